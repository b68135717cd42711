import { sql } from 'kysely';
import type { AdoptedItem, BulletinRow } from '../../shared/vocabulary/bulletin.ts';
import type { SubmittedCheck } from '../../shared/vocabulary/report.ts';
import { listLevels } from '../adoption/store.ts';
import type { Reading } from '../database/open.ts';
import { civilDay } from '../reports/civil.ts';
import { placesOf } from '../statistics/places.ts';
import { readOfficeRules } from '../topics/store.ts';
import { type FoundProblem, frequent } from './problems.ts';

/** What a bulletin is drafted from: everything that the record says of a period. */
export interface Collected {
  from: string;
  to: string;
  levels: { id: string; name: string }[];
  rows: BulletinRow[];
  items: AdoptedItem[];
  distinguished: { title: string; section: string }[];
  /** Reports of urgent events. */
  urgent: number;
  problems: FoundProblem[];
  /** What the leadership asks for now, the weightiest first. */
  topics: string[];
}

/** First and last month of a period, and the zone of the office's civil time. */
export interface Span {
  from: string;
  to: string;
  zone: string;
}

/** Reads all that a bulletin on a period stands on. */
export async function collect(db: Reading, span: Span): Promise<Collected> {
  const { from, to } = span;
  const levels = (await listLevels(db)).map(({ id, name }) => ({ id, name }));
  const items = await adoptedItems(db, span);
  return {
    from,
    to,
    levels,
    rows: await rowsOf(db, span),
    items,
    distinguished: await distinguishedIn(db, span),
    urgent: await urgentIn(db, span),
    problems: frequent(await checksIn(db, span)),
    topics: await topicsOn(db, `${to}-28`),
  };
}

const days = ({ from, to }: Span) => [`${from}-01`, `${to}-31`] as const;

async function rowsOf(db: Reading, span: Span): Promise<BulletinRow[]> {
  const { from, to } = span;
  const inPeriod = (column: string) => sql<number>`coalesce(sum(case when f.month >= ${from} then ${sql.ref(`f.${column}`)} end), 0)`;
  const inYear = (column: string) => sql<number>`coalesce(sum(${sql.ref(`f.${column}`)}), 0)`;
  const sections = await db
    .selectFrom('sections as s')
    .leftJoin('figures as f', (join) =>
      join
        .on('f.holder', '=', 'section')
        .onRef('f.holder_id', '=', 's.id')
        .on('f.month', '>=', `${to.slice(0, 4)}-01`)
        .on('f.month', '<=', to),
    )
    .select(['s.id', 's.name', 's.category', 's.position'])
    .select([inPeriod('submissions').as('submissions'), inYear('submissions').as('submissionsInYear')])
    .select([inPeriod('adopted_of_received').as('adoptedOfReceived')])
    .select([inPeriod('centipoints').as('centipoints'), inYear('centipoints').as('centipointsInYear')])
    .groupBy(['s.id', 's.name', 's.category', 's.position'])
    .orderBy('s.position')
    .orderBy('s.id')
    .execute();
  const adoptions = await timesByLevel(db, span);
  const instructions = await instructionsOf(db, span);
  const commissions = await commissionsOf(db, span);
  const rows = sections.map((section): BulletinRow => {
    const adopted = adoptions.get(section.id);
    const asked = commissions.get(section.id) ?? { due: 0, kept: 0 };
    return {
      sectionId: section.id,
      section: section.name,
      category: section.category,
      place: 0,
      submissions: Number(section.submissions),
      submissionsInYear: Number(section.submissionsInYear),
      adoptedItems: adopted?.items ?? 0,
      adoptedOfReceived: Number(section.adoptedOfReceived),
      levels: adopted?.levels ?? {},
      instructions: instructions.get(section.id) ?? 0,
      commissionsKept: asked.kept,
      commissions: asked.due,
      points: Number(section.centipoints) / 100,
      pointsInYear: Number(section.centipointsInYear) / 100,
    };
  });
  return placed(rows);
}

/** By category in the office's order, within it by points. */
function placed(rows: readonly BulletinRow[]): BulletinRow[] {
  const categories = [...new Set(rows.map(({ category }) => category))];
  return categories.flatMap((category) => {
    const own = rows.filter((row) => row.category === category);
    const places = placesOf(own.map(({ sectionId, points }) => ({ id: sectionId, points })));
    return own.map((row) => ({ ...row, place: places.get(row.sectionId) ?? own.length })).sort((one, other) => one.place - other.place);
  });
}

async function timesByLevel(db: Reading, span: Span): Promise<Map<string, { items: number; levels: Record<string, number> }>> {
  const rows = await db
    .selectFrom('adoptions as a')
    .innerJoin('reports as r', 'r.id', 'a.report_id')
    .select(['r.section_id', 'a.level', 'a.report_id'])
    .where('a.adopted_on', '>=', days(span)[0])
    .where('a.adopted_on', '<=', days(span)[1])
    .where('r.section_id', 'is not', null)
    .execute();
  const found = new Map<string, { reports: Set<string>; levels: Record<string, number> }>();
  for (const { section_id, level, report_id } of rows) {
    const known = found.get(section_id as string) ?? { reports: new Set<string>(), levels: {} };
    found.set(section_id as string, known);
    known.reports.add(report_id);
    known.levels[level] = (known.levels[level] ?? 0) + 1;
  }
  return new Map([...found].map(([id, { reports, levels }]) => [id, { items: reports.size, levels }]));
}

async function adoptedItems(db: Reading, span: Span): Promise<AdoptedItem[]> {
  const rows = await db
    .selectFrom('adoptions as a')
    .innerJoin('reports as r', 'r.id', 'a.report_id')
    .innerJoin('contents as c', 'c.id', 'r.content_id')
    .innerJoin('members as m', 'm.id', 'r.member_id')
    .leftJoin('sections as s', 's.id', 'r.section_id')
    .leftJoin('levels as l', 'l.id', 'a.level')
    .select([
      'a.report_id',
      'c.title',
      's.name as section',
      'm.name as member',
      'a.level',
      'l.name as level_name',
      'a.publication',
      'a.issue',
    ])
    .select(['a.adopted_on'])
    .where('a.adopted_on', '>=', days(span)[0])
    .where('a.adopted_on', '<=', days(span)[1])
    .orderBy('l.rank', 'desc')
    .orderBy('a.adopted_on')
    .orderBy('a.id')
    .execute();
  return rows.map((row) => ({
    reportId: row.report_id,
    title: row.title,
    section: row.section ?? '',
    member: row.member,
    levelName: row.level_name ?? row.level,
    publication: row.publication,
    issue: row.issue,
    adoptedOn: row.adopted_on,
  }));
}

async function instructionsOf(db: Reading, span: Span): Promise<Map<string, number>> {
  const rows = await db
    .selectFrom('instructions as i')
    .innerJoin('reports as r', 'r.id', 'i.report_id')
    .select(['r.section_id', ({ fn }) => fn.countAll<number>().as('number')])
    .where('i.instructed_on', '>=', days(span)[0])
    .where('i.instructed_on', '<=', days(span)[1])
    .where('r.section_id', 'is not', null)
    .groupBy('r.section_id')
    .execute();
  return new Map(rows.map(({ section_id, number }) => [section_id as string, Number(number)]));
}

/** Commissions whose deadline fell into the period: how many were due of a section, and how many were kept. */
async function commissionsOf(db: Reading, { from, to, zone }: Span): Promise<Map<string, { due: number; kept: number }>> {
  const rows = await db
    .selectFrom('assignments as a')
    .innerJoin('commissions as c', 'c.id', 'a.commission_id')
    .select(['a.section_id', 'a.submitted_at', 'a.step', 'c.deadline'])
    .where('c.cancelled_at', 'is', null)
    .where('a.section_id', 'is not', null)
    .where('a.step', '<>', 'declined')
    .where('c.deadline', '>=', `${monthBefore(from)}-28`)
    .where('c.deadline', '<', `${to}-32`)
    .execute();
  const found = new Map<string, { due: number; kept: number }>();
  for (const { section_id, submitted_at, deadline } of rows) {
    const month = civilDay(new Date(deadline), zone).slice(0, 7);
    if (month < from || month > to) continue;
    const known = found.get(section_id as string) ?? { due: 0, kept: 0 };
    const kept = submitted_at !== null && submitted_at <= deadline ? 1 : 0;
    found.set(section_id as string, { due: known.due + 1, kept: known.kept + kept });
  }
  return found;
}

const monthBefore = (month: string) => new Date(Date.parse(`${month}-01T00:00:00Z`) - 86_400_000).toISOString().slice(0, 7);

async function distinguishedIn(db: Reading, { from, to }: Span): Promise<Collected['distinguished']> {
  const rows = await db
    .selectFrom('distinctions as d')
    .innerJoin('reports as r', 'r.id', 'd.report_id')
    .innerJoin('contents as c', 'c.id', 'r.content_id')
    .leftJoin('sections as s', 's.id', 'r.section_id')
    .select(['c.title', 's.name as section'])
    .where('d.month', '>=', from)
    .where('d.month', '<=', to)
    .orderBy('d.chosen_at')
    .execute();
  return rows.map(({ title, section }) => ({ title, section: section ?? '' }));
}

function receivedIn(db: Reading, span: Span) {
  return db
    .selectFrom('reports as r')
    .where('r.received_on', '>=', days(span)[0])
    .where('r.received_on', '<=', days(span)[1])
    .where('r.state', '<>', 'withdrawn');
}

async function urgentIn(db: Reading, span: Span): Promise<number> {
  const row = await receivedIn(db, span)
    .select(({ fn }) => fn.countAll<number>().as('number'))
    .where('r.kind', '=', 'urgent')
    .executeTakeFirst();
  return Number(row?.number ?? 0);
}

/** Title, body and check of each report of the period that the checks had errors or doubts for. */
async function checksIn(db: Reading, span: Span): Promise<{ title: string; body: string; findings: SubmittedCheck['findings'] }[]> {
  const rows = await receivedIn(db, span)
    .innerJoin('contents as c', 'c.id', 'r.content_id')
    .select(['c.title', 'c.body', 'c.annex'])
    .where((eb) => eb.or([eb('r.errors', '>', 0), eb('r.doubts', '>', 0)]))
    .where('c.blanked_at', 'is', null)
    .execute();
  return rows.map(({ title, body, annex }) => ({
    title,
    body,
    findings: (JSON.parse(annex ?? '{}') as { check?: SubmittedCheck }).check?.findings ?? [],
  }));
}

async function topicsOn(db: Reading, day: string): Promise<string[]> {
  const { topics } = await readOfficeRules(db);
  return topics
    .filter(({ validFrom, validTo }) => (validFrom ?? day) <= day && day <= (validTo ?? day))
    .sort((one, other) => other.weight - one.weight)
    .map(({ key }) => key);
}
