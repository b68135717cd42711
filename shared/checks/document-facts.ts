import { countyDeadlines } from '../rulepacks/deadlines.ts';
import type { Field } from '../vocabulary/criteria.ts';
import type { DeadlineSet } from '../vocabulary/deadline.ts';
import type { Need } from '../vocabulary/need.ts';
import type { ReportKind } from '../vocabulary/report.ts';
import type { Topic } from '../vocabulary/topic.ts';
import type { CompiledPack } from './compile.ts';
import type { PastReport } from './context.ts';
import type { FieldText } from './field-text.ts';
import type { Gist, Passages, Placed } from './passages.ts';
import type { Tally } from './tally.ts';

export type { Placed } from './passages.ts';

interface Given {
  title: FieldText;
  body: FieldText;
  kind: ReportKind;
  now: Date;
  topics: Topic[];
  pack: CompiledPack;
  place?: string;
  history?: PastReport[];
  needs?: Need[];
  deadlines?: DeadlineSet;
}

const NO_NEEDS: readonly Need[] = [];

/**
 * What the document rules see of the draft at one moment. A rule that every keystroke waits for asks `tallies` and the gists of `passages`,
 * which cost no walk through the draft; `title` and `body` are such walks.
 */
export class DocumentFacts {
  readonly passages: Record<Field, Passages>;
  /** Follow the draft as it is written on: to be asked at once. */
  readonly tallies: Record<Field, Tally>;
  readonly bodyLength: number;
  readonly kind: ReportKind;
  readonly now: Date;
  readonly topics: Topic[];
  readonly pack: CompiledPack;
  /** The reporter's own place, where the context names it. */
  readonly place: string | null;
  /** What the person sent before. */
  readonly history: PastReport[];
  /** What the office waits for. */
  readonly needs: readonly Need[];
  /** What urgent reports are held against. */
  readonly deadlines: DeadlineSet;

  constructor({ title, body, kind, now, topics, pack, place, history, needs, deadlines }: Given) {
    this.passages = { title: title.passages, body: body.passages };
    this.tallies = { title: title.tally, body: body.tally };
    this.bodyLength = body.passages.length;
    this.kind = kind;
    this.now = now;
    this.topics = topics;
    this.pack = pack;
    this.place = place ?? null;
    this.history = history ?? [];
    this.needs = needs ?? NO_NEEDS;
    this.deadlines = deadlines ?? countyDeadlines;
  }

  /** All passages of the title, each in its place. */
  get title(): readonly Placed[] {
    return this.passages.title.all;
  }

  /** All passages of the body, each in its place. */
  get body(): readonly Placed[] {
    return this.passages.body.all;
  }

  /** First place of a signal that shows in a field; offsets in the field. */
  firstOf(number: number, field: Field): { start: number; end: number } {
    const placed = this.passages[field].first(signalsShown, (shown) => shown.has(number))!;
    const { start, end } = placed.reading.signals.get(number)!;
    return { start: placed.start + start, end: placed.start + end };
  }
}

const signalsShown: Gist<Set<number>> = (readings) => {
  const shown = new Set<number>();
  for (const { signals } of readings) for (const number of signals.keys()) shown.add(number);
  return shown;
};
