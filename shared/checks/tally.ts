import type { Level } from '../vocabulary/criteria.ts';
import type { PassageReading } from './reading.ts';

/** How often a rule's notes stand at one level; `level` is undefined for the rule's own. */
export interface NoteCount {
  rule: number;
  level: Level | undefined;
  count: number;
}

/** Places of a level in a key, the rule's own first. */
const LEVELS: readonly (Level | undefined)[] = [undefined, 'error', 'doubt', 'hint'];

/** Sums over the passages of a field. An edit takes off those that go and adds those that come, so that sums cost nothing to ask for. */
export class Tally {
  /** Units that are no white space. */
  inked = 0;
  /** Words of topics, and by number of the topic. */
  topicWords = 0;
  private readonly topics = new Map<number, number>();
  private readonly signals = new Map<number, number>();
  private readonly notes = new Map<number, NoteCount>();

  add(reading: PassageReading): void {
    this.count(reading, 1);
  }

  remove(reading: PassageReading): void {
    this.count(reading, -1);
  }

  /** How often a signal shows. */
  signal(number: number): number {
    return this.signals.get(number) ?? 0;
  }

  /** How often a topic is named. */
  topic(number: number): number {
    return this.topics.get(number) ?? 0;
  }

  /** The rules that have notes in the passages. */
  noted(): IterableIterator<NoteCount> {
    return this.notes.values();
  }

  private count(reading: PassageReading, sign: 1 | -1): void {
    this.inked += sign * reading.inked;
    this.topicWords += sign * reading.topics.length;
    for (const { of } of reading.topics) raise(this.topics, of, sign);
    reading.signals.forEach(({ count }, number) => {
      raise(this.signals, number, sign * count);
    });
    for (const { rule, level } of reading.notes) {
      const key = rule * LEVELS.length + LEVELS.indexOf(level);
      const known = this.notes.get(key);
      if (!known) this.notes.set(key, { rule, level, count: sign });
      else if (known.count + sign === 0) this.notes.delete(key);
      else known.count += sign;
    }
  }
}

function raise(counts: Map<number, number>, key: number, by: number): void {
  const count = (counts.get(key) ?? 0) + by;
  if (count === 0) counts.delete(key);
  else counts.set(key, count);
}
