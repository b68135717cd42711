import { signal } from '@preact/signals';
import { ownRules } from '../../../shared/interface/components/rule-why.tsx';
import type { Topic } from '../../../shared/vocabulary/topic.ts';
import type { CheckSettings } from '../../drafting/session.ts';
import { sendMessage } from '../../link/protocol.ts';
import { ownAddress } from '../../seam/browser.ts';
import { settings } from '../../ui/live.ts';

const NO_RULES = { version: '', changes: [], rules: [], signals: [] };

/** The office's topics, for their names and for checking what is written here. */
export const officeTopics = signal<Topic[]>([]);

/** What drafts written here are checked with: the same settings that a page is told. */
export async function ownSettings(): Promise<CheckSettings> {
  const told = await sendMessage('pageSettings', { address: ownAddress('/sidepanel.html') }).catch(() => null);
  if (told !== null) {
    officeTopics.value = told.topics;
    ownRules.value = told.ownRules.rules;
  }
  const { locale, rulesOff } = settings.value;
  return told === null ? { locale, rulesOff, ownRules: NO_RULES, topics: [], place: null, history: [] } : { ...told, locale };
}
