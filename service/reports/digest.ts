import { hash } from 'node:crypto';
import type { Submission } from '../../shared/vocabulary/report.ts';

/** What a person wrote, as far as two submissions can differ: not the checks, and not the clock of the machine. */
export type Written = Pick<Submission, 'title' | 'body' | 'kind' | 'eventTime' | 'passages' | 'commissionId' | 'urgent'>;

/** SHA-256 in hexadecimal over what the reporter wrote. Two spellings of the same instant are the same. */
export function digestOf({ title, body, kind, eventTime, passages, commissionId, urgent }: Written): string {
  const canonical = [
    title,
    body,
    kind,
    eventTime === null ? null : Date.parse(eventTime),
    ...(commissionId ? [commissionId] : []),
    ...(urgent ? [urgent.id, urgent.stage] : []),
    passages.map((cited) => [cited.sourceId, cited.title, cited.address, Date.parse(cited.capturedAt), cited.passage]),
  ];
  return hash('sha256', JSON.stringify(canonical));
}
