import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { capture } from '../../sources/capture.ts';

/** Brought into a page at a person's own request; answers what is marked there, or the page's article. Leaves nothing behind. */
export default defineUnlistedScript(() => capture(window as Window & typeof globalThis));
