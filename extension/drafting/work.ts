import type { ReadonlySignal } from '@preact/signals';
import type { Draft } from '../../shared/vocabulary/draft.ts';
import type { CheckResult, Finding, Fix } from '../../shared/vocabulary/finding.ts';
import type { SavedState } from './autosave.ts';
import type { Delivery } from './delivery.ts';
import type { Obstacle } from './obstacles.ts';

/** A draft at work, wherever its editors are: in this document, or in the page beside the panel. */
export interface Work {
  readonly draft: ReadonlySignal<Draft>;
  readonly result: ReadonlySignal<CheckResult>;
  /** What is shown of the result: without what the reporter set aside. */
  readonly findings: ReadonlySignal<readonly Finding[]>;
  readonly saved: ReadonlySignal<SavedState>;
  readonly delivery: ReadonlySignal<Delivery>;
  fix(finding: Finding, fix: Fix): unknown;
  ignore(finding: Finding, everywhere?: boolean): void;
  /** Takes up again all that was set aside. */
  heed(): void;
  /** Selects the finding's words where they are written. */
  show(finding: Finding): void;
  /** Puts words in the place of `[start, end)` of the body, if it still reads `expected` there. */
  replace(start: number, end: number, expected: string, replacement: string): unknown;
  /** Selects a place of the body where it is written. */
  select(start: number, end: number): void;
  amend(changes: Amendment): void;
  /** Writes words behind the text. */
  append(words: string): unknown;
  /** What stands in the way of reporting. */
  obstacles(): Obstacle[];
  report(): Promise<void>;
}

/** What stands beside the texts of a draft and is set in the panel; the title where the page has no field for it. */
export type Amendment = Partial<Pick<Draft, 'kind' | 'eventTime' | 'sourceIds' | 'title' | 'ignored' | 'commission'>>;
