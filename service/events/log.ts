import type { Selectable, Transaction } from 'kysely';
import type { Actor, EventKind, EventSubject } from '../../shared/vocabulary/event.ts';
import { prepared } from '../database/prepared.ts';
import type { Tables } from '../database/tables.ts';
import type { EventTable } from './tables.ts';

/** Something that happened, with all that the log keeps of it. */
export interface Entry {
  id: string;
  kind: EventKind;
  at: string;
  actor: Actor;
  /** The report in whose history it stands. */
  reportId: string | null;
  /** What it is about, other than the report itself. */
  subject: EventSubject | null;
  /** The member or the section that is told of it. */
  toldTo: string | null;
  detail: object;
}

type EventRow = Omit<Selectable<EventTable>, 'seq'>;

const insertEvent = prepared((db, row: EventRow) =>
  db
    .insertInto('events')
    .values({
      id: row.id,
      report_id: row.report_id,
      kind: row.kind,
      at: row.at,
      actor_id: row.actor_id,
      actor_name: row.actor_name,
      subject: row.subject,
      subject_id: row.subject_id,
      told_to: row.told_to,
      detail: row.detail,
    })
    .returning('seq'),
);

/**
 * Appends an event and returns its number. What follows from it is brought about by whoever appends it, in the same
 * transaction; of a report's own events that is `appendEvent`, their single door.
 */
export async function append(trx: Transaction<Tables>, entry: Entry): Promise<number> {
  const [row] = await insertEvent(trx, eventRow(entry));
  if (!row) throw new Error('an event without a number');
  return row.seq;
}

/** An event as its row, without the number that it gets. */
export function eventRow({ actor, subject, ...entry }: Entry): EventRow {
  return {
    id: entry.id,
    report_id: entry.reportId,
    kind: entry.kind,
    at: entry.at,
    actor_id: actor.memberId,
    actor_name: actor.name,
    subject: subject?.kind ?? null,
    subject_id: subject?.id ?? null,
    told_to: entry.toldTo,
    detail: JSON.stringify(entry.detail),
  };
}
