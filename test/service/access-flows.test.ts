import { beforeAll, describe, expect, it } from 'vitest';
import { newSignInLink } from '../../service/people/links.ts';
import { type Answer, emptyRoom, keyOf, type Office, openOffice, PASSWORD, send } from './access-office.ts';
import { eachDatabase, openSqlite } from './databases.ts';

const said = <T>({ text }: Answer) => JSON.parse(text) as T;

eachDatabase('signing in and pairing', (database) => {
  let office: Office;
  let account: string;
  beforeAll(async () => {
    office = await openOffice(database());
    account = `某-${office.members.editor}`;
    await office.ask('administrator', 'PUT', `/api/members/${office.members.editor}`, {
      body: { name: '李某', role: 'editor', sectionId: null, account, active: true, password: PASSWORD },
    });
  });
  const signIn = (body: object, headers?: Record<string, string>) => send(office.app, 'POST', '/api/sessions', body, headers);

  it('account and password open a session, which signing out ends', async () => {
    const answer = await signIn({ account, password: PASSWORD });
    expect(answer.status).toBe(201);
    expect(answer.headers.get('set-cookie')).toMatch(/^xinda_session=[\w-]{43}; Path=\/; HttpOnly; SameSite=Strict$/);
    expect(said<{ member: object }>(answer).member).toMatchObject({ id: office.members.editor, role: 'editor' });
    const cookie = { cookie: answer.cookie as string };
    expect((await send(office.app, 'GET', '/api/me', undefined, cookie)).status).toBe(200);
    expect((await send(office.app, 'DELETE', '/api/sessions', undefined, cookie)).status).toBe(204);
    expect(keyOf(await send(office.app, 'GET', '/api/me', undefined, cookie))).toBe('not-signed-in');
  });

  it('a wrong password and an unknown account are told alike', async () => {
    const wrong = await signIn({ account, password: 'nothing like it' });
    const unknown = await signIn({ account: 'nobody', password: 'nothing like it' });
    expect([wrong.status, keyOf(wrong)]).toEqual([401, 'wrong-password']);
    expect(unknown.text).toBe(wrong.text);
    expect(wrong.cookie).toBeNull();
  });

  it('an account with a character that no database stores is refused as such', async () => {
    const answer = await signIn({ account: 'a\u0000b', password: PASSWORD });
    expect([answer.status, keyOf(answer)]).toEqual([422, 'invalid']);
  });

  it('a session that is left alone for twelve hours ends; one in use goes on', async () => {
    const { cookie } = await signIn({ account, password: PASSWORD });
    const ask = () => send(office.app, 'GET', '/api/me', undefined, { cookie: cookie as string });
    for (const hours of [11, 11]) {
      office.pass(hours * 3600);
      expect((await ask()).status).toBe(200);
    }
    office.pass(12 * 3600 + 1);
    expect(keyOf(await ask())).toBe('not-signed-in');
  });

  it('a link signs in once, within half an hour', async () => {
    const link = await newSignInLink(office.room, office.members.editor);
    expect((await signIn({ link })).status).toBe(201);
    expect(keyOf(await signIn({ link }))).toBe('wrong-link');
    const late = await newSignInLink(office.room, office.members.editor);
    office.pass(30 * 60 + 1);
    expect(keyOf(await signIn({ link: late }))).toBe('wrong-link');
  });

  const freshCode = async () => {
    const { cookie } = await signIn({ account, password: PASSWORD });
    const body = { memberId: office.members.reporter };
    return said<{ code: string }>(await send(office.app, 'POST', '/api/pairing-codes', body, { cookie: cookie as string })).code;
  };
  const pair = (code: string, deviceName = '一楼电脑') => send(office.app, 'POST', '/api/pairings', { code, deviceName });

  it('a code pairs one browser, whose token is nowhere in the record', async () => {
    const code = await freshCode();
    expect(code).toMatch(/^\d{4}-\d{4}$/);
    const answer = await pair(` ${code.replace('-', ' – ')} `, '欧阳㛃的电脑');
    expect(answer.status).toBe(201);
    const { token, deviceId, office: paired } = said<{ token: string; deviceId: string; office: { name: string } }>(answer);
    expect([token.length, paired.name]).toEqual([43, '岚溪县民政局']);
    const asDevice = { authorization: `Bearer ${token}` };
    expect(said<{ deviceId: string }>(await send(office.app, 'GET', '/api/me', undefined, asDevice)).deviceId).toBe(deviceId);
    const { db } = database();
    const rows = JSON.stringify([
      await db.selectFrom('devices').selectAll().execute(),
      await db.selectFrom('pairing_codes').selectAll().execute(),
    ]);
    for (const secret of [token, code, code.replace('-', '')]) expect(rows).not.toContain(secret);
    expect(keyOf(await pair(code))).toBe('wrong-code');
  });

  it('a code ends after ten minutes, and when a newer one is made', async () => {
    const first = await freshCode();
    const second = await freshCode();
    expect(keyOf(await pair(first))).toBe('wrong-code');
    office.pass(10 * 60 + 1);
    expect(keyOf(await pair(second))).toBe('wrong-code');
  });

  it('of two who use a code at once, one is paired', async () => {
    const code = await freshCode();
    const answers = await Promise.all([pair(code), pair(code)]);
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 404]);
  });

  it('revoking one device leaves the others, and its use is noted once a minute', async () => {
    const fresh = async () => said<{ token: string; deviceId: string }>(await pair(await freshCode()));
    const [one, other] = [await fresh(), await fresh()];
    const ask = ({ token }: { token: string }) => send(office.app, 'GET', '/api/me', undefined, { authorization: `Bearer ${token}` });
    const used = async () => {
      const row = await database().db.selectFrom('devices').select('last_used_at').where('id', '=', one.deviceId).executeTakeFirstOrThrow();
      return row.last_used_at;
    };
    await ask(one);
    const first = await used();
    office.pass(59);
    await ask(one);
    expect(await used()).toBe(first);
    office.pass(1);
    await ask(one);
    expect(await used()).not.toBe(first);
    const revoked = await send(office.app, 'DELETE', `/api/devices/${one.deviceId}`, undefined, { authorization: `Bearer ${one.token}` });
    expect(revoked.status).toBe(204);
    expect([keyOf(await ask(one)), (await ask(other)).status]).toEqual(['device-revoked', 200]);
  });

  it('what was shut out stays out: a member made inactive loses sessions, devices and codes', async () => {
    const { cookie } = await signIn({ account, password: PASSWORD });
    const admin = { cookie: (await adminCookie()) as string };
    const entry = { name: '李某', role: 'editor', sectionId: null, account, active: false };
    expect((await send(office.app, 'PUT', `/api/members/${office.members.editor}`, entry, admin)).status).toBe(200);
    expect(keyOf(await send(office.app, 'GET', '/api/me', undefined, { cookie: cookie as string }))).toBe('not-signed-in');
    expect(keyOf(await send(office.app, 'GET', '/api/me', undefined, { authorization: `Bearer ${office.tokens.editor}` }))).toBe(
      'device-revoked',
    );
    expect(keyOf(await signIn({ account, password: PASSWORD }))).toBe('wrong-password');
  });

  const adminCookie = async () => (await signIn({ link: await newSignInLink(office.room, office.members.administrator) })).cookie;
});

describe('guessing', () => {
  const limits = [
    {
      what: 'passwords of one account',
      path: '/api/sessions',
      body: (n: number) => ({ account: 'wu', password: `guess-${n}` }),
      first: 'wrong-password',
      minutes: 15,
    },
    {
      what: 'codes',
      path: '/api/pairings',
      body: (n: number) => ({ code: String(10_000_000 + n), deviceName: '电脑' }),
      first: 'wrong-code',
      minutes: 10,
    },
    { what: 'set-up secrets', path: '/api/setup', body: setup, first: 'wrong-setup-secret', minutes: 15 },
  ];
  it.each(limits)('$what stops after ten tries, and may go on later', async ({ path, body, first, minutes }) => {
    const { database, discard } = await openSqlite();
    const office = await openOffice(database);
    const tries = await Promise.all(Array.from({ length: 12 }, (_, n) => send(office.app, 'POST', path, body(n))));
    expect(tries.map(keyOf).sort()).toEqual([...Array(10).fill(first), ...Array(2).fill('too-many-attempts')].sort());
    const refused = tries.find((answer) => answer.status === 429) as Answer;
    const wait = Number(refused.headers.get('retry-after'));
    expect(wait).toBeGreaterThan(0);
    expect(wait).toBeLessThanOrEqual(minutes * 60);
    office.pass(wait + 1);
    expect(keyOf(await send(office.app, 'POST', path, body(99)))).toBe(first);
    await discard();
  });

  it('an account has ten tries from all addresses together, however its name is composed', async () => {
    const { database, discard } = await openSqlite();
    const { app } = await emptyRoom(database, { behindProxy: true });
    const guess = (n: number) =>
      send(
        app,
        'POST',
        '/api/sessions',
        { account: n % 2 === 0 ? 'andr\u00e9' : 'andre\u0301', password: `guess-${n}` },
        { 'x-forwarded-for': `10.0.0.${n}` },
      );
    const tries = await Promise.all(Array.from({ length: 12 }, (_, n) => guess(n)));
    expect(tries.filter(({ status }) => status === 429)).toHaveLength(2);
    await discard();
  });
});

function setup(n: number, more: object = {}) {
  return {
    secret: `guess-${n}`,
    officeName: '岚溪县民政局',
    administrator: { name: '吴某', account: 'wu', password: PASSWORD },
    template: 'civil-affairs',
    ...more,
  };
}

describe('founding the office', () => {
  it.each([
    ['empty', 0, 0],
    ['civil-affairs', 12, 20],
  ] as const)('from the %s template', async (template, sections, topics) => {
    const { database, discard } = await openSqlite();
    const { app } = await emptyRoom(database);
    const answer = await send(app, 'POST', '/api/setup', setup(0, { secret: 'the-secret', template }));
    expect(answer.status).toBe(201);
    const cookie = { cookie: answer.cookie as string };
    expect(said<{ items: object[] }>(await send(app, 'GET', '/api/sections', undefined, cookie)).items).toHaveLength(sections);
    expect(said<{ topics: object[] }>(await send(app, 'GET', '/api/topics', undefined, cookie)).topics.length).toBeGreaterThanOrEqual(
      topics,
    );
    expect((await send(app, 'POST', '/api/sessions', { account: 'wu', password: PASSWORD })).status).toBe(201);
    expect(keyOf(await send(app, 'POST', '/api/setup', setup(0, { secret: 'the-secret' })))).toBe('already-set-up');
    await discard();
  });

  it.each([
    ['a wrong secret', { secret: 'another' }, 'wrong-setup-secret', null],
    ['no name', { secret: 'the-secret', officeName: ' ' }, 'invalid', 'officeName'],
    ['a control character', { secret: 'the-secret', officeName: '民政\u0007局' }, 'invalid', 'officeName'],
    ['half a character', { secret: 'the-secret', officeName: '民政\uD842局' }, 'invalid', 'officeName'],
    [
      'a short password',
      { secret: 'the-secret', administrator: { name: '吴某', account: 'wu', password: '1234567' } },
      'invalid',
      'administrator.password',
    ],
  ] as const)('is refused with %s, and nothing is half founded', async (_, more, key, field) => {
    const { database, discard } = await openSqlite();
    const { app } = await emptyRoom(database);
    const answer = await send(app, 'POST', '/api/setup', setup(0, more));
    expect(keyOf(answer)).toBe(key);
    if (field) expect(said<{ error: { fields: { path: string }[] } }>(answer).error.fields.map(({ path }) => path)).toEqual([field]);
    for (const table of ['offices', 'members', 'sections'] as const)
      expect(await database.db.selectFrom(table).selectAll().execute(), table).toEqual([]);
    await discard();
  });

  it.each([
    ['as it was entered', { place: '江东市岚溪县' }, '江东市岚溪县'],
    ['from its name, where nothing was entered', {}, '岚溪县'],
    ['nowhere, where the name says nothing', { officeName: '民政局', place: null }, null],
  ] as const)('takes its place %s', async (_, more, place) => {
    const { database, discard } = await openSqlite();
    const { app } = await emptyRoom(database);
    const founded = await send(app, 'POST', '/api/setup', setup(0, { secret: 'the-secret', ...more }));
    expect(said<{ office: object }>(founded).office).toMatchObject({ place });
    const cookie = { cookie: founded.cookie as string };
    const entry = { name: '青石县民政局', place: null };
    const changed = await send(app, 'PUT', '/api/offices/current', entry, cookie);
    expect(said(changed)).toMatchObject({ name: '青石县民政局', place: '青石县' });
    expect(said<{ office: object }>(await send(app, 'GET', '/api/me', undefined, cookie)).office).toEqual(said(changed));
    expect(keyOf(await send(app, 'PUT', '/api/offices/current', { ...entry, place: '坏\ud800' }, cookie))).toBe('invalid');
    await discard();
  });

  it('of two at once, one founds it', async () => {
    const { database, discard } = await openSqlite();
    const { app } = await emptyRoom(database);
    const answers = await Promise.all([0, 1].map((n) => send(app, 'POST', '/api/setup', setup(n, { secret: 'the-secret' }))));
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 409]);
    expect(await database.db.selectFrom('members').select('id').execute()).toHaveLength(1);
    await discard();
  });
});

describe('people and topics', () => {
  it.each([
    ['the last administrator steps down', { role: 'editor' }, 'role', 'last-administrator'],
    ['the last one who can sign in steps down, another administrator having no password', { role: 'leader' }, 'role', 'last-administrator'],
    ['the last administrator is made inactive', { active: false }, 'role', 'last-administrator'],
    ['an unknown section', { sectionId: '01a2060b-b6bd-7667-8e10-c29b36a1b0dc' }, 'sectionId', 'unknown'],
    ['an account of another', { account: 'taken' }, 'account', 'taken'],
  ] as const)('refused: %s', async (_, change, path, problem) => {
    const { database, discard } = await openSqlite();
    const { app } = await emptyRoom(database);
    const founded = await send(app, 'POST', '/api/setup', setup(0, { secret: 'the-secret' }));
    const cookie = { cookie: founded.cookie as string };
    const { member } = said<{ member: { id: string } }>(founded);
    const other = { name: '李某', role: 'editor', sectionId: null, account: 'taken', active: true };
    await send(app, 'PUT', '/api/members/01a2060b-b6bd-7667-8e10-c29b36a1b0aa', other, cookie);
    const unable = { ...other, role: 'administrator', account: 'no-password' };
    await send(app, 'PUT', '/api/members/01a2060b-b6bd-7667-8e10-c29b36a1b0ab', unable, cookie);
    const entry = { name: '吴某', role: 'administrator', sectionId: null, account: 'wu', active: true, ...change };
    const answer = await send(app, 'PUT', `/api/members/${member.id}`, entry, cookie);
    expect(said<{ error: { fields: object[] } }>(answer).error.fields).toMatchObject([{ path, problem }]);
    expect((await send(app, 'GET', '/api/me', undefined, cookie)).status).toBe(200);
    await discard();
  });

  it.each([{ names: ['坏\ud800'] }, { aliases: ['坏\u0000'] }, { key: '\u200b' }, { note: '坏\u0007' }])(
    'a topic with %j is refused',
    async (unfit) => {
      const { database, discard } = await openSqlite();
      const office = await openOffice(database);
      const topics = [{ key: '低保', names: ['低保'], aliases: [], focus: ['hot'], ...unfit }];
      expect((await office.ask('editor', 'PUT', '/api/topics', { body: { topics } })).status).toBe(422);
      await discard();
    },
  );

  it('topics and the rule pack come with an ETag, and again only when they changed', async () => {
    const { database, discard } = await openSqlite();
    const office = await openOffice(database);
    for (const path of ['/api/topics', '/api/rulepacks/current']) {
      const first = await office.ask("reporter's browser", 'GET', path);
      const tag = first.headers.get('etag') as string;
      const again = await office.ask("reporter's browser", 'GET', path, { headers: { 'if-none-match': tag } });
      expect([again.status, again.text, again.headers.get('x-xinda-api')]).toEqual([304, '', '1']);
      const topics = [{ key: path, names: ['低保'], aliases: ['低保户'], focus: ['hot'] }];
      await office.ask('editor', 'PUT', '/api/topics', { body: { topics } });
      const changed = await office.ask("reporter's browser", 'GET', path, { headers: { 'if-none-match': tag } });
      expect([changed.status, changed.text.includes('低保户')]).toEqual([200, true]);
    }
    await discard();
  });
});
