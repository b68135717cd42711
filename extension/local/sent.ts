import { z } from 'zod';
import type { PastReport } from '../../shared/checks/context.ts';
import type { LocalDatabase, OutboxRow } from './database.ts';

/** What a person sent before, for the checks of a new draft: the newest reports, with their texts where this machine has them. */
export interface SentReport extends PastReport {
  reportId: string;
  /** Address of the page where it was written; null where that was Xinda itself or another machine. */
  writtenAt: string | null;
}

/** Whom it concerns: reports of one member of one office. */
export type Sender = NonNullable<OutboxRow['owner']>;

/** As many as a busy reporter sends in some months; a whole month of them at least, for the heap at its end. */
export const SENT_KEPT = 100;
const KEY = 'sent-1';

const Told = z.object({ reportId: z.string(), sentAt: z.string(), title: z.string() });
const Kept = z.object({ officeId: z.string(), memberId: z.string(), reports: z.array(Told) });
/** A report as the office tells of it: without its text. */
export type Told = z.infer<typeof Told>;

/** Keeps what the office says that this member has sent, from whatever machine. */
export async function keepSent(
  database: LocalDatabase,
  { officeId, memberId }: Pick<Sender, 'officeId' | 'memberId'>,
  reports: Told[],
  fetchedAt: string,
): Promise<void> {
  const value: z.infer<typeof Kept> = { officeId, memberId, reports: reports.slice(0, SENT_KEPT) };
  await database.cache.put({ key: KEY, fetchedAt, etag: null, value });
}

/** The member's reports, the newest first: those that went out from here, refused and withdrawn ones left out, and those the office knows of beside them. */
export async function sentBefore(
  database: LocalDatabase,
  { officeId, memberId }: Pick<Sender, 'officeId' | 'memberId'>,
): Promise<SentReport[]> {
  const rows = await database.outbox.orderBy('savedAt').reverse().limit(SENT_KEPT).toArray();
  const own = rows.filter((row) => row.owner === null || (row.owner.officeId === officeId && row.owner.memberId === memberId));
  const drafts = await database.drafts.bulkGet(own.map((row) => row.reportId));
  const sent = new Map<string, SentReport>();
  own.forEach(({ reportId, state, withdrawnAt, submission, savedAt }, index) => {
    if (state === 'refused' || withdrawnAt !== null || sent.has(reportId)) return;
    const { title, body } = submission;
    sent.set(reportId, { reportId, sentAt: savedAt, title, body, writtenAt: drafts[index]?.origin?.address ?? null });
  });
  const here = new Set(own.map((row) => row.reportId));
  for (const { reportId, sentAt, title } of await toldByOffice(database, officeId, memberId)) {
    if (!here.has(reportId)) sent.set(reportId, { reportId, sentAt, title, body: '', writtenAt: null });
  }
  return [...sent.values()].sort((a, b) => (a.sentAt < b.sentAt ? 1 : -1)).slice(0, SENT_KEPT);
}

async function toldByOffice(database: LocalDatabase, officeId: string, memberId: string): Promise<Told[]> {
  const kept = Kept.safeParse((await database.cache.get(KEY))?.value);
  return kept.success && kept.data.officeId === officeId && kept.data.memberId === memberId ? kept.data.reports : [];
}

/** What a page's script may know: when reports went out, and the texts of those alone that were written on its own site. */
export function withoutOthers(reports: SentReport[], isOwn: (address: string) => boolean): SentReport[] {
  return reports.map((report) =>
    report.writtenAt !== null && isOwn(report.writtenAt) ? report : { ...report, title: '', body: '', writtenAt: null },
  );
}
