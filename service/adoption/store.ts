import type { ReportDetail } from '../../shared/contract/reports.ts';
import type { AdoptionLevel } from '../../shared/vocabulary/adoption.ts';
import type { Reading } from '../database/open.ts';

/** The office's levels, lowest first. */
export async function listLevels(db: Reading): Promise<AdoptionLevel[]> {
  const rows = await db.selectFrom('levels').selectAll().orderBy('rank').orderBy('id').execute();
  return rows.map(({ id, name, rank, publications }) => ({ id, name, rank, publications: JSON.parse(publications) as string[] }));
}

/** Adoptions `a` with the level's name, the editor's remark, and the points the ledger gives for each. */
export function adoptionRows(db: Reading) {
  return db
    .selectFrom('adoptions as a')
    .leftJoin('levels as l', 'l.id', 'a.level')
    .leftJoin('contents as t', 't.id', 'a.remark_id')
    .select(['a.id', 'a.report_id', 'a.level', 'a.publication', 'a.issue', 'a.adopted_on', 'a.kind', 'a.recorded_at', 'a.recorded_by'])
    .select(['l.name as level_name', 't.body as remark'])
    .select((eb) =>
      eb
        .selectFrom('ledger')
        .select(({ fn }) => fn.sum<number | null>('centipoints').as('sum'))
        .whereRef('ledger.report_id', '=', 'a.report_id')
        .whereRef('ledger.adoption_id', '=', 'a.id')
        .as('centipoints'),
    );
}

type AdoptionRow = Awaited<ReturnType<ReturnType<typeof adoptionRows>['executeTakeFirstOrThrow']>>;

export type AdoptionFact = ReportDetail['adoptionFacts'][number];

export function adoptionOf(row: AdoptionRow): AdoptionFact {
  return {
    id: row.id,
    reportId: row.report_id,
    level: row.level,
    levelName: row.level_name ?? row.level,
    publication: row.publication,
    issue: row.issue,
    adoptedOn: row.adopted_on,
    kind: row.kind,
    remark: row.remark ?? '',
    recordedAt: row.recorded_at,
    recordedBy: row.recorded_by,
    points: Number(row.centipoints ?? 0) / 100,
  };
}

/** A report's adoptions, earliest first. */
export async function adoptionsOf(db: Reading, reportId: string): Promise<AdoptionFact[]> {
  const rows = await adoptionRows(db).where('a.report_id', '=', reportId).orderBy('a.adopted_on').orderBy('a.id').execute();
  return rows.map(adoptionOf);
}

/** One adoption, or null. */
export async function findAdoption(db: Reading, id: string): Promise<AdoptionFact | null> {
  const row = await adoptionRows(db).where('a.id', '=', id).executeTakeFirst();
  return row ? adoptionOf(row) : null;
}
