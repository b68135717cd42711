import type { ErrorKey, FieldProblem } from '../../shared/contract/errors.ts';
import type { Receipt } from '../../shared/vocabulary/report.ts';

/** What may accompany a refusal: the fields at fault, the seconds after which trying again makes sense, or the receipt of what was kept instead. */
export interface RefusalDetail {
  fields?: FieldProblem[];
  retryAfter?: number;
  receipt?: Receipt;
}

/** A "no" that was foreseen, thrown anywhere below a route; `answerError` turns it into the answer of its key. */
export class Refusal extends Error {
  readonly key: ErrorKey;
  readonly fields: FieldProblem[] | undefined;
  readonly retryAfter: number | undefined;
  readonly receipt: Receipt | undefined;

  constructor(key: ErrorKey, { fields, retryAfter, receipt }: RefusalDetail = {}) {
    super(key);
    this.name = 'Refusal';
    this.key = key;
    this.fields = fields;
    this.retryAfter = retryAfter;
    this.receipt = receipt;
  }
}
