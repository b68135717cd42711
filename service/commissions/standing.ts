import type { Selectable } from 'kysely';
import type { CommissionState } from '../../shared/vocabulary/commission.ts';
import type { AssignmentTable } from './tables.ts';

/** Where an addressee stands: the row. */
export type Standing = Selectable<AssignmentTable>;

/** What can happen between a commission and one of its addressees, and what each kind tells beside who, when and to whom. */
export interface AssignmentDetails {
  'commission-sent': object;
  'commission-seen': object;
  'commission-accepted': object;
  'commission-declined': { reasonId: string };
  'commission-submitted': { revision: number };
  'commission-fulfilled': object;
  'commission-unfulfilled': { because: 'rejected' | 'withdrawn' };
  'commission-late': object;
  'commission-missed': object;
  'commission-excused': object;
  'commission-reminded': { by: 'clock' | 'person'; hoursBefore: number | null };
}

export type AssignmentEventKind = keyof AssignmentDetails;

/** What an addressee may do next: `seen` as long as nobody has looked, an answer until a report has come. */
export function mayStep(step: Standing['step'], kind: 'commission-seen' | 'commission-accepted' | 'commission-declined'): boolean {
  if (kind === 'commission-seen') return step === 'sent';
  if (kind === 'commission-accepted') return step === 'sent' || step === 'seen' || step === 'declined';
  return step === 'sent' || step === 'seen' || step === 'accepted';
}

/** An event as far as the standing follows from it. */
export interface AssignmentEvent {
  kind: AssignmentEventKind;
  at: string;
  actorName: string;
  reportId: string | null;
  reasonId?: string;
}

/** What an event changes. A report that falls away leaves the addressee where accepting had brought them. */
export function changed({ kind, at, actorName, reportId, reasonId }: AssignmentEvent, before: Standing): Partial<Standing> {
  const seen_at = before.seen_at ?? at;
  switch (kind) {
    case 'commission-sent':
      return {};
    case 'commission-seen':
      return { step: 'seen', seen_at };
    case 'commission-accepted':
      return { step: 'accepted', seen_at, answered_at: at, answered_by: actorName, reason_id: null };
    case 'commission-declined':
      return { step: 'declined', seen_at, answered_at: at, answered_by: actorName, reason_id: reasonId ?? null };
    case 'commission-submitted':
      return { step: 'submitted', seen_at, report_id: reportId, submitted_at: at, reason_id: null };
    case 'commission-fulfilled':
      return { step: 'fulfilled', fulfilled_at: at };
    case 'commission-unfulfilled':
      return { step: 'accepted', report_id: null, submitted_at: null, fulfilled_at: null };
    case 'commission-late':
      return { late_at: at };
    case 'commission-missed':
      return { missed_at: at };
    case 'commission-excused':
      return { late_at: null, missed_at: null };
    case 'commission-reminded':
      return { reminders: before.reminders + 1, reminded_at: at };
  }
}

/** Whether a report is still to come. */
export const isOwed = ({ step }: Pick<Standing, 'step'>) => step === 'sent' || step === 'seen' || step === 'accepted';

/** Where an addressee stands, as the board says it: what is late or missed is told before what was answered. */
export function stateOf(standing: Pick<Standing, 'step' | 'late_at' | 'missed_at'>): CommissionState {
  if (!isOwed(standing)) return standing.step;
  if (standing.missed_at !== null) return 'missed';
  return standing.late_at === null ? standing.step : 'late';
}

/** Minutes after the deadline at which the report came, or that have passed without it; null while it is on time or nothing is owed. */
export function lateMinutes(standing: Pick<Standing, 'step' | 'submitted_at'>, deadline: string, now: Date): number | null {
  const end = standing.submitted_at ?? (isOwed(standing) ? now.toISOString() : null);
  if (end === null || end <= deadline) return null;
  return Math.floor((Date.parse(end) - Date.parse(deadline)) / 60_000);
}

/** Whether a report came in time: null while it may still do so, or where nothing is owed. */
export function wasOnTime(standing: Pick<Standing, 'step' | 'submitted_at' | 'late_at'>, deadline: string): boolean | null {
  if (standing.submitted_at !== null) return standing.submitted_at <= deadline;
  return standing.step !== 'declined' && standing.late_at !== null ? false : null;
}
