import { type Expression, expressionBuilder, type SqlBool, sql } from 'kysely';
import { z } from 'zod';
import type { ReportList, ReportQuery, ReportSummary } from '../../shared/contract/reports.ts';
import { Id, Instant } from '../../shared/vocabulary/identifier.ts';
import type { Database, Reading } from '../database/open.ts';
import { maySign } from '../people/rights.ts';
import type { Room } from '../room.ts';
import { matching } from '../search/matching.ts';
import type { Who } from '../security/who.ts';
import { cursorOf, readCursor } from './cursor.ts';
import { seesAll, sightOf } from './sight.ts';
import type { ReportTable } from './tables.ts';

type Query = z.infer<typeof ReportQuery>;

/** Reports `r` with the names a line of the inbox shows. Left joins, so that the order of the list chooses the index. */
export function summaries(db: Reading) {
  return db
    .selectFrom('reports as r')
    .leftJoin('contents as c', 'c.id', 'r.content_id')
    .leftJoin('members as m', 'm.id', 'r.member_id')
    .leftJoin('sections as s', 's.id', 'r.section_id')
    .leftJoin('members as k', 'k.id', 'r.claimed_by')
    .select(['r.id', 'r.number', 'c.title', 'r.kind', 'r.state', 'r.revision', 'r.received_at', 'r.urgency'])
    .select(['r.errors', 'r.doubts', 'r.adoptions', 'r.distinguished', 'r.version', 'r.content_id'])
    .select(['r.in_section', 'r.claimed_until', 'r.awaits_signature', 'r.withdrawal_asked'])
    .select(['r.edited_id', 'r.merged_into', 'r.credits'])
    .select(['r.member_id', 'm.name as member_name', 'r.section_id', 's.name as section_name', 'r.claimed_by', 'k.name as claimer_name']);
}

export type SummaryRow = Awaited<ReturnType<ReturnType<typeof summaries>['executeTakeFirstOrThrow']>>;

export function summaryOf(row: SummaryRow): ReportSummary {
  return {
    id: row.id,
    number: row.number,
    title: row.title ?? '',
    kind: row.kind,
    state: row.state,
    revision: row.revision,
    member: { id: row.member_id, name: row.member_name ?? '' },
    section: row.section_id === null ? null : { id: row.section_id, name: row.section_name ?? '' },
    receivedAt: row.received_at,
    claimedBy: row.claimed_by === null ? null : { id: row.claimed_by, name: row.claimer_name ?? '' },
    claimedUntil: row.claimed_until,
    awaits: awaited(row),
    errors: row.errors,
    doubts: row.doubts,
    adoptions: row.adoptions,
    version: row.version,
  };
}

function awaited(row: SummaryRow): ReportSummary['awaits'] {
  if (row.in_section === 1) return row.state === 'received' ? 'head' : null;
  if (row.withdrawal_asked === 1) return 'withdrawal';
  return row.awaits_signature === 1 ? 'signature' : null;
}

/** A page of the reports in this person's sight. */
export async function listReports({ database }: Room, who: Who, query: Query): Promise<ReportList> {
  const rows = await page(database, who, query);
  const last = rows.length > query.limit ? rows[query.limit - 1] : undefined;
  return {
    items: rows.slice(0, query.limit).map(summaryOf),
    next: last ? cursorOf(query.view === 'open' ? [last.urgency, last.received_at, last.id] : [last.received_at, last.id]) : null,
    counts: await counts(database.db, who),
  };
}

function page({ db, dialect }: Room['database'], who: Who, query: Query) {
  let reports = summaries(db).where(shown(who, query.view));
  if (query.section) reports = reports.where('r.section_id', '=', query.section);
  if (query.state) reports = reports.where('r.state', '=', query.state);
  if (query.q?.trim()) reports = reports.where(saying(dialect, query.q.trim()));
  if (query.view === 'open') {
    if (query.cursor) {
      const [urgency, receivedAt, id] = readCursor(z.tuple([z.int32(), Instant, Id]), query.cursor);
      reports = reports.where(sql<boolean>`(r.urgency, r.received_at, r.id) > (${urgency}, ${receivedAt}, ${id})`);
    }
    reports = reports.orderBy('r.urgency').orderBy('r.received_at').orderBy('r.id');
  } else {
    if (query.cursor) {
      const [receivedAt, id] = readCursor(z.tuple([Instant, Id]), query.cursor);
      reports = reports.where(sql<boolean>`(r.received_at, r.id) < (${receivedAt}, ${id})`);
    }
    reports = reports.orderBy('r.received_at', 'desc').orderBy('r.id', 'desc');
  }
  return reports.limit(query.limit + 1).execute();
}

/** What people look for: words of title and body, or the number that a receipt names. */
function saying(dialect: Database['dialect'], looked: string) {
  if (NUMBER.test(looked)) return sql<boolean>`r.number = ${looked}`;
  return matching(dialect, sql.ref<string>('r.id'), looked) ?? sql<boolean>`1 = 0`;
}

const NUMBER = /^\d{4}-\d{4}-\d{4,}$/;

/** Literal, word for word as in the partial indexes, which are of use only so. open: nobody has decided yet; in hand: taken up, or accepted and not yet adopted. */
const OPEN = sql<SqlBool>`r.state in ('received', 'claimed')`;
const AT_OFFICE = sql<SqlBool>`r.in_section = 0`;
const AWAITS_HEAD = sql<SqlBool>`(r.in_section = 1 and r.state = 'received')`;
const AWAITS_SIGNATURE = sql<SqlBool>`r.awaits_signature = 1`;
const IN_HAND = sql<SqlBool>`(r.state = 'claimed' or (r.state = 'accepted' and r.adoptions = 0))`;

/** What a view shows of what this person may see. mine: in my hands as an editor, else written by me; returned: with the reporter. */
function shown(who: Who, view: Query['view']) {
  const report = expressionBuilder<{ r: ReportTable }, 'r'>();
  const sight = sightOf(who);
  const conditions: Expression<SqlBool>[] = sight ? [report(`r.${sight.column}`, '=', sight.value)] : [];
  if (!sight && !(view === 'sign' && who.role === 'administrator')) conditions.push(AT_OFFICE);
  if (view === 'open') conditions.push(OPEN);
  if (view === 'sign') conditions.push(toSign(who));
  if (view === 'returned') conditions.push(report('r.state', '=', 'returned'));
  if (view === 'mine' && seesAll(who)) conditions.push(report('r.claimed_by', '=', who.memberId), IN_HAND);
  if (view === 'mine' && !seesAll(who)) conditions.push(report('r.member_id', '=', who.memberId));
  return report.and(conditions);
}

/** What waits for this person's 签发: for a head the section's, for those who sign the office's, for an administrator in a head's place. */
function toSign(who: Who): Expression<SqlBool> {
  const waiting = [
    ...(who.role === 'head' || who.role === 'administrator' ? [AWAITS_HEAD] : []),
    ...(maySign(who) ? [AWAITS_SIGNATURE] : []),
  ];
  return waiting.length === 0 ? sql<SqlBool>`1 = 0` : expressionBuilder<{ r: ReportTable }, 'r'>().or(waiting);
}

/** In one statement, so that the numbers of one answer are of one moment. */
async function counts(db: Reading, who: Who): Promise<ReportList['counts']> {
  const count = (view: Query['view']) =>
    db
      .selectFrom('reports as r')
      .where(shown(who, view))
      .select(({ fn }) => fn.countAll<number>().as('number'));
  const row = await db
    .selectNoFrom([count('open').as('open'), count('mine').as('mine'), count('returned').as('returned')])
    .$if(signs(who), (query) => query.select(count('sign').as('sign')))
    .executeTakeFirstOrThrow();
  const common = { open: Number(row.open), mine: Number(row.mine), returned: Number(row.returned) };
  return row.sign === undefined ? common : { ...common, sign: Number(row.sign) };
}

/** Whether anything can wait for this person's 签发. */
const signs = (who: Who) => who.role === 'head' || who.role === 'administrator' || maySign(who);
