import { locale } from '../../shared/interface/messages/messages.ts';
import { say } from '../../shared/interface/messages/sources.ts';
import { type Collected, sendMessage } from '../link/protocol.ts';
import { sourceTrouble } from '../sources/trouble.ts';
import { pageTab } from './page-check.ts';

/** 收集素材 from the page that the popup stands over. @returns a sentence on what became of it */
export async function collectHere(): Promise<string> {
  const tab = pageTab.value;
  const collected: Collected | null = tab && (await sendMessage('collectSource', { tabId: tab.id }).catch(() => null));
  if (collected === null) return sourceTrouble('closedPage')[locale.value];
  if (!collected.done) return collected.trouble[locale.value];
  return say(collected.again ? 'collectedAgain' : 'collected', { title: collected.title, count: collected.characters });
}
