import type { Selectable } from 'kysely';
import type { ReportDetail } from '../../shared/contract/reports.ts';
import type { AdoptionLevel } from '../../shared/vocabulary/adoption.ts';
import type { Reading } from '../database/open.ts';
import { maySee } from '../reports/sight.ts';
import type { LevelTable } from '../reports/tables.ts';
import { Refusal } from '../security/refusal.ts';
import type { Who } from '../security/who.ts';

/** The office's levels, lowest first. */
export async function listLevels(db: Reading): Promise<AdoptionLevel[]> {
  const rows = await db.selectFrom('levels').selectAll().orderBy('rank').orderBy('id').execute();
  return rows.map(levelOf);
}

/** One level, or null. */
export async function findLevel(db: Reading, id: string): Promise<AdoptionLevel | null> {
  const row = await db.selectFrom('levels').selectAll().where('id', '=', id).executeTakeFirst();
  return row ? levelOf(row) : null;
}

function levelOf({ id, name, rank, publications, patterns }: Selectable<LevelTable>): AdoptionLevel {
  return { id, name, rank, publications: JSON.parse(publications) as string[], patterns: JSON.parse(patterns) as Record<string, string> };
}

/** Adoptions `a` with the level's name, the editor's remark, and the points the ledger gives for each. */
export function adoptionRows(db: Reading) {
  return db
    .selectFrom('adoptions as a')
    .leftJoin('levels as l', 'l.id', 'a.level')
    .leftJoin('contents as t', 't.id', 'a.remark_id')
    .leftJoin('proofs as p', 'p.adoption_id', 'a.id')
    .select(['a.id', 'a.report_id', 'a.level', 'a.publication', 'a.issue', 'a.adopted_on', 'a.kind', 'a.recorded_at', 'a.recorded_by'])
    .select(['l.name as level_name', 't.body as remark', 'a.back_entry'])
    .select([
      'p.name as proof_name',
      'p.type as proof_type',
      'p.size as proof_size',
      'p.added_at as proof_added_at',
      'p.digest as proof_digest',
    ])
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
    backEntry: row.back_entry === 1,
    proof: proofOf(row),
    recordedAt: row.recorded_at,
    recordedBy: row.recorded_by,
    points: Number(row.centipoints ?? 0) / 100,
  };
}

function proofOf({ proof_name: name, proof_type: type, proof_size: size, proof_added_at: addedAt }: AdoptionRow): AdoptionFact['proof'] {
  return name === null || type === null || size === null || addedAt === null ? null : { name, type, size, addedAt };
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

/** The file that proves an adoption. @throws Refusal `not-found`, also where the report is out of this person's sight */
export async function readProofFile(db: Reading, who: Who, adoptionId: string): Promise<{ name: string; type: string; content: string }> {
  const row = await db
    .selectFrom('proofs as p')
    .innerJoin('reports as r', 'r.id', 'p.report_id')
    .select(['p.name', 'p.type', 'p.content', 'r.member_id', 'r.section_id', 'r.in_section'])
    .where('p.adoption_id', '=', adoptionId)
    .executeTakeFirst();
  if (!row || !maySee(who, row) || row.content === '') throw new Refusal('not-found');
  return row;
}
