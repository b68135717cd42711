import { standard } from '../rulepacks/standard.ts';
import { civilAffairsTopics } from '../rulepacks/topics.ts';
import type { Field } from '../vocabulary/criteria.ts';
import type { CheckResult } from '../vocabulary/finding.ts';
import type { ReportKind } from '../vocabulary/report.ts';
import type { Topic } from '../vocabulary/topic.ts';
import { type CompiledPack, compile } from './compile.ts';
import type { CheckContext, CheckDocument, SourceText } from './context.ts';
import { DocumentFacts } from './document-facts.ts';
import { FieldText } from './field-text.ts';
import { readPassage } from './reading.ts';
import { resultOf } from './result.ts';

export { type CompiledPack, compile } from './compile.ts';
export type { CheckContext, CheckDocument, SourceText } from './context.ts';

let compiledStandard: CompiledPack | null = null;

/** The built-in pack, compiled once. */
export function standardPack(): CompiledPack {
  compiledStandard ??= compile(standard);
  return compiledStandard;
}

/** Checks a whole draft. No text makes it throw; linear in its length. */
export function check(document: CheckDocument, pack: CompiledPack, context: CheckContext): CheckResult {
  const live = new LiveCheck(pack, context);
  live.setTitle(document.title);
  live.setBody(document.body);
  if (document.kind) live.setKind(document.kind);
  if (document.sources) live.setSources(document.sources);
  return live.result();
}

/**
 * The check that follows a draft while it is written: what a keystroke costs follows the edit, not the draft.
 * `result()` equals {@link check} of the same title, body, kind and sources, whatever edits led there.
 */
export class LiveCheck {
  private readonly pack: CompiledPack;
  private readonly topics: Topic[];
  private readonly context: CheckContext;
  private readonly title: FieldText;
  private readonly body: FieldText;
  private kind: ReportKind = 'routine';
  private sources: SourceText[] = [];

  /** Throws a RangeError where the context's moment is no date. */
  constructor(pack: CompiledPack, context: CheckContext) {
    if (Number.isNaN(context.now.getTime())) throw new RangeError('the moment of writing is no date');
    this.pack = pack;
    this.context = context;
    this.topics = context.topics ?? civilAffairsTopics;
    const read = (field: Field) => (text: string, whole: boolean) =>
      readPassage(text, whole, field, pack, pack.lexed(this.topics), context.now);
    this.title = new FieldText(read('title'));
    this.body = new FieldText(read('body'));
  }

  setKind(kind: ReportKind): void {
    this.kind = kind;
  }

  /** The captured texts that the body is held against; none means that nothing is said of sources. */
  setSources(sources: SourceText[]): void {
    this.sources = sources;
  }

  setTitle(title: string): void {
    this.title.replace(title);
  }

  /** Takes the whole body; what it shares with the former one at both ends is not read again. */
  setBody(body: string): void {
    this.body.replace(body);
  }

  /** Replaces `removedLength` UTF-16 units of the body from `start` by `inserted`. Offsets beyond the body are cut to it. */
  edit(start: number, removedLength: number, inserted: string): void {
    this.body.edit(start, removedLength, inserted);
  }

  result(): CheckResult {
    const { now, rulesOff = [], locale = 'zh', place, history, needs, deadlines } = this.context;
    const facts = new DocumentFacts({
      title: this.title,
      body: this.body,
      kind: this.kind,
      now,
      topics: this.topics,
      pack: this.pack,
      place,
      history,
      needs,
      deadlines,
    });
    return resultOf(facts, this.sources, rulesOff, locale);
  }
}
