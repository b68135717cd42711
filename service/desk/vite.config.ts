import preact from '@preact/preset-vite';
import { defineConfig } from 'vite';

/** Builds the office's web page into `.output/desk`, for the oldest browser that offices run, without inline scripts (CSP). */
export default defineConfig({
  root: import.meta.dirname,
  base: '/',
  plugins: [preact({ devToolsEnabled: false })],
  build: {
    outDir: '../../.output/desk',
    emptyOutDir: true,
    target: 'chrome109',
    modulePreload: { polyfill: false },
    assetsInlineLimit: 0,
  },
});
