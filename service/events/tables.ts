import type { Generated } from 'kysely';
import type { EventKind, EventSubject } from '../../shared/vocabulary/event.ts';

/** The log: all that ever happened, in one sequence. */
export interface EventTable {
  /** Order of happening. */
  seq: Generated<number>;
  id: string;
  /** The report in whose history it stands; null where it belongs to none. */
  report_id: string | null;
  kind: EventKind;
  at: string;
  /** Null for the service itself. */
  actor_id: string | null;
  actor_name: string;
  /** What it is about, other than the report itself; both null or neither. */
  subject: EventSubject['kind'] | null;
  subject_id: string | null;
  /** The member or the section that is told of it; null for the inner steps of the office. */
  told_to: string | null;
  /** JSON. */
  detail: string;
}

export interface EventTables {
  events: EventTable;
}
