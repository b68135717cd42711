import type { Draft } from '../../shared/vocabulary/draft.ts';
import type { CheckResult, Finding, Fix } from '../../shared/vocabulary/finding.ts';
import type { SavedState } from './autosave.ts';
import type { Delivery } from './delivery.ts';
import type { Amendment } from './work.ts';

/** Name of the ports between a page's script and the panel beside it. */
export const PANEL_PORT = 'xinda-panel';

/** What a page tells the panel: the draft being written there, as it stands, or that none is. */
export type PageSays =
  | { kind: 'nothing'; from: string }
  | {
      kind: 'work';
      /** The page's script that speaks: one port may lead to the frames of several sites in a tab. */
      from: string;
      draft: Draft;
      result: CheckResult;
      findings: Finding[];
      saved: SavedState;
      delivery: Delivery;
      /** Whether the page has a field of its own for the title. */
      titled: boolean;
    };

/** What the panel asks, and of which page's script: the others on the port let it pass. */
export type PanelSays = PanelAsks & { to: string };

/** A finding is acted on only if the page still finds it so. */
export type PanelAsks =
  | { kind: 'fix'; finding: Finding; fix: Fix }
  | { kind: 'ignore'; finding: Finding; everywhere: boolean }
  | { kind: 'heed' }
  | { kind: 'show'; finding: Finding }
  | { kind: 'replace'; start: number; end: number; expected: string; replacement: string }
  | { kind: 'select'; start: number; end: number }
  | { kind: 'amend'; changes: Amendment }
  | { kind: 'append'; words: string }
  | { kind: 'report' };

/** The part of a browser's port that is used here. */
export interface Port {
  postMessage(message: unknown): void;
  disconnect(): void;
  onMessage: { addListener(listener: (message: unknown) => void): void };
  onDisconnect: { addListener(listener: () => void): void };
}
