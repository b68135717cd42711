import '../../local/jitless.ts';
import { defineBackground } from 'wxt/utils/define-background';
import { readPairing } from '../../link/store.ts';
import { readSettings } from '../../local/settings.ts';
import { browser, ownAddress } from '../../seam/browser.ts';
import { openPanel } from '../../seam/panel.ts';
import { injectInto, registerOnSites } from '../../seam/sites.ts';
import { announce } from './announce.ts';
import { openCommissionDoors } from './commission-doors.ts';
import { deliver, OUTBOX_ALARM, resume, retry } from './courier.ts';
import { database } from './database.ts';
import { openDraftDoors } from './draft-doors.ts';
import { followUp, REFRESH_ALARM, REFRESH_MINUTES } from './followup.ts';
import { openLinkDoors } from './link-doors.ts';
import { layMenus, listenToMenus } from './menus.ts';
import { openTold } from './notify.ts';
import { openPageDoors } from './page-doors.ts';
import { openSourceDoors } from './source-doors.ts';
import { inBackground } from './working.ts';

/**
 * The extension's background. Every listener is registered before this function returns: the browser stops the worker when it
 * idles and starts it anew for an event, and an event finds only what was registered then. Nothing is kept in memory.
 */
export default defineBackground(() => {
  openPageDoors();
  openDraftDoors();
  openLinkDoors();
  openSourceDoors();
  listenToMenus();
  openCommissionDoors();

  browser.runtime.onInstalled.addListener(({ reason }) => {
    inBackground(layMenus());
    if (reason === 'install') inBackground(welcomeNewcomer());
  });
  browser.alarms.onAlarm.addListener(({ name }) => {
    if (name === OUTBOX_ALARM) inBackground(deliver());
    if (name === REFRESH_ALARM) inBackground(followUp().then(({ reached }) => (reached ? retry() : undefined)));
  });
  browser.storage.onChanged.addListener((changes, area) => {
    if (area === 'local' && 'settings' in changes) inBackground(settingsChanged());
  });
  browser.permissions.onRemoved.addListener(() => inBackground(settingsChanged()));
  browser.notifications.onClicked.addListener((id) => inBackground(openTold(id)));
  browser.commands.onCommand.addListener((command, tab) => {
    if (command === 'open-panel') inBackground(openPanel(tab?.id ?? null, null));
  });
  browser.permissions.onAdded.addListener(() => inBackground(permitted()));
  self.addEventListener('online', () => inBackground(deliver()));

  inBackground(start());
});

async function start(): Promise<void> {
  await keepFromPages();
  await resume();
  if ((await browser.alarms.get(REFRESH_ALARM))?.periodInMinutes !== REFRESH_MINUTES) {
    await browser.alarms.create(REFRESH_ALARM, { periodInMinutes: REFRESH_MINUTES });
  }
}

/** Token and waiting texts are for the extension's own pages; browsers that can't keep content scripts out run on without. */
async function keepFromPages(): Promise<void> {
  try {
    await browser.storage.local.setAccessLevel({ accessLevel: 'TRUSTED_CONTEXTS' });
  } catch {
    return;
  }
}

async function settingsChanged(): Promise<void> {
  await registerOnSites((await readSettings()).sites);
  await layMenus();
  announce('settings');
}

/** The permission for a site was given, perhaps after the popup that asked for it had closed: the page at hand is served at once. */
async function permitted(): Promise<void> {
  await settingsChanged();
  const [tab] = await browser.tabs.query({ active: true, lastFocusedWindow: true });
  if (tab?.id !== undefined) await injectInto(tab.id);
}

/** Who is paired, or has written something, is no newcomer: an extension loaded anew (or a browser that had crashed) puts nothing before their work. */
async function welcomeNewcomer(): Promise<void> {
  const open = await browser.tabs.query({ url: ownAddress('/welcome.html*') });
  if (open.length > 0 || (await readPairing()) !== null || (await database.drafts.count()) > 0) return;
  await browser.tabs.create({ url: ownAddress('/welcome.html') });
}
