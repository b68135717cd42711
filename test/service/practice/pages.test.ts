import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createApp } from '../../../service/app.ts';
import { newSignInLink } from '../../../service/people/links.ts';
import { newPairingCode } from '../../../service/people/pairing.ts';
import { PRACTICE_EDITOR, PRACTICE_REPORTER } from '../../../service/practice/bureau.ts';
import { makePractice } from '../../../service/practice/office.ts';
import { openRoom, type Room } from '../../../service/room.ts';
import { loopbackAccess } from '../../../service/security/access.ts';
import { openSqlite } from '../databases.ts';

const NOW = new Date('2026-11-24T06:18:00Z');
const SETUP = 'http://127.0.0.1:8735/setup#secret=abc';
const logger = { info: () => {}, warn: () => {}, error: () => {} };

/** A service over a new record, as the practice office or as one that is not set up. */
async function office(practice: boolean) {
  const { database, discard } = await openSqlite();
  if (practice) await makePractice(database, { now: NOW, reports: 60 });
  const access = loopbackAccess({ practice, besideSetup: practice ? SETUP : null });
  const room = await openRoom({ database, now: () => NOW, logger, access });
  const { app } = createApp(room);
  const ask = (path: string, init: RequestInit = {}) =>
    app.request(`http://127.0.0.1:8736${path}`, { ...init, headers: { host: '127.0.0.1:8736', ...init.headers } });
  return { room, ask, discard };
}

type Ask = Awaited<ReturnType<typeof office>>['ask'];

const post = (body: unknown): RequestInit => ({
  method: 'POST',
  body: JSON.stringify(body),
  headers: { 'content-type': 'application/json' },
});

async function signedIn(room: Room, ask: Ask): Promise<string> {
  const answer = await ask('/api/sessions', post({ link: await newSignInLink(room, PRACTICE_EDITOR.id) }));
  return (answer.headers.get('set-cookie') ?? '').split(';')[0] as string;
}

async function paired(room: Room, ask: Ask): Promise<string> {
  const { code } = await newPairingCode(room, PRACTICE_REPORTER.id);
  const answer = await ask('/api/pairings', post({ code, deviceName: 'Chrome' }));
  return ((await answer.json()) as { token: string }).token;
}

describe('the practice office', () => {
  let practice: Awaited<ReturnType<typeof office>>;
  beforeAll(async () => {
    practice = await office(true);
  });
  afterAll(() => practice.discard());

  test.each([
    ['the drafting page', '/practice/drafting', ['练习', 'src="/practice/drafting/editor"'], ['<textarea']],
    ['its plain variant', '/practice/drafting?plain=1', ['练习', '<textarea', '1200户，其中城市500户、农村800户'], ['<iframe']],
    ['its English variant', '/practice/drafting?lang=en', ['Practice', 'made up'], ['这是练习用的']],
    ['the editor’s own document', '/practice/drafting/editor', ['contenteditable="true"', '截止11月21日', '近日'], ['<script']],
    ['how to load the extension', '/practice/drafting/loading', ['chrome://extensions', 'http://127.0.0.1:8736'], []],
  ])('shows %s to anybody on this machine', async (_, path, there, absent) => {
    const answer = await practice.ask(path);
    const text = await answer.text();
    expect(answer.status).toBe(200);
    for (const words of there) expect(text).toContain(words);
    for (const words of absent) expect(text).not.toContain(words);
    expect(answer.headers.get('content-security-policy')).toContain("frame-ancestors 'self'");
    expect(answer.headers.get('x-xinda-api')).toBe('1');
  });

  test.each([
    ['page.css', 'text/css'],
    ['editor.css', 'text/css'],
    ['page.js', 'text/javascript'],
    ['loading.js', 'text/javascript'],
  ])('serves %s', async (name, type) => {
    const answer = await practice.ask(`/practice/drafting/${name}`);
    expect(answer.status).toBe(200);
    expect(answer.headers.get('content-type')).toContain(type);
  });

  test('begins anew for a signed-in desk, which stays signed in, as devices stay paired', async () => {
    const cookie = await signedIn(practice.room, practice.ask);
    const authorization = `Bearer ${await paired(practice.room, practice.ask)}`;
    const reset = await practice.ask('/api/practice/resets', {
      method: 'POST',
      headers: { cookie, origin: 'http://127.0.0.1:8736' },
    });
    expect(reset.status).toBe(201);
    expect(((await reset.json()) as { events: number }).events).toBeGreaterThan(1_000);
    expect((await practice.ask('/api/me', { headers: { cookie } })).status).toBe(200);
    expect((await practice.ask('/api/me', { headers: { authorization } })).status).toBe(200);
  });

  test('is not begun anew by somebody who has not signed in, by a device, or from another site', async () => {
    const authorization = `Bearer ${await paired(practice.room, practice.ask)}`;
    expect((await practice.ask('/api/practice/resets', { method: 'POST', headers: { authorization } })).status).toBe(403);
    const cookie = await signedIn(practice.room, practice.ask);
    expect((await practice.ask('/api/practice/resets', { method: 'POST' })).status).toBe(401);
    const foreign = await practice.ask('/api/practice/resets', { method: 'POST', headers: { cookie, origin: 'http://elsewhere.example' } });
    expect(foreign.status).toBe(403);
  });

  test('tells its desk where the real office is set up, and no device', async () => {
    const cookie = await signedIn(practice.room, practice.ask);
    const authorization = `Bearer ${await paired(practice.room, practice.ask)}`;
    expect(await (await practice.ask('/api/practice', { headers: { cookie } })).json()).toEqual({ besideSetup: SETUP });
    expect(await (await practice.ask('/api/practice', { headers: { authorization } })).json()).toEqual({ besideSetup: null });
  });
});

test('a real office has no practice pages', async () => {
  const { ask, discard } = await office(false);
  expect((await ask('/practice/drafting')).status).toBe(404);
  expect((await ask('/practice/drafting/page.js')).status).toBe(404);
  await discard();
});
