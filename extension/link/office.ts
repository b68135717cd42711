import { DEFAULT_PORT } from '../../shared/contract/version.ts';
import type { Answer } from './answer.ts';
import { ask, type Request } from './client.ts';
import type { LinkState } from './protocol.ts';
import { standingAfter } from './standing.ts';
import { keepContact, readContact, readLastAddress, readPairing } from './store.ts';

/** Asks the paired service and writes down how it stands after that. Null when there is no pairing. */
export async function askOffice(request: Request): Promise<Answer | null> {
  const pairing = await readPairing();
  if (pairing === null) return null;
  const answer = await ask(pairing.address, pairing.token, request);
  await noteContact(answer);
  return answer;
}

/** Writes down how it stands with the service after an answer. */
export async function noteContact(answer: Answer): Promise<void> {
  await keepContact(standingAfter(await readContact(), answer, Date.now()));
}

/** Where the extension stands with the office, from what is written down: no request is made. */
export async function linkState(): Promise<LinkState> {
  const [pairing, contact, lastAddress] = await Promise.all([readPairing(), readContact(), readLastAddress()]);
  const known = {
    address: pairing?.address ?? lastAddress ?? `http://127.0.0.1:${DEFAULT_PORT}`,
    officeName: pairing?.office.name ?? null,
    practice: pairing?.office.practice ?? false,
    memberName: pairing?.member.name ?? null,
    sectionName: pairing?.section?.name ?? null,
    since: contact?.since ?? null,
    error: contact?.error ?? null,
    skew: contact?.skew ?? null,
  };
  if (pairing === null) return { ...known, status: 'unpaired' };
  return { ...known, status: contact?.status ?? 'online' };
}
