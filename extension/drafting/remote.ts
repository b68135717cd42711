import { batch, type Signal, signal } from '@preact/signals';
import type { Draft } from '../../shared/vocabulary/draft.ts';
import type { CheckResult, Finding, Fix } from '../../shared/vocabulary/finding.ts';
import type { SavedState } from './autosave.ts';
import type { Delivery } from './delivery.ts';
import { type Obstacle, obstacles } from './obstacles.ts';
import type { PageSays, PanelAsks } from './wire.ts';
import type { Amendment, Work } from './work.ts';

type Standing = Extract<PageSays, { kind: 'work' }>;

/** The draft that is written in the page beside the panel, as the page tells it; all that is done to it is asked of the page. */
export class RemoteWork implements Work {
  readonly draft: Signal<Draft>;
  readonly result: Signal<CheckResult>;
  readonly findings: Signal<Finding[]>;
  readonly saved: Signal<SavedState>;
  readonly delivery: Signal<Delivery>;
  readonly titled: Signal<boolean>;
  private readonly ask: (asked: PanelAsks) => void;

  constructor(standing: Standing, ask: (asked: PanelAsks) => void) {
    this.ask = ask;
    this.draft = signal(standing.draft);
    this.result = signal(standing.result);
    this.findings = signal(standing.findings);
    this.saved = signal(standing.saved);
    this.delivery = signal(standing.delivery);
    this.titled = signal(standing.titled);
  }

  /** The page tells how the draft stands now. */
  take(standing: Standing): void {
    batch(() => {
      this.draft.value = standing.draft;
      this.result.value = standing.result;
      this.findings.value = standing.findings;
      this.saved.value = standing.saved;
      this.delivery.value = standing.delivery;
      this.titled.value = standing.titled;
    });
  }

  fix(finding: Finding, fix: Fix): void {
    this.ask({ kind: 'fix', finding, fix });
  }

  ignore(finding: Finding, everywhere = false): void {
    this.ask({ kind: 'ignore', finding, everywhere });
  }

  heed(): void {
    this.ask({ kind: 'heed' });
  }

  show(finding: Finding): void {
    this.ask({ kind: 'show', finding });
  }

  replace(start: number, end: number, expected: string, replacement: string): void {
    this.ask({ kind: 'replace', start, end, expected, replacement });
  }

  select(start: number, end: number): void {
    this.ask({ kind: 'select', start, end });
  }

  amend(changes: Amendment): void {
    this.ask({ kind: 'amend', changes });
  }

  append(words: string): void {
    this.ask({ kind: 'append', words });
  }

  obstacles(): Obstacle[] {
    return obstacles(this.draft.value, this.result.value);
  }

  async report(): Promise<void> {
    this.ask({ kind: 'report' });
  }
}
