import { z } from 'zod';
import { LOCALES } from '../../shared/interface/messages/messages.ts';
import { browser } from '../seam/browser.ts';

/** What the person has chosen on this machine. */
export const Settings = z.object({
  locale: z.enum(LOCALES).default('zh'),
  /** Origins on which checking is switched on, `https://oa.example.gov.cn`; loopback needs no entry. */
  sites: z.array(z.string()).default([]),
  /** Origins on which it is switched off, loopback included. */
  sitesOff: z.array(z.string()).default([]),
  /** Rule ids switched off everywhere. */
  rulesOff: z.array(z.string()).default([]),
});
export type Settings = z.infer<typeof Settings>;

const KEY = 'settings';

/** The settings; what is missing or unreadable stands at its default. */
export async function readSettings(): Promise<Settings> {
  const stored = (await browser.storage.local.get(KEY))[KEY];
  const parsed = Settings.safeParse(stored ?? {});
  return parsed.success ? parsed.data : Settings.parse({});
}

/** Changes some settings and keeps the others. */
export async function changeSettings(change: Partial<Settings>): Promise<Settings> {
  const settings = { ...(await readSettings()), ...change };
  await browser.storage.local.set({ [KEY]: settings });
  return settings;
}
