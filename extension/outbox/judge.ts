import { ERRORS, type ErrorKey } from '../../shared/contract/errors.ts';
import { Receipt } from '../../shared/vocabulary/report.ts';
import { type Answer, refusalOf, type Trouble } from '../link/answer.ts';
import { reachTrouble, trouble } from '../link/trouble.ts';
import type { OutboxRow } from '../local/database.ts';

/** What an answer means for the submission that was sent. */
export type Verdict =
  | { kind: 'delivered'; receipt: Receipt }
  /** Not taken for now; sent again later. `unreached`: the others would fare the same. */
  | { kind: 'wait'; trouble: Trouble | null; unreached: boolean }
  /** The office won't have it so; a person must act. `differs`: other content came first, so this one is kept as a new draft. */
  | { kind: 'refused'; refusal: NonNullable<OutboxRow['refusal']>; differs: boolean };

/** Refusals that concern this machine or this hour, not the text: the text waits. */
const WAITING_STATUS = new Set([401, 408, 412, 421, 425, 429]);
const WAITING_KEYS = new Set<string>(['not-set-up'] satisfies ErrorKey[]);
/** Refusals of the whole connection: no need to try the other rows. */
const ALL_ALIKE = new Set([401, 412, 421, 429, 503, 507]);

/** What `answer` means for a submission of `reportId` in `revision`. Only a receipt that fits counts as delivered. */
export function judge(answer: Answer, sent: { reportId: string; revision: number }): Verdict {
  if (answer.kind !== 'answer') return { kind: 'wait', trouble: reachTrouble(answer), unreached: true };
  if (answer.status === 200 || answer.status === 201) return judgeReceipt(answer.body, sent);
  const refusal = refusalOf(answer);
  const unreached = ALL_ALIKE.has(answer.status);
  if (refusal === null) return { kind: 'wait', trouble: trouble('unreadable'), unreached };
  const waits = answer.status >= 500 || WAITING_STATUS.has(answer.status) || WAITING_KEYS.has(refusal.key);
  if (waits) return { kind: 'wait', trouble: told(refusal), unreached };
  const key = refusal.key in ERRORS ? (refusal.key as ErrorKey) : 'unknown';
  return { kind: 'refused', refusal: { key, ...told(refusal) }, differs: key === 'different-content' };
}

function judgeReceipt(body: unknown, sent: { reportId: string; revision: number }): Verdict {
  const receipt = Receipt.safeParse(body);
  const fits = receipt.success && receipt.data.reportId === sent.reportId && receipt.data.revision === sent.revision;
  return fits ? { kind: 'delivered', receipt: receipt.data } : { kind: 'wait', trouble: trouble('unreadable'), unreached: false };
}

function told({ number, zh, en }: Trouble): Trouble {
  return { number, zh, en };
}
