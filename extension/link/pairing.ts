import { Pairing as PairingAnswer } from '../../shared/contract/access.ts';
import { ROUTES } from '../../shared/contract/routes.ts';
import { browser } from '../seam/browser.ts';
import { permissionFor, readAddress } from './address.ts';
import { refusalOf, type Trouble } from './answer.ts';
import { ask } from './client.ts';
import { noteContact } from './office.ts';
import { forgetPairing, keepPairing, type Pairing, readPairing } from './store.ts';
import { reachTrouble, trouble } from './trouble.ts';

/**
 * Takes a pairing code to the service and keeps the token it gives.
 * @returns the pairing, or why there is none: bad address, no permission, no service, another server, wrong code …
 */
export async function pair(asked: { address: string; code: string; deviceName: string }): Promise<Pairing | Trouble> {
  const address = readAddress(asked.address);
  if (address === null) return trouble('badAddress');
  if (!(await browser.permissions.contains({ origins: [permissionFor(address)] }))) return trouble('permission');
  const body = { code: asked.code.normalize('NFKC'), deviceName: asked.deviceName };
  const answer = await ask(address, null, { method: 'POST', path: ROUTES.pairings, body });
  const unreached = reachTrouble(answer);
  if (unreached !== null || answer.kind !== 'answer') return unreached ?? trouble('unreadable');
  const refusal = refusalOf(answer);
  if (refusal !== null) return { number: refusal.number, zh: refusal.zh, en: refusal.en };
  const given = PairingAnswer.safeParse(answer.body);
  if (!given.success) return trouble('unreadable');
  const { token, deviceId, member, section, office } = given.data;
  const pairing: Pairing = {
    address,
    token,
    deviceId,
    office,
    member: { id: member.id, name: member.name, role: member.role },
    section,
    pairedAt: new Date().toISOString(),
  };
  await keepPairing(pairing);
  await noteContact(answer);
  return pairing;
}

/** Ends the pairing on this machine, and on the service where it can be reached; what waits in the outbox stays. */
export async function unpair(): Promise<void> {
  const pairing = await readPairing();
  await forgetPairing();
  if (pairing !== null) await ask(pairing.address, pairing.token, { method: 'DELETE', path: `${ROUTES.devices}/${pairing.deviceId}` });
}
