import type { Answer } from '../../../extension/link/answer.ts';
import type { OutboxRow } from '../../../extension/local/database.ts';
import { answer, receiptFor, refusal } from './fixtures.ts';

/** How the office fares while an attempt is made. `answer-lost`: it takes the report and its answer never arrives. */
export const MOODS = [
  'well',
  'away',
  'answer-lost',
  'slow',
  'other-server',
  'disk-full',
  'failing',
  'revoked',
  'other-version',
  'strange-answer',
] as const;
export type Mood = (typeof MOODS)[number];

/** The worker is stopped at this point: nothing after it happens. */
export class Stopped extends Error {}

/** An office that keeps the first content under each number and answers alike ever after: what the contract asks of the service. */
export class ModelOffice {
  readonly kept = new Map<string, string>();
  readonly takings = new Map<string, number>();
  mood: Mood = 'well';
  /** The worker is stopped just before, or just after, the office has the next request. */
  stop: 'before' | 'after' | null = null;

  async put(row: OutboxRow): Promise<Answer> {
    const stop = this.stop;
    this.stop = null;
    if (stop === 'before') throw new Stopped();
    const given = this.answerTo(row);
    if (stop === 'after') throw new Stopped();
    return given;
  }

  private answerTo(row: OutboxRow): Answer {
    switch (this.mood) {
      case 'away':
        return { kind: 'unreachable', cause: 'network' };
      case 'other-server':
        return { kind: 'other-server', status: 200 };
      case 'disk-full':
        return refusal('storage-full');
      case 'failing':
        return refusal('unexpected');
      case 'revoked':
        return refusal('device-revoked');
      case 'other-version':
        return refusal('other-version');
      case 'answer-lost':
        this.take(row);
        return { kind: 'unreachable', cause: 'network' };
      case 'slow':
        this.take(row);
        return { kind: 'unreachable', cause: 'timeout' };
      case 'strange-answer':
        this.take(row);
        return answer(200, '<html>');
      case 'well':
        return this.take(row);
    }
  }

  private take(row: OutboxRow): Answer {
    const content = row.submission.body;
    const kept = this.kept.get(row.id);
    if (kept !== undefined && kept !== content) return refusal('different-content');
    if (kept === undefined) this.takings.set(row.id, (this.takings.get(row.id) ?? 0) + 1);
    this.kept.set(row.id, content);
    return answer(kept === undefined ? 201 : 200, receiptFor(row.reportId, row.submission.revision));
  }
}
