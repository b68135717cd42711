import preact from '@preact/preset-vite';
import type { Plugin } from 'vite';
import { defineConfig } from 'wxt';

const IN_ALL_PAGES =
  /(extension\/(ui\/(?!options|welcome|round-trip|provision|database)|link\/(state|store|address|trouble|protocol|news)|outbox\/export|seam)|extension\/local\/(glance|settings|site)|shared\/(interface\/(moment|names|components\/(curve|figures|icon|notices)|messages\/(messages|shared|popup|outbox|link))|contract\/version|vocabulary\/adoption)|node_modules\/(preact|@preact|@webext-core|@aklinker1|@wxt-dev|wxt)\/)[^?]*\.(ts|tsx|js|mjs)$/;

/**
 * What the pages have in common in one file: the popup paints the sooner the fewer files it waits for.
 * Scripts that are built as one file each are left alone.
 */
const fewFiles: Plugin = {
  name: 'xinda-few-files',
  outputOptions: (options) =>
    options.format === 'iife'
      ? null
      : { ...options, codeSplitting: { groups: [{ name: 'interface', test: IN_ALL_PAGES, includeDependenciesRecursively: false }] } },
};

/** Least power: sites are optional and asked for one by one; loopback works from installation. */
export default defineConfig({
  srcDir: 'extension',
  outDir: '.output',
  publicDir: 'extension/public',
  imports: false,
  manifestVersion: 3,
  manifest: ({ browser }) => ({
    name: '__MSG_name__',
    description: '__MSG_description__',
    default_locale: 'zh_CN',
    minimum_chrome_version: browser === 'firefox' ? undefined : '109',
    permissions: [
      'storage',
      'unlimitedStorage',
      'alarms',
      'notifications',
      'activeTab',
      'contextMenus',
      'scripting',
      ...(browser === 'firefox' ? [] : ['sidePanel']),
    ],
    host_permissions: ['http://127.0.0.1/*', 'http://localhost/*'],
    optional_host_permissions: ['http://*/*', 'https://*/*'],
    commands: {
      _execute_action: { suggested_key: { default: 'Alt+X' } },
      'open-panel': { suggested_key: { default: 'Alt+Shift+D' }, description: '__MSG_openPanel__' },
      'collect-source': { suggested_key: { default: 'Alt+Shift+S' }, description: '__MSG_collectSource__' },
      'check-as-draft': { suggested_key: { default: 'Alt+Shift+E' }, description: '__MSG_checkAsDraft__' },
    },
  }),
  vite: () => ({ plugins: [preact(), fewFiles], build: { target: 'chrome109' } }),
});
