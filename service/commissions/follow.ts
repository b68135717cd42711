import type { Transaction } from 'kysely';
import type { ReportState } from '../../shared/vocabulary/report.ts';
import type { Tables } from '../database/tables.ts';
import type { Happening } from '../reports/happening.ts';
import type { Standing as ReportStanding } from '../reports/standing.ts';
import { isOwed, type Standing } from './standing.ts';
import { type CommissionRow, findCommission, record } from './store.ts';

/** States in which the office has taken a report up for good. */
const TAKEN: readonly ReportState[] = ['accepted', 'merged', 'signed', 'forwarded', 'archived'];
/** States in which a report has fallen away. */
const FALLEN: readonly ReportState[] = ['rejected', 'withdrawn'];

/**
 * Brings a commission to what follows from an event of a report that answers it: reported, fulfilled, or open again. What a
 * commission that was taken back or has another report in hand gets beside that changes nothing.
 */
export async function followReport(
  trx: Transaction<Tables>,
  event: Happening,
  { before, after }: { before: ReportState | null; after: ReportStanding },
): Promise<void> {
  const commission = await findCommission(trx, after.commission_id as string);
  if (!commission || commission.cancelled_at !== null) return;
  const standing = await answeredBy(trx, commission, after);
  if (!standing) return;
  const head = { at: new Date(event.at), actor: event.actor, reportId: after.id };
  if (before === null) {
    if (isOwed(standing) || standing.step === 'declined')
      await record(trx, commission, standing, { ...head, kind: 'commission-submitted', detail: { revision: after.revision } });
    return;
  }
  if (standing.report_id !== after.id) return;
  const [was, is] = [before, after.state];
  if (TAKEN.includes(is) && !TAKEN.includes(was))
    await record(trx, commission, standing, { ...head, kind: 'commission-fulfilled', detail: {} });
  if (FALLEN.includes(is) && !FALLEN.includes(was)) {
    const because = is === 'withdrawn' ? 'withdrawn' : 'rejected';
    await record(trx, commission, standing, { ...head, kind: 'commission-unfulfilled', detail: { because } });
  }
}

/** Whose assignment the report answers: its reporter's own, else the section's, else that of another member of the section. */
async function answeredBy(trx: Transaction<Tables>, { id }: CommissionRow, report: ReportStanding): Promise<Standing | null> {
  const rows = await trx.selectFrom('assignments').selectAll().where('commission_id', '=', id).execute();
  return (
    rows.find(({ report_id }) => report_id === report.id) ??
    rows.find(({ addressee_id }) => addressee_id === report.member_id) ??
    rows.find(({ addressee_id }) => addressee_id === report.section_id) ??
    rows.find(({ section_id }) => section_id !== null && section_id === report.section_id) ??
    null
  );
}
