import type { ReportDetail } from '../../shared/contract/reports.ts';
import type { AdoptionLevel } from '../../shared/vocabulary/adoption.ts';
import type { EventKind, ReportEvent } from '../../shared/vocabulary/event.ts';
import type { SubmittedCheck } from '../../shared/vocabulary/report.ts';
import type { Remark } from '../../shared/vocabulary/review.ts';
import type { CitedPassage } from '../../shared/vocabulary/source.ts';
import { adoptionsOf, listLevels } from '../adoption/store.ts';
import type { Reading } from '../database/open.ts';
import { instructionsOf } from '../instructions/store.ts';
import { keywordsOf } from '../search/store.ts';
import { Refusal } from '../security/refusal.ts';
import type { Who } from '../security/who.ts';
import { belongings, editedText } from './beside.ts';
import type { Details } from './happening.ts';
import { summaries, summaryOf } from './list.ts';
import { maySee, seesAll } from './sight.ts';

/** What goes along with a submission's text. */
export interface Annex {
  passages: CitedPassage[];
  check: SubmittedCheck;
}

/** What stands in for an annex that was blanked. */
const NO_ANNEX: Annex = {
  passages: [],
  check: { findings: [], scores: { demand: 0, truth: 0, utility: 0, speed: 0 }, readiness: 0, topics: [], sources: null },
};

export const readAnnex = (annex: string | null): Annex => (annex === null ? NO_ANNEX : (JSON.parse(annex) as Annex));

/** All about one report. @throws Refusal `not-found`, also where the report exists but is out of this person's sight. */
export async function readDetail(db: Reading, who: Who, reportId: string): Promise<ReportDetail> {
  const row = await summaries(db).where('r.id', '=', reportId).executeTakeFirst();
  if (!row || !maySee(who, row)) throw new Refusal('not-found');
  const revisions = await revisionsOf(db, reportId);
  const current = revisions.find(({ revision }) => revision === row.revision);
  if (!current) throw new Error(`report ${reportId} has no revision ${row.revision}`);
  const events = await eventsOf(db, reportId);
  const { passages, check } = readAnnex(current.annex);
  return {
    ...summaryOf(row),
    body: current.body,
    eventTime: current.event_time,
    reportedAt: current.reported_at,
    passages,
    check,
    keywords: await keywordsOf(db, reportId),
    reason: await latestReason(db, events),
    edited: await editedText(db, who, row, events),
    ...(await belongings(db, who, row)),
    adoptionFacts: await adoptionsOf(db, reportId),
    instructions: await instructionsOf(db, reportId, seesAll(who)),
    distinguished: row.distinguished === 1,
    events: await withWords(db, who, seesAll(who) ? events : events.map(withoutWording)),
    earlier: revisions
      .filter(({ revision }) => revision < row.revision)
      .map(({ revision, title, body, received_at }) => ({ revision, title, body, receivedAt: received_at })),
  };
}

function revisionsOf(db: Reading, reportId: string) {
  return db
    .selectFrom('revisions as v')
    .innerJoin('contents as c', 'c.id', 'v.content_id')
    .select(['v.revision', 'v.received_at', 'v.reported_at', 'v.event_time', 'c.title', 'c.body', 'c.annex'])
    .where('v.report_id', '=', reportId)
    .orderBy('v.revision')
    .execute();
}

/** What happened to a report, oldest first. */
export async function eventsOf(db: Reading, reportId: string): Promise<ReportEvent[]> {
  const rows = await db.selectFrom('events').selectAll().where('report_id', '=', reportId).orderBy('seq').execute();
  return rows.map((row) => ({
    id: row.id,
    reportId,
    kind: row.kind,
    at: row.at,
    actor: { memberId: row.actor_id, name: row.actor_name },
    detail: JSON.parse(row.detail) as Record<string, unknown>,
  }));
}

/** Sections see of an instruction its level and date. */
function withoutWording(event: ReportEvent): ReportEvent {
  if (event.kind !== 'instructed') return event;
  const { instructionId, level, instructedOn } = event.detail as unknown as Details['instructed'];
  return { ...event, detail: { instructionId, level, instructedOn } };
}

/** Steps at which the office writes for itself alone. */
const INTERNAL: readonly EventKind[] = ['taken-over', 'sent-back'];

/** Adds the words that go with each step, as far as this person may read them: what somebody wrote, where it went, who was told. */
async function withWords(db: Reading, who: Who, events: ReportEvent[]): Promise<ReportDetail['events']> {
  const reasonOf = ({ kind, detail }: ReportEvent) => {
    const { reasonId } = detail as { reasonId?: string | null };
    return reasonId && (seesAll(who) || !INTERNAL.includes(kind)) ? reasonId : null;
  };
  const reasons = await textsOf(
    db,
    events.flatMap((event) => reasonOf(event) ?? []),
  );
  const levels = events.some(({ kind }) => kind === 'forwarded') ? await listLevels(db) : [];
  return events.map((event) => {
    if (event.kind === 'forwarded') return { ...event, words: levelNames(levels, event.detail as unknown as Details['forwarded']) };
    if (event.kind === 'head-told') return { ...event, words: (event.detail as unknown as Details['head-told']).name };
    return { ...event, words: reasons.get(reasonOf(event) ?? '') || null };
  });
}

const levelNames = (levels: AdoptionLevel[], { levels: ids }: Details['forwarded']) =>
  ids.map((id) => levels.find((level) => level.id === id)?.name ?? id).join('、');

async function textsOf(db: Reading, ids: string[]): Promise<Map<string, string>> {
  if (ids.length === 0) return new Map();
  const rows = await db.selectFrom('contents').select(['id', 'body']).where('id', 'in', ids).execute();
  return new Map(rows.map(({ id, body }) => [id, body]));
}

async function latestReason(db: Reading, events: ReportEvent[]): Promise<ReportDetail['reason']> {
  const event = events.findLast(({ kind }) => kind === 'returned' || kind === 'rejected');
  if (!event) return null;
  const { code, reasonId } = event.detail as unknown as Details['returned'];
  const content = await db.selectFrom('contents').select(['body', 'annex']).where('id', '=', reasonId).executeTakeFirst();
  const { remarks } = content?.annex ? (JSON.parse(content.annex) as { remarks: Remark[] }) : { remarks: [] };
  return { code, words: content?.body ?? '', at: event.at, kind: event.kind as 'returned' | 'rejected', remarks };
}
