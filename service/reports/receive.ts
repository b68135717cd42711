import { sql, type Transaction } from 'kysely';
import type { Receipt, Submission } from '../../shared/vocabulary/report.ts';
import { requireAddressed } from '../commissions/addressed.ts';
import { prepared } from '../database/prepared.ts';
import type { Tables } from '../database/tables.ts';
import { writing } from '../database/writing.ts';
import { CIVIL_ZONE, type Room } from '../room.ts';
import { Refusal } from '../security/refusal.ts';
import type { Who } from '../security/who.ts';
import { requireChain } from '../urgent/follow.ts';
import { civilDay } from './civil.ts';
import { findStanding, heading } from './deed.ts';
import { digestOf } from './digest.ts';
import { newId } from './identifier.ts';
import { appendEvent } from './record.ts';
import type { Standing } from './standing.ts';
import type { ContentTable, RevisionTable } from './tables.ts';
import { SERVICE, type Way, wayOf } from './way.ts';

interface Arrival {
  reportId: string;
  submission: Submission;
  digest: string;
  who: Who;
  at: Date;
  timeZone: string;
  way: Way;
}

/**
 * Takes a revision of a report, once: the same content again gets the receipt it got before, however often it comes.
 * @throws Refusal `invalid` (a commission that does not ask this person), `different-content` (with the kept receipt, unless it is another member's), `wrong-revision`
 */
export async function receive(
  room: Room,
  who: Who,
  reportId: string,
  submission: Submission,
): Promise<{ receipt: Receipt; isNew: boolean }> {
  const known = {
    reportId,
    submission,
    digest: digestOf(submission),
    who,
    at: room.now(),
    timeZone: room.office()?.timeZone ?? CIVIL_ZONE,
  };
  return writing(room.database, async (trx) => {
    const arrival: Arrival = { ...known, way: await wayOf(trx, who, submission.kind) };
    const standing = await findStanding(trx, reportId);
    if (!standing) return { receipt: await receiveFirst(trx, arrival), isNew: true };
    const kept = await keptReceipt(trx, standing, submission.revision);
    if (standing.member_id !== who.memberId) throw new Refusal('different-content');
    if (kept?.digest === arrival.digest) return { receipt: kept, isNew: false };
    if (kept) throw new Refusal('different-content', { receipt: kept });
    if (submission.revision !== standing.revision + 1 || standing.state !== 'returned') throw new Refusal('wrong-revision');
    return { receipt: await receiveAgain(trx, arrival, standing), isNew: true };
  });
}

async function keptReceipt(trx: Transaction<Tables>, { id, number }: Standing, revision: number): Promise<Receipt | null> {
  const row = await trx
    .selectFrom('revisions')
    .select(['digest', 'received_at'])
    .where('report_id', '=', id)
    .where('revision', '=', revision)
    .executeTakeFirst();
  return row ? { reportId: id, revision, number, receivedAt: row.received_at, digest: row.digest } : null;
}

async function receiveFirst(trx: Transaction<Tables>, arrival: Arrival): Promise<Receipt> {
  const { submission, who, at, timeZone } = arrival;
  if (submission.revision !== 1) throw new Refusal('wrong-revision');
  const day = civilDay(at, timeZone);
  const number = await nextNumber(trx, day);
  const contentId = await keepRevision(trx, arrival);
  if (submission.urgent) await requireChain(trx, who, submission.urgent.id);
  const commission = submission.commissionId ? await requireAddressed(trx, who, submission.commissionId) : null;
  const detail = {
    ...revisionDetail(submission, contentId, arrival.way.throughHead),
    number,
    memberId: who.memberId,
    sectionId: who.sectionId,
    day,
    ...(commission === null ? {} : { commissionId: commission.commission_id }),
    ...(submission.urgent ? { urgent: submission.urgent } : {}),
  };
  const standing = await appendEvent(trx, { ...heading(who, arrival.reportId, at), kind: 'received', detail }, null);
  await tellHeads(trx, arrival, standing);
  return receiptOf(arrival, number);
}

async function receiveAgain(trx: Transaction<Tables>, arrival: Arrival, standing: Standing): Promise<Receipt> {
  const contentId = await keepRevision(trx, arrival);
  const throughHead = standing.in_section === 1 && arrival.way.throughHead;
  const detail = revisionDetail(arrival.submission, contentId, throughHead);
  const event = { ...heading(arrival.who, arrival.reportId, arrival.at), kind: 'resubmitted' as const, detail };
  const after = await appendEvent(trx, event, standing);
  if (standing.kind !== 'urgent') await tellHeads(trx, arrival, after);
  return receiptOf(arrival, standing.number);
}

/** Numbers run within the civil day of receipt: `2026-1123-0037`. */
async function nextNumber(trx: Transaction<Tables>, day: string): Promise<string> {
  const [row] = await countDay(trx, { day });
  if (!row) throw new Error('a day without a number');
  return reportNumber(day, row.last);
}

/** The number that people quote. */
export function reportNumber(day: string, running: number): string {
  const [year, month, date] = day.split('-');
  return `${year}-${month}${date}-${String(running).padStart(4, '0')}`;
}

async function keepRevision(trx: Transaction<Tables>, { reportId, submission, digest, at }: Arrival): Promise<string> {
  const id = newId();
  const { title, body, passages, check } = submission;
  await insertContent(trx, { id, report_id: reportId, title, body, annex: JSON.stringify({ passages, check }) });
  await insertRevision(trx, {
    report_id: reportId,
    revision: submission.revision,
    content_id: id,
    digest,
    received_at: at.toISOString(),
    reported_at: submission.reportedAt,
    event_time: submission.eventTime,
  });
  return id;
}

const countDay = prepared((db, { day }: { day: string }) =>
  db
    .insertInto('day_numbers')
    .values({ day, last: 1 })
    .onConflict((conflict) => conflict.column('day').doUpdateSet({ last: sql`day_numbers.last + 1` }))
    .returning('last'),
);

const insertContent = prepared(
  (db, { id, report_id, title, body, annex }: Pick<ContentTable, 'id' | 'report_id' | 'title' | 'body' | 'annex'>) =>
    db.insertInto('contents').values({ id, report_id, purpose: 'submission', title, body, annex, blanked_at: null }),
);

const insertRevision = prepared((db, row: RevisionTable) =>
  db.insertInto('revisions').values({
    report_id: row.report_id,
    revision: row.revision,
    content_id: row.content_id,
    digest: row.digest,
    received_at: row.received_at,
    reported_at: row.reported_at,
    event_time: row.event_time,
  }),
);

/** An urgent report has gone past the head of its section, who is told so. */
async function tellHeads(trx: Transaction<Tables>, { reportId, at, way }: Arrival, standing: Standing): Promise<void> {
  let before = standing;
  for (const { id: memberId, name } of way.told) {
    const head = { id: newId(), reportId, at: at.toISOString(), actor: { memberId: null, name: SERVICE } };
    before = await appendEvent(trx, { ...head, kind: 'head-told', detail: { memberId, name } }, before);
  }
}

function revisionDetail({ revision, kind, check }: Submission, contentId: string, throughHead: boolean) {
  const count = (level: 'error' | 'doubt') => check.findings.filter((finding) => finding.level === level).length;
  const detail = { revision, contentId, kind, errors: count('error'), doubts: count('doubt') };
  return throughHead ? { ...detail, throughHead } : detail;
}

function receiptOf({ reportId, submission, at, digest }: Arrival, number: string): Receipt {
  return { reportId, revision: submission.revision, number, receivedAt: at.toISOString(), digest };
}
