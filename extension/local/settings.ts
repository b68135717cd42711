import type { Locale } from '../../shared/interface/messages/messages.ts';
import { browser } from '../seam/browser.ts';

/** What the person has chosen on this machine. */
export interface Settings {
  locale: Locale;
  /** Origins on which checking is switched on, `https://oa.example.gov.cn`; loopback needs no entry. */
  sites: string[];
  /** Origins on which it is switched off, loopback included. */
  sitesOff: string[];
  /** Rule ids switched off everywhere. */
  rulesOff: string[];
}

export const DEFAULT_SETTINGS: Settings = { locale: 'zh', sites: [], sitesOff: [], rulesOff: [] };

const KEY = 'settings';

/** The settings; what was never chosen stands at its default. */
export async function readSettings(): Promise<Settings> {
  return { ...DEFAULT_SETTINGS, ...((await browser.storage.local.get(KEY))[KEY] as Partial<Settings> | undefined) };
}

/** Changes some settings and keeps the others. The background hears of it from the store. */
export async function changeSettings(change: Partial<Settings>): Promise<Settings> {
  const settings = { ...(await readSettings()), ...change };
  await browser.storage.local.set({ [KEY]: settings });
  return settings;
}
