import { z } from 'zod';
import { ReportDetail, ReportList, type ReportQuery, SimilarList } from '../../../shared/contract/reports.ts';
import { ROUTES } from '../../../shared/contract/routes.ts';
import type { Shares } from '../../../shared/vocabulary/credit.ts';
import type { Reason, Remark } from '../../../shared/vocabulary/review.ts';
import { call } from './call.ts';

export type View = z.infer<typeof ReportQuery>['view'];

/** A page of the inbox. */
export function listReports(query: { view: View; q: string; cursor?: string; limit?: number }, signal?: AbortSignal): Promise<ReportList> {
  const search = new URLSearchParams({ view: query.view });
  if (query.q !== '') search.set('q', query.q);
  if (query.cursor !== undefined) search.set('cursor', query.cursor);
  if (query.limit !== undefined) search.set('limit', String(query.limit));
  return call(ReportList, `${ROUTES.reports}?${search}`, { ...(signal ? { signal } : {}) });
}

export function readReport(id: string, signal?: AbortSignal): Promise<ReportDetail> {
  return call(ReportDetail, `${ROUTES.reports}/${id}`, { ...(signal ? { signal } : {}) });
}

/** The report as the step was decided on; the service refuses the step if anything happened since. */
type Seen = Pick<ReportDetail, 'id' | 'version'>;

async function step(report: Seen, steps: string, more: object = {}): Promise<void> {
  await call(z.unknown(), `${ROUTES.reports}/${report.id}/${steps}`, { method: 'POST', body: { version: report.version, ...more } });
}

export const claim = (report: Seen) => step(report, 'claims');
export const release = (report: Seen) => step(report, 'releases');
export const accept = (report: Seen) => step(report, 'acceptances');
export const returnReport = (report: Seen, reason: Reason, remarks: Remark[]) => step(report, 'returns', { ...reason, remarks });
export const rejectReport = (report: Seen, reason: Reason) => step(report, 'rejections', reason);
export const endorse = (report: Seen) => step(report, 'endorsements');
export const askSignature = (report: Seen) => step(report, 'signature-requests');
export const sign = (report: Seen) => step(report, 'signatures');
export const archive = (report: Seen) => step(report, 'archivings');
export const grantWithdrawal = (report: Seen) => step(report, 'withdrawal-grants');

/** Steps that need words, by the last part of their address. */
export type WordedStep = 'takeovers' | 'send-backs' | 'withdrawal-refusals';
export const wordedStep = (report: Seen, steps: WordedStep, words: string) => step(report, steps, { words });

/** Records that a signed report went to these levels on that civil day. */
export const forward = (report: Seen, levels: string[], forwardedOn: string) => step(report, 'forwardings', { levels, forwardedOn });

/** Keeps the text as it is to be adopted, beside what was sent. */
export const editReport = (report: Seen, title: string, body: string) => step(report, 'edits', { title, body });

/** Takes other reports into this one. */
export const merge = (report: Seen, reports: Seen[], shares: Shares) =>
  step(report, 'merges', { reports: reports.map(({ id, version }) => ({ id, version })), shares });
export const unmerge = (report: Seen) => step(report, 'unmerges');

/** Records whose a report is, by parts. */
export async function credit(report: Seen, shares: Shares): Promise<void> {
  await call(z.unknown(), `${ROUTES.reports}/${report.id}/credits`, { method: 'PUT', body: { version: report.version, shares } });
}

/** Recent reports with nearly the same text. */
export async function readSimilar(id: string, signal?: AbortSignal): Promise<SimilarList['items']> {
  return (await call(SimilarList, `${ROUTES.reports}/${id}/similar`, { ...(signal ? { signal } : {}) })).items;
}
