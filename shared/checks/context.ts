import type { Locale } from '../interface/messages/messages.ts';
import type { ReportKind } from '../vocabulary/report.ts';
import type { Topic } from '../vocabulary/topic.ts';

/** A captured text that the draft relies on. */
export interface SourceText {
  id: string;
  title: string;
  text: string;
}

export interface CheckDocument {
  title: string;
  body: string;
  kind?: ReportKind;
  sources?: SourceText[];
}

export interface CheckContext {
  /** The moment of writing; nothing here reads a clock. */
  now: Date;
  /** The leadership's needs; the civil-affairs topics where not given. Pass the same list again: its terms are compiled once for each. */
  topics?: Topic[];
  /** Ids of rules that the person or office has switched off. */
  rulesOff?: string[];
  /** Language of messages and labels; Chinese where not given. */
  locale?: Locale;
}
