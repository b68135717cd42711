import type { Happening } from '../reports/happening.ts';
import type { FigureTable, LedgerTable } from '../reports/tables.ts';
import type { FigureChange, LedgerLine } from './consequences.ts';

/** Whose report it is. */
interface Holder {
  memberId: string;
  sectionId: string | null;
}

/** The ledger's rows of an event, in the order of its lines; `seq` is the event's running number. */
export function ledgerRows(event: Happening, seq: number, { memberId, sectionId }: Holder, lines: readonly LedgerLine[]): LedgerTable[] {
  return lines.map((line, ordinal) => ({
    event_id: event.id,
    ordinal,
    event_seq: seq,
    report_id: event.reportId,
    adoption_id: line.adoptionId,
    member_id: memberId,
    section_id: sectionId,
    month: line.month,
    centipoints: line.centipoints,
    ruleset: line.ruleset,
    version: line.version,
    rule: line.rule,
    at: event.at,
  }));
}

/** One month's figures of a member or section as a row. */
export function figureRow(holder: FigureTable['holder'], holderId: string, change: FigureChange): FigureTable {
  return {
    holder,
    holder_id: holderId,
    month: change.month,
    submissions: change.submissions,
    adopted_items: change.adoptedItems,
    adoption_times: change.adoptionTimes,
    adopted_of_received: change.adoptedOfReceived,
    centipoints: change.centipoints,
  };
}
