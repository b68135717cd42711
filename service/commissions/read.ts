import { sql } from 'kysely';
import { z } from 'zod';
import type { Assignment, Commission, CommissionList, CommissionQuery } from '../../shared/contract/commissions.ts';
import type { CommissionDuty } from '../../shared/vocabulary/commission.ts';
import { Id, Instant } from '../../shared/vocabulary/identifier.ts';
import type { Reading } from '../database/open.ts';
import { cursorOf, readCursor } from '../reports/cursor.ts';
import { seesAll } from '../reports/sight.ts';
import { Refusal } from '../security/refusal.ts';
import type { Who } from '../security/who.ts';
import { asks } from './addressed.ts';
import { isOwed, lateMinutes, stateOf } from './standing.ts';
import { commissionNumber, readWords } from './store.ts';

const DAY = 24 * 3_600_000;
/** How long a commission in which nothing is owed any more stays on the board after its deadline, in milliseconds. */
const SHOWN_AFTER = 7 * DAY;

/** Commissions `c` with their words. */
function rows(db: Reading) {
  return db
    .selectFrom('commissions as c')
    .innerJoin('contents as w', 'w.id', 'c.content_id')
    .leftJoin('contents as x', 'x.id', 'c.cancel_reason_id')
    .selectAll('c')
    .select(['w.title as topic', 'w.annex', 'x.body as cancel_reason']);
}

type Row = Awaited<ReturnType<ReturnType<typeof rows>['executeTakeFirstOrThrow']>>;

/** Still to come of it: an addressee owes a report that is not missed yet. */
const OWED = sql<boolean>`exists (select 1 from assignments as o where o.commission_id = c.id
  and o.step in ('sent', 'seen', 'accepted') and o.missed_at is null)`;

/** A page of commissions: all for the office, for others those that ask them, with their own assignments alone. */
export async function listCommissions(db: Reading, who: Who, query: z.infer<typeof CommissionQuery>, now: Date): Promise<CommissionList> {
  const recent = new Date(now.getTime() - SHOWN_AFTER).toISOString();
  const open = sql<boolean>`(c.cancelled_at is null and (c.deadline >= ${recent} or ${OWED}))`;
  const nextFirst = query.view === 'open';
  let page = rows(db);
  if (query.view !== 'all') page = page.where(nextFirst ? open : sql<boolean>`not ${open}`);
  if (!seesAll(who))
    page = page.where((eb) =>
      eb.exists(eb.selectFrom('assignments as a').select('a.addressee_id').whereRef('a.commission_id', '=', 'c.id').where(asks(who))),
    );
  if (query.cursor) {
    const [deadline, id] = readCursor(z.tuple([Instant, Id]), query.cursor);
    page = page.where(sql<boolean>`(c.deadline, c.id) ${sql.raw(nextFirst ? '>' : '<')} (${deadline}, ${id})`);
  }
  const order = nextFirst ? 'asc' : 'desc';
  const found = await page
    .orderBy('c.deadline', order)
    .orderBy('c.id', order)
    .limit(query.limit + 1)
    .execute();
  const shown = found.slice(0, query.limit);
  const last = found.length > query.limit ? shown.at(-1) : undefined;
  return {
    items: await withAssignments(db, who, shown, now),
    next: last ? cursorOf([last.deadline, last.id]) : null,
    counts: await counts(db, who),
    punctuality: await punctuality(db, who, now),
  };
}

/** One commission. @throws Refusal `not-found`, also where it asks others */
export async function readCommission(db: Reading, who: Who, id: string, now: Date): Promise<Commission> {
  const row = await rows(db).where('c.id', '=', id).executeTakeFirst();
  const [commission] = row ? await withAssignments(db, who, [row], now) : [];
  if (!commission || (commission.assignments.length === 0 && !seesAll(who))) throw new Refusal('not-found');
  return commission;
}

/** Assignments `a` with the names that a line shows. */
function assignments(db: Reading, who: Who) {
  const all = db
    .selectFrom('assignments as a')
    .leftJoin('sections as s', 's.id', 'a.section_id')
    .leftJoin('members as m', 'm.id', 'a.addressee_id')
    .leftJoin('contents as d', 'd.id', 'a.reason_id')
    .leftJoin('reports as r', 'r.id', 'a.report_id')
    .leftJoin('contents as t', 't.id', 'r.content_id')
    .selectAll('a')
    .select(['s.name as section_name', 's.position', 'm.name as member_name', 'd.body as declined', 'r.number', 't.title']);
  return seesAll(who) ? all : all.where(asks(who) as never);
}

type AssignmentRow = Awaited<ReturnType<ReturnType<typeof assignments>['executeTakeFirstOrThrow']>>;

async function withAssignments(db: Reading, who: Who, commissions: readonly Row[], now: Date): Promise<Commission[]> {
  if (commissions.length === 0) return [];
  const found = await assignments(db, who)
    .where(
      'a.commission_id',
      'in',
      commissions.map(({ id }) => id),
    )
    .orderBy('s.position')
    .orderBy('a.addressee_id')
    .execute();
  return commissions.map((row) =>
    commissionOf(
      row,
      found.filter(({ commission_id }) => commission_id === row.id),
      now,
    ),
  );
}

function commissionOf(row: Row, found: readonly AssignmentRow[], now: Date): Commission {
  const { id, basis, length, deadline, version } = row;
  return {
    id,
    number: commissionNumber(row),
    topic: row.topic,
    basis,
    ...readWords(row.annex),
    length,
    deadline,
    graceHours: row.grace_hours,
    reminders: JSON.parse(row.reminders) as number[],
    topicKey: row.topic_key,
    issuedAt: row.issued_at,
    issuedBy: row.issued_by,
    cancelled: row.cancelled_at === null ? null : { at: row.cancelled_at, reason: row.cancel_reason ?? '' },
    assignments: found.map((assignment) => assignmentOf(assignment, deadline, now)),
    version,
  };
}

function assignmentOf(row: AssignmentRow, deadline: string, now: Date): Assignment {
  return {
    addressee: { kind: row.addressee_kind, id: row.addressee_id },
    name: (row.addressee_kind === 'section' ? row.section_name : row.member_name) ?? '',
    section: row.section_id === null ? null : { id: row.section_id, name: row.section_name ?? '' },
    state: stateOf(row),
    seenAt: row.seen_at,
    answeredAt: row.answered_at,
    answeredBy: row.answered_by,
    declined: row.step === 'declined' ? (row.declined ?? '') : null,
    submittedAt: row.submitted_at,
    fulfilledAt: row.fulfilled_at,
    report: row.report_id === null ? null : { id: row.report_id, number: row.number ?? '', title: row.title ?? '' },
    lateMinutes: lateMinutes(row, deadline, now),
    reminders: row.reminders,
    remindedAt: row.reminded_at,
  };
}

async function counts(db: Reading, who: Who): Promise<CommissionList['counts']> {
  const owed = db
    .selectFrom('assignments as a')
    .innerJoin('commissions as c', 'c.id', 'a.commission_id')
    .where('c.cancelled_at', 'is', null)
    .where(sql<boolean>`a.step in ('sent', 'seen', 'accepted')`)
    .where('a.missed_at', 'is', null);
  const row = await (seesAll(who) ? owed : owed.where(asks(who) as never))
    .select(({ fn }) => [fn.count<number>('a.commission_id').distinct().as('open'), fn.count<number>('a.late_at').as('late')])
    .executeTakeFirstOrThrow();
  return { open: Number(row.open), late: Number(row.late) };
}

/** How much came in time of what was due this year, section by section. */
async function punctuality(db: Reading, who: Who, now: Date): Promise<CommissionList['punctuality']> {
  const due = sql<boolean>`(a.submitted_at is not null or (a.late_at is not null and a.step <> 'declined'))`;
  const all = db
    .selectFrom('assignments as a')
    .innerJoin('commissions as c', 'c.id', 'a.commission_id')
    .select(['a.section_id', ({ fn }) => fn.countAll<number>().as('due')])
    .select(sql<number>`count(case when a.submitted_at <= c.deadline then 1 end)`.as('on_time'))
    .where('c.year', '=', now.getUTCFullYear())
    .where('c.cancelled_at', 'is', null)
    .where('a.section_id', 'is not', null)
    .where(due)
    .groupBy('a.section_id');
  const found = await (seesAll(who) ? all : all.where(asks(who) as never)).execute();
  return found.flatMap(({ section_id, due, on_time }) =>
    section_id === null ? [] : [{ sectionId: section_id, due: Number(due), onTime: Number(on_time) }],
  );
}

/** The commissions that ask this person and are not settled, the next deadline first: what popup and panel show. */
export async function commissionDuties(db: Reading, who: Who): Promise<CommissionDuty[]> {
  const found = await db
    .selectFrom('assignments as a')
    .innerJoin('commissions as c', 'c.id', 'a.commission_id')
    .innerJoin('contents as w', 'w.id', 'c.content_id')
    .selectAll('a')
    .select(['c.id', 'c.year', 'c.running', 'c.basis', 'c.length', 'c.deadline', 'c.issued_at', 'w.title as topic', 'w.annex'])
    .where('c.cancelled_at', 'is', null)
    .where(sql<boolean>`a.step in ('sent', 'seen', 'accepted')`)
    .where('a.missed_at', 'is', null)
    .where(asks(who) as never)
    .orderBy('c.deadline')
    .orderBy('c.id')
    .limit(50)
    .execute();
  return found.filter(isOwed).map((row) => ({
    id: row.id,
    number: commissionNumber(row),
    topic: row.topic,
    basis: row.basis,
    ...readWords(row.annex),
    length: row.length,
    deadline: row.deadline,
    state: stateOf(row),
    addressee: { kind: row.addressee_kind, id: row.addressee_id },
    issuedAt: row.issued_at,
    remindedAt: row.reminded_at,
  }));
}
