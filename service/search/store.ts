import { sql, type Transaction } from 'kysely';
import type { Dialect } from '../database/dialect.ts';
import type { Reading } from '../database/open.ts';
import type { Tables } from '../database/tables.ts';

/** A report whose present content the search has not read. */
export interface Unread {
  reportId: string;
  contentId: string;
  title: string;
  body: string;
}

/** Where a pass through the record stands: everything newer has been looked at. */
export interface Passed {
  receivedAt: string;
  reportId: string;
}

/** The next unread reports of a pass from the newest to the oldest; those are looked for soonest. */
export async function unreadReports(db: Reading, limit: number, passed: Passed | null): Promise<(Unread & Passed)[]> {
  return unread(db)
    .$if(passed !== null, (query) => query.where(sql<boolean>`(r.received_at, r.id) < (${passed?.receivedAt}, ${passed?.reportId})`))
    .orderBy('r.received_at', 'desc')
    .orderBy('r.id', 'desc')
    .limit(limit)
    .execute();
}

/** Those of the given reports that are unread. */
export async function unreadAmong(db: Reading, reportIds: readonly string[]): Promise<Unread[]> {
  return unread(db).where('r.id', 'in', reportIds).execute();
}

function unread(db: Reading) {
  return db
    .selectFrom('reports as r')
    .innerJoin('contents as c', 'c.id', 'r.content_id')
    .leftJoin('search_index as i', (join) => join.onRef('i.report_id', '=', 'r.id').onRef('i.content_id', '=', 'r.content_id'))
    .select(['r.id as reportId', 'r.received_at as receivedAt', 'c.id as contentId', 'c.title', 'c.body'])
    .where('i.report_id', 'is', null)
    .where('c.blanked_at', 'is', null);
}

/** Writes down a report's terms in place of those it had. */
export async function keepTerms(
  trx: Transaction<Tables>,
  dialect: Dialect,
  { reportId, contentId }: Unread,
  terms: readonly string[],
  keywords: readonly string[],
): Promise<void> {
  const row = { content_id: contentId, keywords: JSON.stringify(keywords) };
  const { number } = await trx
    .insertInto('search_index')
    .values({ report_id: reportId, ...row })
    .onConflict((conflict) => conflict.column('report_id').doUpdateSet(row))
    .returning('number')
    .executeTakeFirstOrThrow();
  if (dialect === 'sqlite')
    await sql`insert or replace into search_terms (rowid, terms) values (${number}, ${terms.join(' ')})`.execute(trx);
  else await sql`update search_index set terms = array_to_tsvector(${terms}::text[]) where number = ${number}`.execute(trx);
}

/** Forgets what is no longer in the record. */
export async function forgetGone(trx: Transaction<Tables>, dialect: Dialect): Promise<void> {
  const gone = await trx
    .selectFrom('search_index as i')
    .leftJoin('reports as r', 'r.id', 'i.report_id')
    .leftJoin('contents as c', 'c.id', 'i.content_id')
    .select('i.number')
    .where((or) => or.or([or('r.id', 'is', null), or('c.blanked_at', 'is not', null)]))
    .execute();
  for (const { number } of gone) {
    if (dialect === 'sqlite') await sql`delete from search_terms where rowid = ${number}`.execute(trx);
    await trx.deleteFrom('search_index').where('number', '=', number).execute();
  }
}

/** Keywords of a report; none before the search has read it. */
export async function keywordsOf(db: Reading, reportId: string): Promise<string[]> {
  const row = await db.selectFrom('search_index').select('keywords').where('report_id', '=', reportId).executeTakeFirst();
  return row ? (JSON.parse(row.keywords) as string[]) : [];
}
