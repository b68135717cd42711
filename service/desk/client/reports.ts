import { z } from 'zod';
import { ReportDetail, ReportList, type ReportQuery } from '../../../shared/contract/reports.ts';
import { ROUTES } from '../../../shared/contract/routes.ts';
import type { Reason } from '../../../shared/vocabulary/review.ts';
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
export const returnReport = (report: Seen, reason: Reason) => step(report, 'returns', reason);
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
