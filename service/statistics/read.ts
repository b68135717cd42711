import { sql } from 'kysely';
import type { ReasonCode } from '../../shared/vocabulary/review.ts';
import type { Figures, Outcome, Statistics, Todo } from '../../shared/vocabulary/statistics.ts';
import { listLevels } from '../adoption/store.ts';
import { commissionDuties } from '../commissions/read.ts';
import type { Reading } from '../database/open.ts';
import { monthsLater } from '../reports/civil.ts';
import { type Details, OUTCOMES } from '../reports/happening.ts';
import type { FigureTable } from '../reports/tables.ts';
import { Refusal } from '../security/refusal.ts';
import type { Who } from '../security/who.ts';
import { urgentDuties } from '../urgent/read.ts';
import { placesOf } from './places.ts';

const CURVE_MONTHS = 12;
const LATEST = 10;
const TODOS = 20;

const NOTHING: Figures = { submissions: 0, adoptedItems: 0, adoptionTimes: 0, adoptedOfReceived: 0, points: 0 };

/** A row of the kept figures as it is told. */
export function figuresOf(row: Omit<FigureTable, 'holder' | 'holder_id' | 'month'> | undefined): Figures {
  if (!row) return NOTHING;
  return {
    submissions: row.submissions,
    adoptedItems: row.adopted_items,
    adoptionTimes: row.adoption_times,
    adoptedOfReceived: row.adopted_of_received,
    points: row.centipoints / 100,
  };
}

/** All that the popup shows of one member and month. Reads what was kept as events arrived; counts nothing. */
export async function readStatistics(db: Reading, who: Who, month: string, asOf: Date): Promise<Statistics> {
  const { memberId } = who;
  const person = await db
    .selectFrom('members as m')
    .leftJoin('sections as s', 's.id', 'm.section_id')
    .select(['m.id', 'm.name', 's.id as section_id', 's.name as section_name', 's.category', 's.monthly_quota'])
    .where('m.id', '=', memberId)
    .executeTakeFirst();
  if (!person) throw new Refusal('not-found');
  const { section_id: sectionId } = person;
  const figures = await figuresUpTo(db, memberId, sectionId, month);
  const own = figures.get(`member ${month}`);
  const ofSection = figures.get(`section ${month}`);
  const sectionFigures = sectionId === null ? null : figuresOf(ofSection);
  return {
    asOf: asOf.toISOString(),
    month,
    member: { id: person.id, name: person.name },
    section: sectionId === null ? null : { id: sectionId, name: person.section_name ?? '', category: person.category ?? '' },
    own: figuresOf(own),
    sectionFigures,
    rank: sectionId === null || person.category === null ? null : await rankOf(db, sectionId, person.category, month),
    quota: person.monthly_quota === null || !sectionFigures ? null : { target: person.monthly_quota, done: sectionFigures.submissions },
    curve: curveOf(month, (each) => figuresOf(figures.get(`${sectionId === null ? 'member' : 'section'} ${each}`))),
    outcomes: await latestOutcomes(db, memberId),
    todos: await todosOf(db, memberId),
    commissions: await commissionDuties(db, who),
    urgent: await urgentDuties(db, who, asOf),
  };
}

type FigureRow = FigureTable;

async function figuresUpTo(db: Reading, memberId: string, sectionId: string | null, month: string): Promise<Map<string, FigureRow>> {
  const rows = await db
    .selectFrom('figures')
    .selectAll()
    .where((eb) =>
      eb.or([
        eb.and([eb('holder', '=', 'member'), eb('holder_id', '=', memberId)]),
        ...(sectionId === null ? [] : [eb.and([eb('holder', '=', 'section'), eb('holder_id', '=', sectionId)])]),
      ]),
    )
    .where('month', '>=', monthsLater(month, 1 - CURVE_MONTHS))
    .where('month', '<=', month)
    .execute();
  return new Map(rows.map((row) => [`${row.holder} ${row.month}`, row]));
}

function curveOf(month: string, figures: (month: string) => Figures): Statistics['curve'] {
  return Array.from({ length: CURVE_MONTHS }, (_, index) => {
    const each = monthsLater(month, index + 1 - CURVE_MONTHS);
    const { submissions, adoptedItems } = figures(each);
    return { month: each, submissions, adoptedItems };
  });
}

/** The section's place by points among those of its category, this month and the one before (null where nobody had points yet). */
async function rankOf(db: Reading, sectionId: string, category: string, month: string): Promise<Statistics['rank']> {
  const before = monthsLater(month, -1);
  const points = (of: string) => sql<number>`coalesce(sum(case when f.month = ${of} then f.centipoints end), 0)`;
  const rows = await db
    .selectFrom('sections as s')
    .leftJoin('figures as f', (join) =>
      join.on('f.holder', '=', 'section').onRef('f.holder_id', '=', 's.id').on('f.month', 'in', [before, month]),
    )
    .select(['s.id', points(month).as('now'), points(before).as('then')])
    .where('s.category', '=', category)
    .groupBy('s.id')
    .execute();
  const now = placesOf(rows.map(({ id, now }) => ({ id, points: Number(now) })));
  const then = rows.some((row) => Number(row.then) !== 0) ? placesOf(rows.map((row) => ({ id: row.id, points: Number(row.then) }))) : null;
  return { place: now.get(sectionId) ?? rows.length, of: rows.length, previous: then?.get(sectionId) ?? null };
}

/** What became of the member's reports, latest first; an adoption as it stands after corrections. */
async function latestOutcomes(db: Reading, memberId: string): Promise<Outcome[]> {
  const rows = await db
    .selectFrom('events as e')
    .leftJoin('reports as r', 'r.id', 'e.report_id')
    .leftJoin('contents as c', 'c.id', 'r.content_id')
    .leftJoin('adoptions as a', 'a.id', 'e.subject_id')
    .leftJoin('instructions as i', 'i.id', 'e.subject_id')
    .leftJoin('levels as l', (join) => join.on(sql<boolean>`l.id = coalesce(a.level, i.level)`))
    .select(['e.id', 'e.report_id', 'e.kind', 'e.at', 'e.detail', 'c.title', 'l.id as level', 'l.name as level_name'])
    .select(['a.publication', 'a.issue', 'a.adopted_on', 'i.instructed_on'])
    .select((eb) =>
      eb
        .selectFrom('ledger as p')
        .select(({ fn }) => fn.sum<number | null>('p.centipoints').as('sum'))
        .whereRef('p.report_id', '=', 'e.report_id')
        .where(sql<boolean>`case when e.kind = 'adopted' then p.adoption_id = e.subject_id else p.event_id = e.id end`)
        .as('centipoints'),
    )
    .where('e.told_to', '=', memberId)
    .where('e.kind', 'in', OUTCOMES)
    .where((eb) => eb.or([eb('e.kind', '!=', 'adopted'), eb('a.id', 'is not', null)]))
    .$narrowType<{ report_id: string }>()
    .orderBy('e.seq', 'desc')
    .limit(LATEST)
    .execute();
  const reasons = await wordsOf(db, rows);
  const levels = rows.some(({ kind }) => kind === 'forwarded') ? await listLevels(db) : [];
  return rows.map((row) => {
    const reason = reasonIn(row);
    const forwarding = row.kind === 'forwarded' ? (JSON.parse(row.detail) as Details['forwarded']) : null;
    const levelNames = forwarding?.levels.map((id) => levels.find((level) => level.id === id)?.name ?? id).join('、');
    return {
      reportId: row.report_id,
      title: row.title ?? '',
      kind: row.kind as Outcome['kind'],
      at: row.at,
      level: row.level,
      levelName: levelNames ?? row.level_name,
      publication: row.publication,
      issue: row.issue,
      on: forwarding?.forwardedOn ?? row.adopted_on ?? row.instructed_on,
      points: row.centipoints === null ? null : Number(row.centipoints) / 100,
      reasonCode: reason?.code ?? null,
      reason: reason ? (reasons.get(reason.reasonId) ?? '') : null,
    };
  });
}

/** The member's reports that wait for a change, the one returned first on top. */
async function todosOf(db: Reading, memberId: string): Promise<Todo[]> {
  const rows = await db
    .selectFrom('reports as r')
    .leftJoin('contents as c', 'c.id', 'r.content_id')
    .select(['r.id', 'c.title'])
    .select((eb) =>
      eb
        .selectFrom('events as e')
        .select(({ fn }) => fn.max('e.seq').as('seq'))
        .whereRef('e.report_id', '=', 'r.id')
        .where('e.kind', '=', 'returned')
        .as('seq'),
    )
    .where('r.member_id', '=', memberId)
    .where('r.state', '=', 'returned')
    .orderBy('seq')
    .limit(TODOS)
    .execute();
  if (rows.length === 0) return [];
  const events = await db
    .selectFrom('events')
    .select(['seq', 'kind', 'at', 'detail'])
    .where(
      'seq',
      'in',
      rows.flatMap(({ seq }) => (seq === null ? [] : [seq])),
    )
    .execute();
  const reasons = await wordsOf(db, events);
  return rows.flatMap(({ id, title, seq }) => {
    const event = events.find((each) => each.seq === seq);
    const reason = event && reasonIn(event);
    if (!event || !reason?.code) return [];
    return [
      {
        kind: 'returned' as const,
        reportId: id,
        title: title ?? '',
        at: event.at,
        reasonCode: reason.code,
        reason: reasons.get(reason.reasonId) ?? '',
      },
    ];
  });
}

const REASONED = ['returned', 'rejected', 'withdrawal-refused'];

/** Why, as an event says it; a code goes with returns and rejections alone. */
function reasonIn({ kind, detail }: { kind: string; detail: string }): { code: ReasonCode | null; reasonId: string } | null {
  if (!REASONED.includes(kind)) return null;
  const { code = null, reasonId } = JSON.parse(detail) as Partial<Details['returned']> & Details['withdrawal-refused'];
  return { code, reasonId };
}

/** The words of the reasons that these events refer to. */
async function wordsOf(db: Reading, events: { kind: string; detail: string }[]): Promise<Map<string, string>> {
  const ids = events.flatMap((event) => reasonIn(event)?.reasonId ?? []);
  if (ids.length === 0) return new Map();
  const rows = await db.selectFrom('contents').select(['id', 'body']).where('id', 'in', ids).execute();
  return new Map(rows.map(({ id, body }) => [id, body]));
}
