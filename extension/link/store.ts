import { z } from 'zod';
import { Instant } from '../../shared/vocabulary/identifier.ts';
import { Office, Role, Section } from '../../shared/vocabulary/people.ts';
import { browser } from '../seam/browser.ts';

/** The pairing with an office's service, as long as it holds. */
export const Pairing = z.object({
  /** Without a slash at the end: `http://127.0.0.1:8735`. */
  address: z.string(),
  token: z.string(),
  deviceId: z.string(),
  office: Office,
  member: z.object({ id: z.string(), name: z.string(), role: Role }),
  section: Section.nullable(),
  pairedAt: Instant,
});
export type Pairing = z.infer<typeof Pairing>;

/** How the last contact with the service went. */
export const Contact = z.object({
  status: z.enum(['online', 'offline', 'refused', 'unpaired']),
  /** Since when it has been so. */
  since: Instant,
  lastReachedAt: Instant.nullable(),
  error: z.object({ number: z.int(), zh: z.string(), en: z.string() }).nullable(),
  /** Service clock minus this machine's, in milliseconds. */
  skew: z.number().nullable(),
});
export type Contact = z.infer<typeof Contact>;

const PAIRING = 'pairing';
const CONTACT = 'contact';
const ADDRESS = 'address';

async function read<T>(key: string, schema: z.ZodType<T>): Promise<T | null> {
  const parsed = schema.safeParse((await browser.storage.local.get(key))[key]);
  return parsed.success ? parsed.data : null;
}

/** The pairing in force, or null. */
export const readPairing = () => read(PAIRING, Pairing);
/** How it stood at the last contact, or null before the first. */
export const readContact = () => read(CONTACT, Contact);
/** The address last used, kept when a pairing ends so that the next one need not type it. */
export const readLastAddress = () => read(ADDRESS, z.string());

/** Keeps a new pairing; the token stays on this machine and is shown nowhere. */
export async function keepPairing(pairing: Pairing): Promise<void> {
  await browser.storage.local.set({ [PAIRING]: pairing, [ADDRESS]: pairing.address });
}

/** Forgets the token; drafts and outbox stay. */
export async function forgetPairing(): Promise<void> {
  await browser.storage.local.remove(PAIRING);
}

export async function keepContact(contact: Contact): Promise<void> {
  await browser.storage.local.set({ [CONTACT]: contact });
}
