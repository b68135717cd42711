import { defineExtensionMessaging } from '@webext-core/messaging';
import type { OwnRules } from '../../shared/checks/office-pack.ts';
import type { ReportDetail } from '../../shared/contract/reports.ts';
import type { Locale } from '../../shared/interface/messages/messages.ts';
import type { Draft } from '../../shared/vocabulary/draft.ts';
import type { Submission } from '../../shared/vocabulary/report.ts';
import type { Topic } from '../../shared/vocabulary/topic.ts';
import type { OutboxRow } from '../local/database.ts';
import type { SentReport } from '../local/sent.ts';
import type { Trouble } from './answer.ts';

/** Where the extension stands with the office's service. */
export interface LinkState {
  /** unpaired: never or no longer; offline: paired but not reached since `since`; refused: reached, but it won't have us (`error`). */
  status: 'unpaired' | 'online' | 'offline' | 'refused';
  address: string;
  officeName: string | null;
  practice: boolean;
  memberName: string | null;
  /** In whose name reports go; null while unpaired. */
  sender: { officeId: string; memberId: string } | null;
  sectionName: string | null;
  since: string | null;
  error: { number: number; zh: string; en: string } | null;
  /** Service clock minus this machine's, in milliseconds. */
  skew: number | null;
}

/** What a page's content script is told about checking there. */
export interface PageSettings {
  enabled: boolean;
  locale: Locale;
  /** Rule ids switched off for everything. */
  rulesOff: string[];
  /** Rules that the office changes or adds. */
  ownRules: OwnRules;
  topics: Topic[];
  ownTerms: string[];
  /** The office's place, for names of other counties; null where it is not known. */
  place: string | null;
  /** What the person sent before, the newest first. */
  history: SentReport[];
}

/** What became of a text that was to be taken from a page. `again`: the same was there already. */
export type Collected = { done: true; id: string; title: string; characters: number; again: boolean } | { done: false; trouble: Trouble };

/** Messages between the parts of the extension. Content scripts can reach nothing but this. */
interface Protocol {
  /** Content script: settings for its site. */
  pageSettings(data: { address: string }): PageSettings;
  /** Durably keeps a draft (insert or replace by id); answers when it is on disk. */
  keepDraft(data: Draft): { savedAt: string };
  /** The draft that was last kept for this page and field, if it was not reported since. */
  draftFor(data: { address: string; field: string }): Draft | null;
  /** Puts a submission durably into the outbox and starts delivery; answers when the row is on disk. */
  report(data: { draft: Draft; submission: Submission }): { outboxId: string; savedAt: string };
  /** Opens the side panel (or its window) for the sender's tab. */
  openPanel(data: { draftId: string | null }): void;
  /** Background to pages: the outbox, link or statistics changed; read again. */
  changed(data: { what: 'outbox' | 'link' | 'statistics' | 'drafts' | 'sources' | 'settings' }): void;
  linkState(): LinkState;
  /** Loader in a frame: an editor has the focus, bring `/editing.js` into the sender's frame (scripting.executeScript with its frameId). */
  wake(): void;
  /** Where an outbox row stands, for those who can't read the local database; null once it was cleared away. */
  delivery(data: { outboxId: string }): Pick<OutboxRow, 'state' | 'savedAt' | 'receipt' | 'refusal'> | null;
  /** Withdraws a delivered report; `refusal` says why it can't be. */
  withdraw(data: { reportId: string }): { done: boolean; refusal: { number: number; zh: string; en: string } | null };
  /** The report as the office has it, for a returned one's reason; null while it can't be fetched. */
  reportDetail(data: { reportId: string }): ReportDetail | null;

  /* For the extension's own pages alone; the background turns others away. */

  /** Takes a pairing code to the service at `address`, for which the page has asked the browser's permission. */
  pair(data: { address: string; code: string; deviceName: string }): { done: true; state: LinkState } | { done: false; trouble: Trouble };
  /** Forgets the pairing; drafts and outbox stay. */
  unpair(): void;
  /** Fetches who we are and the statistics anew and tries the outbox; false when the service was not reached. */
  refresh(): { reached: boolean };
  /** A reporter's answer to a commission: has looked, takes it on, or declines with a reason. */
  commissionStep(data: { id: string; step: 'readings' | 'acceptances' | 'refusals'; reason: string | null }): { refusal: Trouble | null };
  /** 现在重试: every waiting row is tried at once. */
  retryOutbox(): void;
  /** 收集为素材: what is marked in a tab, else its article. The popup was opened over that tab, so that the browser lets us in. */
  collectSource(data: { tabId: number }): Collected;
  /** 作为草稿检查: the same as a new draft under this identifier. */
  takeAsDraft(data: { tabId: number; draftId: string }): Collected;
  /** Takes a refused row out of the outbox and answers the draft that holds its content. */
  reopen(data: { outboxId: string }): { draftId: string | null };
}

export type { Protocol };
export const { sendMessage, onMessage } = defineExtensionMessaging<Protocol>();
