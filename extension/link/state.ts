import { DEFAULT_PORT } from '../../shared/contract/version.ts';
import type { LinkState } from './protocol.ts';
import { readLink } from './store.ts';

/** Where the extension stands with the office, from what is written down: no request is made. */
export async function linkState(): Promise<LinkState> {
  const { pairing, contact, lastAddress } = await readLink();
  const known = {
    address: pairing?.address ?? lastAddress ?? `http://127.0.0.1:${DEFAULT_PORT}`,
    officeName: pairing?.office.name ?? null,
    practice: pairing?.office.practice ?? false,
    sender: pairing === null ? null : { officeId: pairing.office.id, memberId: pairing.member.id },
    memberName: pairing?.member.name ?? null,
    sectionName: pairing?.section?.name ?? null,
    since: contact?.since ?? null,
    error: contact?.error ?? null,
    skew: contact?.skew ?? null,
  };
  if (pairing === null) return { ...known, status: 'unpaired' };
  return { ...known, status: contact?.status ?? 'online' };
}
