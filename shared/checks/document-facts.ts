import type { Field } from '../vocabulary/criteria.ts';
import type { ReportKind } from '../vocabulary/report.ts';
import type { Topic } from '../vocabulary/topic.ts';
import type { CompiledPack } from './compile.ts';
import type { PassageReading, SignalPlace } from './reading.ts';

/** A passage's reading and where it begins in its field. */
export interface Placed {
  reading: PassageReading;
  start: number;
}

interface Given {
  title: readonly PassageReading[];
  body: readonly PassageReading[];
  /** UTF-16 units. */
  bodyLength: number;
  kind: ReportKind;
  now: Date;
  topics: Topic[];
  pack: CompiledPack;
}

/** What the document rules see: the readings of the passages, each in its place. */
export class DocumentFacts {
  readonly title: Placed[];
  readonly body: Placed[];
  readonly bodyLength: number;
  readonly kind: ReportKind;
  readonly now: Date;
  readonly topics: Topic[];
  readonly pack: CompiledPack;
  /** First place and count of every signal that shows, by number; offsets in the field. */
  readonly signals: Record<Field, Map<number, SignalPlace>>;

  constructor({ title, body, bodyLength, kind, now, topics, pack }: Given) {
    this.title = placed(title);
    this.body = placed(body);
    this.bodyLength = bodyLength;
    this.kind = kind;
    this.now = now;
    this.topics = topics;
    this.pack = pack;
    this.signals = { title: signalsOf(this.title), body: signalsOf(this.body) };
  }
}

function placed(readings: readonly PassageReading[]): Placed[] {
  let next = 0;
  return readings.map((reading) => {
    const start = next;
    next += reading.text.length;
    return { reading, start };
  });
}

function signalsOf(passages: Placed[]): Map<number, SignalPlace> {
  const all = new Map<number, SignalPlace>();
  for (const { reading, start } of passages) {
    for (const [number, place] of reading.signals) {
      const known = all.get(number);
      if (known) known.count += place.count;
      else all.set(number, { start: place.start + start, end: place.end + start, count: place.count });
    }
  }
  return all;
}
