import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { beginPage } from '../../drafting/page.ts';

/** What the loader asks for when an editor gets the focus; brought into that frame by the background. */
export default defineUnlistedScript(async () => {
  await beginPage(window as Window & typeof globalThis, () => {});
});
