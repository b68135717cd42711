import { createRoute, type z } from '@hono/zod-openapi';
import type { Context } from 'hono';
import { deleteCookie, getCookie, setCookie } from 'hono/cookie';
import { Me, SessionRequest } from '../../shared/contract/access.ts';
import { ROUTES } from '../../shared/contract/routes.ts';
import type { Room } from '../room.ts';
import { OPEN_TO_ALL } from '../security/access-description.ts';
import { answer, jsonBody, newRoutes, refusal } from '../security/answers.ts';
import { askerAddress, overTls } from '../security/asker.ts';
import { Attempts } from '../security/attempts.ts';
import { sessionCookie } from '../security/authentication.ts';
import { passwordFits } from '../security/passwords.ts';
import { Refusal } from '../security/refusal.ts';
import type { AppEnv } from '../security/who.ts';
import { takeSignInLink } from './links.ts';
import { accountAsKept, findAccount, findMember } from './members.ts';
import { findSection } from './sections.ts';
import { closeSession, openSession } from './sessions.ts';

/** Ten wrong passwords in a quarter of an hour, for an account and for an address. */
const SIGN_IN_LIMIT = { tries: 10, windowSeconds: 15 * 60 };

const signIn = createRoute({
  ...OPEN_TO_ALL,
  method: 'post',
  path: ROUTES.sessions,
  summary: 'Sign in to the desk',
  description: 'By account and password, or by a one-time link. Sets the session cookie. Open.',
  request: { body: jsonBody(SessionRequest) },
  responses: { 201: answer(Me, 'Signed in'), default: refusal },
});

const signOut = createRoute({
  ...OPEN_TO_ALL,
  method: 'delete',
  path: ROUTES.sessions,
  summary: 'Sign out',
  responses: { 204: { description: 'Signed out, or was not signed in' }, default: refusal },
});

const me = createRoute({
  method: 'get',
  path: ROUTES.me,
  summary: 'Who is asking',
  responses: { 200: answer(Me, 'The office, the member, their section, the device where one asks'), default: refusal },
});

/** Signing in and out, and who one is. */
export function sessionRoutes(room: Room) {
  const attempts = new Attempts(room.now, SIGN_IN_LIMIT);
  return newRoutes()
    .openapi(signIn, async (c) => {
      const request = c.req.valid('json');
      const keys = [
        `address ${askerAddress(c, room.access)}`,
        ...('account' in request ? [`account ${accountAsKept(request.account)}`] : []),
      ];
      const giveBack = attempts.take(...keys);
      const memberId = 'link' in request ? await memberByLink(room, request.link) : await memberByPassword(room, request);
      giveBack();
      await startSession(c, room, memberId);
      return c.json(await meOf(room, memberId, null), 201);
    })
    .openapi(signOut, async (c) => {
      const name = sessionCookie(room.access.practice);
      const cookie = getCookie(c, name);
      if (cookie) await closeSession(room, cookie);
      deleteCookie(c, name, { path: '/' });
      return c.body(null, 204);
    })
    .openapi(me, async (c) => {
      const who = c.get('who');
      return c.json(await meOf(room, who.memberId, who.deviceId), 200);
    });
}

/** Signs the asker's browser in for a member. */
export async function startSession(c: Context<AppEnv>, room: Room, memberId: string): Promise<void> {
  const secret = await openSession(room, memberId);
  setCookie(c, sessionCookie(room.access.practice), secret, {
    httpOnly: true,
    sameSite: 'Strict',
    path: '/',
    secure: overTls(c, room.access),
  });
}

/** The answer of `GET /api/me`. @throws Refusal not-set-up, not-signed-in */
export async function meOf(room: Room, memberId: string, deviceId: string | null): Promise<z.infer<typeof Me>> {
  const office = room.office();
  if (!office) throw new Refusal('not-set-up');
  const member = await findMember(room.database.db, memberId);
  if (!member) throw new Refusal('not-signed-in');
  const section = member.sectionId === null ? null : await findSection(room.database.db, member.sectionId);
  const { id, name, role, signs } = member;
  return { office, member: { id, name, role, signs }, section, deviceId, now: room.now().toISOString() };
}

async function memberByLink(room: Room, link: string): Promise<string> {
  const memberId = await takeSignInLink(room, link);
  if (!memberId) throw new Refusal('wrong-link');
  return memberId;
}

async function memberByPassword(room: Room, { account, password }: { account: string; password: string }): Promise<string> {
  const found = await findAccount(room.database.db, account);
  const fits = await passwordFits(password, found?.password_hash ?? null);
  if (!found || !fits) throw new Refusal('wrong-password');
  return found.id;
}
