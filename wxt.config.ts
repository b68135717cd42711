import preact from '@preact/preset-vite';
import { defineConfig } from 'wxt';

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
      'scripting',
      ...(browser === 'firefox' ? [] : ['sidePanel']),
    ],
    host_permissions: ['http://127.0.0.1/*', 'http://localhost/*'],
    optional_host_permissions: ['http://*/*', 'https://*/*'],
    commands: {
      _execute_action: { suggested_key: { default: 'Alt+X' } },
      'open-panel': { suggested_key: { default: 'Alt+Shift+D' }, description: '__MSG_openPanel__' },
    },
  }),
  vite: () => ({ plugins: [preact()], build: { target: 'chrome109' } }),
});
