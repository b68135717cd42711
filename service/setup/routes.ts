import { timingSafeEqual } from 'node:crypto';
import { createRoute } from '@hono/zod-openapi';
import { v7 as uuid } from 'uuid';
import { Me, SetupRequest, SetupState } from '../../shared/contract/access.ts';
import { ROUTES } from '../../shared/contract/routes.ts';
import { civilAffairsTopics } from '../../shared/rulepacks/topics.ts';
import { writing } from '../database/writing.ts';
import { accountAsKept, keepMember } from '../people/members.ts';
import { keepSection } from '../people/sections.ts';
import { meOf, startSession } from '../people/session-routes.ts';
import type { Room } from '../room.ts';
import { OPEN_TO_ALL } from '../security/access-description.ts';
import { answer, jsonBody, newRoutes, refusal } from '../security/answers.ts';
import { askerAddress } from '../security/asker.ts';
import { Attempts } from '../security/attempts.ts';
import { hashPassword } from '../security/passwords.ts';
import { Refusal } from '../security/refusal.ts';
import { digest } from '../security/secrets.ts';
import { keepOfficeRules } from '../topics/store.ts';
import { civilAffairsSections } from './civil-affairs.ts';

const SET_UP_LIMIT = { tries: 10, windowSeconds: 15 * 60 };

const getState = createRoute({
  ...OPEN_TO_ALL,
  method: 'get',
  path: ROUTES.setup,
  summary: 'Whether the office is set up',
  description: 'Open; tells nothing else.',
  responses: { 200: answer(SetupState, 'Where the set-up stands'), default: refusal },
});

const postSetup = createRoute({
  ...OPEN_TO_ALL,
  method: 'post',
  path: ROUTES.setup,
  summary: 'Found the office and its first administrator',
  description: 'Once, with the secret of the set-up address. Signs the administrator in.',
  request: { body: jsonBody(SetupRequest) },
  responses: { 201: answer(Me, 'The office stands; the administrator is signed in'), default: refusal },
});

/** Founding the office. */
export function routes(room: Room) {
  const attempts = new Attempts(room.now, SET_UP_LIMIT);
  return newRoutes()
    .openapi(getState, async (c) => {
      if (!room.office()) await room.readOfficeAgain();
      return c.json({ setUp: room.office() !== null, practice: room.access.practice }, 200);
    })
    .openapi(postSetup, async (c) => {
      const request = c.req.valid('json');
      const giveBack = attempts.take(askerAddress(c, room.access));
      if (!secretFits(request.secret, room.access.setupSecret)) throw new Refusal('wrong-setup-secret');
      giveBack();
      const memberId = await foundOffice(room, request);
      await room.readOfficeAgain();
      await startSession(c, room, memberId);
      return c.json(await meOf(room, memberId, null), 201);
    });
}

function secretFits(given: string, expected: string | null): boolean {
  return expected !== null && timingSafeEqual(Buffer.from(digest(given)), Buffer.from(digest(expected)));
}

/** Founds the office whole or not at all. @returns the administrator's id. @throws Refusal already-set-up */
export async function foundOffice(room: Room, request: Omit<SetupRequest, 'secret'>): Promise<string> {
  const passwordHash = await hashPassword(request.administrator.password);
  const memberId = uuid();
  const at = room.now();
  await writing(room.database, async (trx) => {
    const office = {
      id: uuid(),
      name: request.officeName,
      located_in: request.place ?? null,
      practice: room.access.practice ? (1 as const) : (0 as const),
      time_zone: 'Asia/Shanghai',
    };
    const { numInsertedOrUpdatedRows } = await trx
      .insertInto('offices')
      .values({ place: 1, ...office, set_up_at: at.toISOString() })
      .onConflict((conflict) => conflict.column('place').doNothing())
      .executeTakeFirst();
    if (!numInsertedOrUpdatedRows) throw new Refusal('already-set-up');
    const { name, account } = request.administrator;
    const administrator = { name, role: 'administrator' as const, sectionId: null, account: accountAsKept(account), active: true };
    await keepMember(trx, memberId, administrator, passwordHash, at);
    if (request.template === 'civil-affairs') {
      for (const section of civilAffairsSections) await keepSection(trx, uuid(), section);
      await keepOfficeRules(trx, { topics: civilAffairsTopics }, at);
    }
  });
  return memberId;
}
