import { browser, ownAddress } from './browser.ts';

const PANEL_WIDTH = 400;

/** What the panel is opened for: a draft that is there, or to take one from the page. */
export interface PanelAim {
  draftId: string | null;
  /** Another one for each time that is asked, so that a panel which stands already is opened anew. */
  take?: string;
}

/** Where the panel's page finds what it is opened for. */
export function panelPath(tabId: number | null, { draftId, take }: PanelAim): string {
  const asked = new URLSearchParams();
  if (draftId !== null) asked.set('draft', draftId);
  if (take !== undefined) asked.set('take', take);
  if (tabId !== null) asked.set('tab', String(tabId));
  const query = asked.toString();
  return query === '' ? 'sidepanel.html' : `sidepanel.html?${query}`;
}

/**
 * Opens the panel for a tab: in the side where the browser can, else the same page in a window of its own.
 * Call it before anything is awaited: the browser opens the side panel only within the person's own click.
 * Whether it can is learnt by trying, because a browser (and a test's imitation) may have the function and still refuse.
 */
async function openPanelFor(tabId: number | null, aim: PanelAim): Promise<void> {
  const path = panelPath(tabId, aim);
  try {
    if (tabId === null) throw new Error('no tab to stand beside');
    const placed = browser.sidePanel.setOptions({ tabId, path, enabled: true });
    await browser.sidePanel.open({ tabId });
    await placed;
  } catch {
    await openInWindow(path);
  }
}

/** Opens a page of the extension in a narrow window of its own, in front. */
export async function openInWindow(path: string): Promise<void> {
  await browser.windows.create({ url: ownAddress(`/${path}`), type: 'popup', width: PANEL_WIDTH, height: 760 });
}

/** As {@link openPanelFor}, for a draft that is there, or none. */
export const openPanel = (tabId: number | null, draftId: string | null) => openPanelFor(tabId, { draftId });

/** 作为草稿检查: the panel takes what is marked in the tab, else its article, as a draft. */
export const openPanelToTake = (tabId: number) => openPanelFor(tabId, { draftId: null, take: String(Date.now()) });
