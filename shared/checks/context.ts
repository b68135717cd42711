import type { Locale } from '../interface/messages/messages.ts';
import type { DeadlineSet } from '../vocabulary/deadline.ts';
import type { Need } from '../vocabulary/need.ts';
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

/** A report that the same person sent before. */
export interface PastReport {
  /** ISO instant. */
  sentAt: string;
  title: string;
  /** Empty where it is no longer at hand: then only the title is compared. */
  body: string;
}

export interface CheckContext {
  /** The moment of writing; nothing here reads a clock. */
  now: Date;
  /** The leadership's needs; the civil-affairs topics where not given. Pass the same list again: its terms are compiled once for each. */
  topics?: Topic[];
  /** Ids of rules that the person or office has switched off. */
  rulesOff?: string[];
  /** The reporter's own place, as high up as it is known (江东市平安县): names of other counties are then asked about. */
  place?: string;
  /** What the person sent before, for month-end heaps and reheated news. Pass the same list again: it is read once for each. */
  history?: PastReport[];
  /** Needs of the period and open commissions that the draft may answer. Pass the same list again: its words are compiled once for each. */
  needs?: Need[];
  /** Deadlines that urgent reports are held against; the county bureau's two hours where not given. */
  deadlines?: DeadlineSet;
  /** Language of messages and labels; Chinese where not given. */
  locale?: Locale;
}
