import { createRoute, z } from '@hono/zod-openapi';
import { Pairing, PairingCode, PairingCodeRequest, PairingRequest } from '../../shared/contract/access.ts';
import { DeviceList } from '../../shared/contract/people.ts';
import { ROUTES } from '../../shared/contract/routes.ts';
import { Id } from '../../shared/vocabulary/identifier.ts';
import { writing } from '../database/writing.ts';
import type { Room } from '../room.ts';
import { OPEN_TO_ALL } from '../security/access-description.ts';
import { answer, jsonBody, newRoutes, refusal } from '../security/answers.ts';
import { askerAddress } from '../security/asker.ts';
import { Attempts } from '../security/attempts.ts';
import { Refusal } from '../security/refusal.ts';
import { shownCode } from '../security/secrets.ts';
import type { Who } from '../security/who.ts';
import { listDevices, pairDevice, revokeDevice } from './devices.ts';
import { findMember } from './members.ts';
import { newPairingCode, takePairingCode } from './pairing.ts';
import { mayPair, requireDesk } from './rights.ts';
import { findSection } from './sections.ts';

/** For one address; and for all together, since a code has but eight digits and addresses are many. */
const PAIRING_LIMIT = { tries: 10, windowSeconds: 10 * 60 };
const ALL_PAIRINGS_LIMIT = { tries: 200, windowSeconds: 10 * 60 };

const postCode = createRoute({
  method: 'post',
  path: ROUTES.pairingCodes,
  summary: 'A code with which one member pairs one browser',
  description: 'Good for ten minutes and one pairing; an earlier one of the same member ends.',
  request: { body: jsonBody(PairingCodeRequest) },
  responses: { 201: answer(PairingCode, 'The code, as it is to be read out'), default: refusal },
});

const postPairing = createRoute({
  ...OPEN_TO_ALL,
  method: 'post',
  path: ROUTES.pairings,
  summary: 'Pair this browser by a code',
  description: 'The answer bears the device’s token, this once. Open.',
  request: { body: jsonBody(PairingRequest) },
  responses: { 201: answer(Pairing, 'Paired'), default: refusal },
});

const getDevices = createRoute({
  method: 'get',
  path: ROUTES.devices,
  summary: 'Paired devices: all for editors and administrators, else one’s own',
  responses: { 200: answer(DeviceList, 'Newest first, revoked ones included'), default: refusal },
});

const deleteDevice = createRoute({
  method: 'delete',
  path: `${ROUTES.devices}/{id}`,
  summary: 'Revoke one device',
  description: 'Its token is refused from now on; what it sent stays.',
  request: { params: z.object({ id: Id }) },
  responses: { 204: { description: 'Revoked' }, default: refusal },
});

/** Pairing browsers and revoking them. */
export function deviceRoutes(room: Room) {
  const { db } = room.database;
  const attempts = new Attempts(room.now, PAIRING_LIMIT);
  const allAttempts = new Attempts(room.now, ALL_PAIRINGS_LIMIT);
  return newRoutes()
    .openapi(postCode, async (c) => {
      requireDesk(c.get('who'));
      const { memberId } = c.req.valid('json');
      const member = await findMember(db, memberId);
      if (member && !mayPair(c.get('who'), member)) throw new Refusal('not-allowed');
      if (!member?.active) throw new Refusal('not-found');
      const { code, expiresAt } = await newPairingCode(room, memberId);
      return c.json({ code: shownCode(code), memberId, expiresAt }, 201);
    })
    .openapi(postPairing, async (c) => {
      const { code, deviceName } = c.req.valid('json');
      const gives = [attempts.take(askerAddress(c, room.access)), allAttempts.take('all')];
      const pairing = await pair(room, code, deviceName);
      for (const giveBack of gives) giveBack();
      return c.json(pairing, 201);
    })
    .openapi(getDevices, async (c) => c.json({ items: await listDevices(room, ownOnly(c.get('who'))) }, 200))
    .openapi(deleteDevice, async (c) => {
      const { id } = c.req.valid('param');
      if (!(await revokeDevice(room, id, ownOnly(c.get('who'))))) throw new Refusal('not-found');
      return c.body(null, 204);
    });
}

/** Takes the code and pairs in one transaction, so that a code is never used up without a device. */
async function pair(room: Room, code: string, deviceName: string): Promise<Pairing> {
  const office = room.office();
  if (!office) throw new Refusal('not-set-up');
  return writing(room.database, async (trx) => {
    const memberId = await takePairingCode(trx, code, room.now());
    const member = memberId === null ? null : await findMember(trx, memberId);
    if (!member?.active) throw new Refusal('wrong-code');
    const section = member.sectionId === null ? null : await findSection(trx, member.sectionId);
    const { deviceId, token } = await pairDevice({ db: trx, now: room.now }, member.id, deviceName);
    return { token, deviceId, member, section, office };
  });
}

/** Whose devices this person sees and revokes; a device itself only its member's. */
function ownOnly(who: Who): string | null {
  return who.deviceId === null && (who.role === 'editor' || who.role === 'administrator') ? null : who.memberId;
}
