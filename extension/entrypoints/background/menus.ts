import { say } from '../../../shared/interface/messages/sources.ts';
import { readSettings } from '../../local/settings.ts';
import { browser } from '../../seam/browser.ts';
import { openPanelToTake } from '../../seam/panel.ts';
import { collect, type Pointed, tellCollected } from './capturing.ts';
import { inBackground } from './working.ts';

/** What a person may ask for in the menu of a page, by key or in the popup. */
const ASKS = ['collect-source', 'check-as-draft'] as const;

const WORDS = { 'collect-source': say.sentences.collect, 'check-as-draft': say.sentences.checkAsDraft } as const;
const WEB = ['http://*/*', 'https://*/*'];

/** Listens for what is asked in a page's menu or by key. To be called before anything is awaited. */
export function listenToMenus(): void {
  browser.contextMenus.onClicked.addListener(({ menuItemId, frameId }, tab) => {
    if (tab?.id !== undefined) begin(menuItemId, { tabId: tab.id, frameId });
  });
  browser.commands.onCommand.addListener((command, tab) => {
    if (tab?.id !== undefined) begin(command, { tabId: tab.id });
  });
}

let laying: Promise<void> = Promise.resolve();

/** Writes the entries into the menu, in the language that was chosen; once after the other. The browser keeps them. */
export function layMenus(): Promise<void> {
  laying = laying.then(lay, lay);
  return laying;
}

async function lay(): Promise<void> {
  const { locale } = await readSettings();
  await browser.contextMenus.removeAll();
  for (const id of ASKS) {
    browser.contextMenus.create({ id, title: WORDS[id][locale], contexts: ['page', 'frame', 'selection'], documentUrlPatterns: WEB });
  }
}

function begin(asked: string | number, pointed: Pointed): void {
  if (asked === 'collect-source') inBackground(collect(pointed).then((collected) => tellCollected(pointed, collected)));
  if (asked === 'check-as-draft') inBackground(openPanelToTake(pointed.tabId));
}
