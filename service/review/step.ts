import type { Transaction } from 'kysely';
import type { ReportEventKind } from '../../shared/vocabulary/event.ts';
import type { Reason, Remark } from '../../shared/vocabulary/review.ts';
import { requireLevel, requireNotToCome } from '../adoption/possible.ts';
import type { Tables } from '../database/tables.ts';
import { writing } from '../database/writing.ts';
import { maySign } from '../people/rights.ts';
import { keepText } from '../reports/contents.ts';
import { heading, standingOf } from '../reports/deed.ts';
import type { Happening } from '../reports/happening.ts';
import { appendEvent } from '../reports/record.ts';
import type { Standing } from '../reports/standing.ts';
import type { Room } from '../room.ts';
import { fieldProblem } from '../security/problems.ts';
import { Refusal } from '../security/refusal.ts';
import type { Who } from '../security/who.ts';
import { requireStep } from './require.ts';

type Plain = 'claimed' | 'released' | 'accepted' | 'endorsed' | 'signature-asked' | 'signed' | 'archived' | 'withdrawn';
type Worded = 'taken-over' | 'sent-back' | 'withdrawal-refused';

/** A step of the review, and what it needs: the version that was looked at, for some a reason, words, or where it goes. */
export type ReviewStep =
  | { kind: Plain; version: number }
  | { kind: 'returned'; version: number; reason: Reason; remarks: Remark[] }
  | { kind: 'rejected'; version: number; reason: Reason }
  | { kind: Worded; version: number; words: string }
  | { kind: 'forwarded'; version: number; levels: string[]; forwardedOn: string };

/**
 * Takes a step of the review, if the report is still as it was when the person decided. Claiming what one holds already
 * does nothing as long as the claim lasts.
 * @throws Refusal `not-found`, `not-allowed`, `wrong-state`, `someone-elses`, `not-signed`, `invalid`, `future-date`
 */
export function takeStep(room: Room, who: Who, reportId: string, step: ReviewStep): Promise<void> {
  return writing(room.database, async (trx) => {
    const standing = await standingOf(trx, who, reportId);
    if (step.kind === 'claimed' && holds(room, who, standing)) return;
    requireRight(who, step.kind, standing);
    requireStep(room, who, step.kind, standing);
    if (step.version !== standing.version) throw new Refusal('wrong-state');
    if (step.kind === 'forwarded') await requirePossible(room, trx, step);
    await appendEvent(trx, await happening(trx, heading(who, reportId, room.now()), step, standing), standing);
  });
}

function holds(room: Room, who: Who, { state, claimed_by, claimed_until }: Standing): boolean {
  return state === 'claimed' && claimed_by === who.memberId && (claimed_until === null || claimed_until > room.now().toISOString());
}

/** Who may take a step beyond what the route asks: a head only before the office has it, a signature those alone who may sign. */
function requireRight(who: Who, kind: ReportEventKind, standing: Standing): void {
  if (who.role === 'head' && standing.in_section === 0 && !(kind === 'signed' && maySign(who))) throw new Refusal('not-allowed');
  if (kind === 'signed' && !maySign(who)) throw new Refusal('not-allowed');
}

async function requirePossible(room: Room, trx: Transaction<Tables>, step: Extract<ReviewStep, { kind: 'forwarded' }>): Promise<void> {
  requireNotToCome(room, 'forwardedOn', step.forwardedOn);
  for (const [index, level] of step.levels.entries()) await requireLevel(trx, level, `levels.${index}`);
}

async function happening(
  trx: Transaction<Tables>,
  head: Pick<Happening, 'id' | 'reportId' | 'at' | 'actor'>,
  step: ReviewStep,
  standing: Standing,
): Promise<Happening> {
  switch (step.kind) {
    case 'returned':
    case 'rejected': {
      const { code, words } = step.reason;
      const remarks = step.kind === 'returned' ? await fitting(trx, standing, step.remarks) : [];
      const reasonId = await reasonFor(trx, head.reportId, words, remarks.length > 0 ? { remarks } : null);
      return { ...head, kind: step.kind, detail: { code, reasonId, revision: standing.revision } };
    }
    case 'taken-over': {
      const reasonId = await reasonFor(trx, head.reportId, step.words);
      return { ...head, kind: step.kind, detail: { from: standing.claimed_by ?? '', reasonId } };
    }
    case 'sent-back':
    case 'withdrawal-refused':
      return { ...head, kind: step.kind, detail: { reasonId: await reasonFor(trx, head.reportId, step.words) } };
    case 'forwarded': {
      const { levels, forwardedOn } = step;
      const contentId = standing.edited_id ?? standing.content_id;
      return { ...head, kind: step.kind, detail: { levels, forwardedOn, contentId } };
    }
    case 'withdrawn':
      return { ...head, kind: step.kind, detail: { reasonId: null, onRequest: true } };
    default:
      return { ...head, kind: step.kind, detail: {} };
  }
}

/** Remarks must stand within the text that they are about. @throws Refusal `invalid` */
async function fitting(trx: Transaction<Tables>, standing: Standing, remarks: Remark[]): Promise<Remark[]> {
  if (remarks.length === 0) return remarks;
  const text = await trx.selectFrom('contents').select(['title', 'body']).where('id', '=', standing.content_id).executeTakeFirstOrThrow();
  for (const [index, { field, end }] of remarks.entries())
    if (end > text[field].length) throw new Refusal('invalid', { fields: [fieldProblem(`remarks.${index}.end`, 'too-large')] });
  return remarks;
}

async function reasonFor(trx: Transaction<Tables>, reportId: string, words: string, annex: object | null = null): Promise<string> {
  const id = await keepText(trx, 'reason', reportId, words, annex);
  if (id === null) throw new Error('a reason without words');
  return id;
}
