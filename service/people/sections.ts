import type { SectionEntry } from '../../shared/contract/people.ts';
import type { Section } from '../../shared/vocabulary/people.ts';
import type { Reading } from '../database/open.ts';

const COLUMNS = ['id', 'name', 'category', 'monthly_quota as monthlyQuota', 'sign_off as signOff'] as const;

/** Sections in the office's own order. */
export async function listSections(db: Reading): Promise<Section[]> {
  return db.selectFrom('sections').select(COLUMNS).orderBy('position').orderBy('id').execute();
}

export async function findSection(db: Reading, id: string): Promise<Section | null> {
  return (await db.selectFrom('sections').select(COLUMNS).where('id', '=', id).executeTakeFirst()) ?? null;
}

export async function sectionNameTaken(db: Reading, name: string, byOtherThan: string): Promise<boolean> {
  return (
    (await db.selectFrom('sections').select('id').where('name', '=', name).where('id', '!=', byOtherThan).executeTakeFirst()) !== undefined
  );
}

/** Enters a section after the others, or changes one where it stands. */
export async function keepSection(trx: Reading, id: string, entry: SectionEntry): Promise<void> {
  const last = await trx
    .selectFrom('sections')
    .select(({ fn }) => fn.max('position').as('position'))
    .executeTakeFirst();
  const signOff = entry.signOff === undefined ? {} : { sign_off: entry.signOff };
  const row = { name: entry.name, category: entry.category, monthly_quota: entry.monthlyQuota, ...signOff };
  await trx
    .insertInto('sections')
    .values({ id, ...row, position: Number(last?.position ?? 0) + 1 })
    .onConflict((conflict) => conflict.column('id').doUpdateSet(row))
    .execute();
}
