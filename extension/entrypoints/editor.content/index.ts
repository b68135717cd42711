import { defineContentScript } from 'wxt/utils/define-content-script';
import { listenForEditors } from './loader.ts';

/** On loopback from installation; on other sites the background registers this same file once the person switches the site on. */
export default defineContentScript({
  matches: ['http://127.0.0.1/*', 'http://localhost/*'],
  allFrames: true,
  matchAboutBlank: true,
  matchOriginAsFallback: true,
  runAt: 'document_end',
  main: () => listenForEditors(window),
});
