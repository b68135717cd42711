import type { ErrorKey, FieldProblem } from '../../shared/contract/errors.ts';

/** What may accompany a refusal: the fields at fault, or the seconds after which trying again makes sense. */
export interface RefusalDetail {
  fields?: FieldProblem[];
  retryAfter?: number;
}

/** A "no" that was foreseen, thrown anywhere below a route; `answerError` turns it into the answer of its key. */
export class Refusal extends Error {
  readonly key: ErrorKey;
  readonly fields: FieldProblem[] | undefined;
  readonly retryAfter: number | undefined;

  constructor(key: ErrorKey, { fields, retryAfter }: RefusalDetail = {}) {
    super(key);
    this.name = 'Refusal';
    this.key = key;
    this.fields = fields;
    this.retryAfter = retryAfter;
  }
}
