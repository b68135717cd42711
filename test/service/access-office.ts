import { v7 as uuid } from 'uuid';
import { createApp } from '../../service/app.ts';
import type { Database } from '../../service/database/open.ts';
import { pairDevice } from '../../service/people/devices.ts';
import { keepMember } from '../../service/people/members.ts';
import { keepSection } from '../../service/people/sections.ts';
import { openSession } from '../../service/people/sessions.ts';
import { openRoom, type Room } from '../../service/room.ts';
import { type Access, loopbackAccess } from '../../service/security/access.ts';
import { foundOffice } from '../../service/setup/routes.ts';
import type { Role } from '../../shared/vocabulary/people.ts';

/** Who asks: nobody, a member at the desk, or a member's paired browser. */
export type Asker = 'nobody' | `${Role}` | `${Role}'s browser`;

export const ROLES: readonly Role[] = ['reporter', 'head', 'editor', 'leader', 'administrator'];

export interface Answer {
  status: number;
  text: string;
  headers: Headers;
  cookie: string | null;
}

/** What a request bears beside who asks. */
export interface Request {
  body?: unknown;
  headers?: Record<string, string>;
}

/** An office with one member of each role, and a log that is kept for reading. */
export interface Office {
  room: Room;
  app: ReturnType<typeof createApp>['app'];
  members: Record<Role, string>;
  sections: { theirs: string; other: string };
  tokens: Record<Role, string>;
  devices: Record<Role, string>;
  log: object[];
  pass(seconds: number): void;
  ask(as: Asker, method: string, path: string, request?: Request): Promise<Answer>;
}

export const PASSWORD = '岚溪-2026-秋';

/** A room that is not set up yet, with a clock that stands still until it is moved. */
export async function emptyRoom(database: Database, access: Partial<Access> = {}) {
  let now = Date.parse('2026-11-23T02:00:00Z');
  const log: object[] = [];
  const keep = (detail: object, message: string) => void log.push({ ...detail, message });
  const logger = { info: keep, warn: keep, error: keep };
  const room = await openRoom({
    database,
    now: () => new Date(now),
    logger,
    access: { ...loopbackAccess(), setupSecret: 'the-secret', ...access },
  });
  const { app } = createApp(room);
  const pass = (seconds: number) => {
    now += seconds * 1000;
  };
  return { room, app, log, pass };
}

export async function openOffice(database: Database, access: Partial<Access> = {}): Promise<Office> {
  const { room, app, log, pass } = await emptyRoom(database, access);
  const tag = uuid().slice(-8);
  const members = Object.fromEntries(ROLES.map((role) => [role, uuid()])) as Record<Role, string>;
  const sections = { theirs: uuid(), other: uuid() };
  if (!room.office()) {
    await foundOffice(room, {
      officeName: '岚溪县民政局',
      administrator: { name: '吴某', account: `wu-${tag}`, password: PASSWORD },
      template: 'empty',
    });
    await room.readOfficeAgain();
  }
  for (const id of Object.values(sections))
    await keepSection(database.db, id, { name: `股室${id.slice(-8)}`, category: '局机关股室', monthlyQuota: 10 });
  for (const role of ROLES) {
    const sectionId = role === 'reporter' || role === 'head' ? sections.theirs : null;
    await keepMember(
      database.db,
      members[role],
      { name: `某${role}`, role, sectionId, account: `${role}-${tag}`, active: true },
      undefined,
      room.now(),
    );
  }
  const tokens = {} as Record<Role, string>;
  const devices = {} as Record<Role, string>;
  const cookies = {} as Record<Role, string>;
  for (const role of ROLES) {
    const paired = await pairDevice({ db: database.db, now: room.now }, members[role], '办公室电脑');
    tokens[role] = paired.token;
    devices[role] = paired.deviceId;
    cookies[role] = `xinda_session=${await openSession(room, members[role])}`;
  }
  const credentials = (as: Asker): Record<string, string> => {
    if (as === 'nobody') return {};
    const role = as.replace("'s browser", '') as Role;
    return as === role ? { cookie: cookies[role] } : { authorization: `Bearer ${tokens[role]}` };
  };
  const ask: Office['ask'] = (as, method, path, { body, headers } = {}) =>
    send(app, method, path, body, { ...credentials(as), ...headers });
  return { room, app, members, sections, tokens, devices, log, pass, ask };
}

/** One request to the app, as a browser on this machine sends it. */
export async function send(
  app: Office['app'],
  method: string,
  path: string,
  body?: unknown,
  headers: Record<string, string> = {},
): Promise<Answer> {
  const type: Record<string, string> = body === undefined ? {} : { 'content-type': 'application/json' };
  const response = await app.request(`http://127.0.0.1:8735${path}`, {
    method,
    headers: { host: '127.0.0.1:8735', ...type, ...headers },
    body: body === undefined ? null : typeof body === 'string' ? body : JSON.stringify(body),
  });
  const cookie = response.headers.get('set-cookie')?.split(';')[0] ?? null;
  return { status: response.status, text: await response.text(), headers: response.headers, cookie };
}

export const keyOf = ({ text }: Answer): string | undefined => (JSON.parse(text || '{}') as { error?: { key: string } }).error?.key;
