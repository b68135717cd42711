import type { ReportDetail } from '../../../shared/contract/reports.ts';
import type { Role } from '../../../shared/vocabulary/people.ts';

/** What can be done to a report from the desk. */
export type Step = 'claim' | 'release' | 'adopt' | 'accept' | 'return' | 'reject' | 'instruct' | 'distinguish';

type Standing = Pick<ReportDetail, 'state' | 'claimedBy' | 'distinguished'>;

/** The steps open to this person; the service holds to the same rules and has the last word. */
export function openSteps(report: Standing, who: { id: string; role: Role }): ReadonlySet<Step> {
  if (who.role !== 'editor' && who.role !== 'administrator') return new Set();
  const mine = report.claimedBy?.id === who.id;
  switch (report.state) {
    case 'received':
      return new Set(['claim', 'adopt', 'accept', 'return', 'reject', 'instruct']);
    case 'claimed':
      if (mine) return new Set(['release', 'adopt', 'accept', 'return', 'reject', 'instruct']);
      return new Set(who.role === 'administrator' ? ['release', 'instruct'] : ['instruct']);
    case 'returned':
    case 'rejected':
      return new Set(['instruct']);
    case 'withdrawn':
      return new Set();
    default:
      return new Set(report.distinguished ? ['adopt', 'instruct'] : ['adopt', 'instruct', 'distinguish']);
  }
}
