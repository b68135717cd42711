import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { beginPage, type Page } from '../../drafting/page.ts';
import { PanelPort } from '../../drafting/panel-port.ts';
import { onMessage } from '../../link/protocol.ts';

/** What the loader asks for when an editor gets the focus; brought into that frame by the background. */
export default defineUnlistedScript(async () => {
  const panel = new PanelPort();
  let page: Page | null = null;
  let shown = false;
  /** One change of the settings after the other. */
  let settled: Promise<void> = Promise.resolve();
  const settle = async () => {
    const former = page;
    page = await beginPage(window as Window & typeof globalThis, former, (session, presence) => panel.turnTo(session, presence));
    if (page === null || shown) return;
    shown = true;
    panel.open();
  };
  onMessage('changed', ({ data: { what } }) => {
    if (what === 'settings') settled = settled.then(settle).catch(() => {});
  });
  settled = settle();
  await settled;
});
