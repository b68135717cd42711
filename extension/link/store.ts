import type { Office, Role, Section } from '../../shared/vocabulary/people.ts';
import { browser } from '../seam/browser.ts';
import type { Trouble } from './answer.ts';

/** The pairing with an office's service, as long as it holds. */
export interface Pairing {
  /** Without a slash at the end: `http://127.0.0.1:8735`. */
  address: string;
  token: string;
  deviceId: string;
  office: Office;
  member: { id: string; name: string; role: Role };
  section: Section | null;
  pairedAt: string;
}

/** How the last contact with the service went. */
export interface Contact {
  status: 'online' | 'offline' | 'refused' | 'unpaired';
  /** Since when it has been so. */
  since: string;
  lastReachedAt: string | null;
  error: Trouble | null;
  /** Service clock minus this machine's, in milliseconds. */
  skew: number | null;
}

/** Only this file writes under these keys; another shape takes another key, so that what is read is what was meant. */
const PAIRING = 'pairing-1';
const CONTACT = 'contact-1';
/** The address last used, kept when a pairing ends so that the next one need not type it. */
const ADDRESS = 'address-1';

async function read<T>(key: string): Promise<T | null> {
  return ((await browser.storage.local.get(key))[key] as T | undefined) ?? null;
}

/** The pairing in force, or null. */
export const readPairing = () => read<Pairing>(PAIRING);
/** How it stood at the last contact, or null before the first. */
export const readContact = () => read<Contact>(CONTACT);

/** All three in one reading, for pages that paint from them. */
export async function readLink(): Promise<{ pairing: Pairing | null; contact: Contact | null; lastAddress: string | null }> {
  const stored = await browser.storage.local.get([PAIRING, CONTACT, ADDRESS]);
  return {
    pairing: (stored[PAIRING] as Pairing | undefined) ?? null,
    contact: (stored[CONTACT] as Contact | undefined) ?? null,
    lastAddress: (stored[ADDRESS] as string | undefined) ?? null,
  };
}

/** Keeps a new pairing; the token stays on this machine and is shown nowhere. */
export async function keepPairing(pairing: Pairing): Promise<void> {
  await browser.storage.local.set({ [PAIRING]: pairing, [ADDRESS]: pairing.address });
}

/** Forgets the token; drafts and outbox stay. */
export async function forgetPairing(): Promise<void> {
  await browser.storage.local.remove([PAIRING, CONTACT]);
}

export async function keepContact(contact: Contact): Promise<void> {
  await browser.storage.local.set({ [CONTACT]: contact });
}
