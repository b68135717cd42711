import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { beginPage } from '../../drafting/page.ts';
import { PanelPort } from '../../drafting/panel-port.ts';

/** What the loader asks for when an editor gets the focus; brought into that frame by the background. */
export default defineUnlistedScript(async () => {
  const panel = new PanelPort();
  const page = await beginPage(window as Window & typeof globalThis, (session, presence) => panel.turnTo(session, presence));
  if (page !== null) panel.open();
});
