import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Answer, type Asker, keyOf, type Office, openOffice, send } from './access-office.ts';
import { openSqlite } from './databases.ts';

let office: Office;
let discard: () => Promise<void>;
beforeAll(async () => {
  const opened = await openSqlite();
  discard = opened.discard;
  office = await openOffice(opened.database);
});
afterAll(() => discard());

const BORNE = ['x-xinda-api', 'x-content-type-options', 'content-security-policy', 'referrer-policy'];
function expectBorne({ headers }: Answer) {
  for (const name of BORNE) expect(headers.get(name), name).toBeTruthy();
  expect(headers.get('x-xinda-api')).toBe('1');
  expect(headers.get('access-control-allow-origin')).toBeNull();
}

describe('what is open before signing in', () => {
  it('health says that it is well and nothing else', async () => {
    const answer = await office.ask('nobody', 'GET', '/healthz');
    expect([answer.status, answer.text]).toEqual([200, '{"ok":true}']);
    expectBorne(answer);
  });
  it('the set-up state tells neither name nor people', async () => {
    const answer = await office.ask('nobody', 'GET', '/api/setup');
    expect(JSON.parse(answer.text)).toEqual({ setUp: true, practice: false });
  });
  it('is told in the OpenAPI document, route by route, as it is answered', async () => {
    interface Described {
      components: { securitySchemes: Record<string, { name?: string }> };
      security: object[];
      paths: Record<string, Record<string, { security?: object[] }>>;
    }
    const described = JSON.parse((await office.ask('nobody', 'GET', '/api/openapi.json')).text) as Described;
    expect(described.components.securitySchemes).toMatchObject({ device: { scheme: 'bearer' }, desk: { name: 'xinda_session' } });
    expect(described.security).toEqual([{ device: [] }, { desk: [] }]);
    for (const [path, methods] of Object.entries(described.paths))
      for (const [method, { security }] of Object.entries(methods)) {
        const address = path.replace('{id}', '01a2060b-b6bd-7667-8e10-c29b36a1b0dc');
        const { status } = await office.ask('nobody', method.toUpperCase(), address);
        expect(status === 401, `${method} ${path}: ${status}`).toBe(security?.length !== 0);
      }
  });
  it('the OpenAPI document names every room', async () => {
    const { paths } = JSON.parse((await office.ask('nobody', 'GET', '/api/openapi.json')).text) as { paths: object };
    for (const path of [
      '/api/me',
      '/api/sections',
      '/api/members',
      '/api/members/{id}',
      '/api/pairings',
      '/api/sessions',
      '/api/devices/{id}',
      '/api/topics',
    ])
      expect(Object.keys(paths)).toContain(path);
  });
});

describe('who may do what', () => {
  const id = '01a2060b-b6bd-7667-8e10-c29b36a1b0dc';
  const section = { name: '新设股', category: '局机关股室', monthlyQuota: 3 };
  const reporter = () => ({ name: '新来的', role: 'reporter', sectionId: office.sections.theirs, account: null, active: true });
  const cases: { does: string; method: string; path: string | (() => string); body?: unknown; may: Asker[] }[] = [
    {
      does: 'ask who one is',
      method: 'GET',
      path: '/api/me',
      may: ['reporter', 'head', 'editor', 'leader', 'administrator', "reporter's browser", "administrator's browser"],
    },
    {
      does: 'list sections',
      method: 'GET',
      path: '/api/sections',
      may: ['reporter', 'head', 'editor', 'leader', 'administrator', "reporter's browser", "administrator's browser"],
    },
    { does: 'enter a section', method: 'PUT', path: `/api/sections/${id}`, body: section, may: ['administrator'] },
    { does: 'enter a reporter', method: 'PUT', path: `/api/members/${id}`, body: reporter, may: ['editor', 'administrator'] },
    {
      does: 'enter an administrator',
      method: 'PUT',
      path: '/api/members/01a2060b-b6bd-7667-8e10-c29b36a1b0dd',
      body: () => ({ ...reporter(), role: 'administrator', account: 'second' }),
      may: ['administrator'],
    },
    {
      does: 'set another’s password',
      method: 'POST',
      path: `/api/members/${id}/passwords`,
      body: { password: '一个新的密码-2026' },
      may: ['administrator'],
    },
    {
      does: 'get a code for a reporter of the section',
      method: 'POST',
      path: '/api/pairing-codes',
      body: () => ({ memberId: office.members.reporter }),
      may: ['reporter', 'head', 'editor', 'administrator'],
    },
    {
      does: 'get a code for an administrator',
      method: 'POST',
      path: '/api/pairing-codes',
      body: () => ({ memberId: office.members.administrator }),
      may: ['administrator'],
    },
    {
      does: 'change the office’s name and place',
      method: 'PUT',
      path: '/api/offices/current',
      body: { name: '岚溪县民政局', place: '江东市岚溪县' },
      may: ['administrator'],
    },
    { does: 'enter topics', method: 'PUT', path: '/api/topics', body: { topics: [] }, may: ['editor', 'administrator'] },
    {
      does: 'switch rules off',
      method: 'PUT',
      path: '/api/rulepacks/current',
      body: { rulesOff: ['form/wording/as-of'] },
      may: ['editor', 'administrator'],
    },
    {
      does: 'change rules',
      method: 'PUT',
      path: '/api/rulepacks/current',
      body: { changes: [{ id: 'speed/wording/vague-day', level: 'doubt' }] },
      may: ['editor', 'administrator'],
    },
  ];
  const askers: Asker[] = [
    'nobody',
    'reporter',
    'head',
    'editor',
    'leader',
    'administrator',
    "reporter's browser",
    "administrator's browser",
  ];
  describe.each(cases)('$does', ({ method, path, body, may }) => {
    it.each(askers)('%s', async (as) => {
      const given = typeof body === 'function' ? (body as () => unknown)() : body;
      const answer = await office.ask(as, method, typeof path === 'function' ? path() : path, given === undefined ? {} : { body: given });
      expectBorne(answer);
      if (may.includes(as)) expect(answer.status, answer.text).toBeLessThan(300);
      else expect([keyOf(answer), answer.status]).toEqual(as === 'nobody' ? ['not-signed-in', 401] : ['not-allowed', 403]);
    });
  });
});

describe('what a member sees of the others', () => {
  it.each([
    ['reporter', ['reporter']],
    ['head', ['reporter', 'head']],
    ['editor', ['reporter', 'head', 'editor', 'leader', 'administrator']],
  ] as const)('%s', async (as, seen) => {
    const fresh = await openSqlite();
    try {
      const own = await openOffice(fresh.database);
      const answer = await own.ask(as, 'GET', '/api/members');
      const ids = (JSON.parse(answer.text) as { items: { id: string }[] }).items.map((member) => member.id);
      for (const role of ['reporter', 'head', 'editor', 'leader', 'administrator'] as const)
        expect(ids.includes(own.members[role]), role).toBe((seen as readonly string[]).includes(role));
      expect(answer.text).not.toMatch(/scrypt|password_hash|token_hash/);
    } finally {
      await fresh.discard();
    }
  });
  it('a reporter sees and revokes no other device than their own', async () => {
    const listed = await office.ask("reporter's browser", 'GET', '/api/devices');
    expect(listed.text).toContain(office.devices.reporter);
    expect(listed.text).not.toContain(office.devices.editor);
    expect((await office.ask("reporter's browser", 'DELETE', `/api/devices/${office.devices.editor}`)).status).toBe(404);
  });
});

describe('what is checked first', () => {
  const host = { host: 'evil.example' };
  const version = { 'x-xinda-api': '2' };
  const large = 'x'.repeat(4 * 1024 * 1024 + 1);
  const cases: { name: string; method?: string; path?: string; body?: string; headers: Record<string, string>; as?: Asker; key: string }[] =
    [
      {
        name: 'Host before all',
        method: 'POST',
        body: large,
        headers: { ...host, ...version, 'content-length': String(large.length) },
        key: 'unknown-host',
      },
      {
        name: 'size before sign-in',
        method: 'POST',
        body: large,
        headers: { ...version, 'content-length': String(large.length) },
        key: 'too-large',
      },
      { name: 'size where none is announced', method: 'POST', body: large, headers: version, key: 'too-large' },
      { name: 'sign-in before version', headers: version, key: 'not-signed-in' },
      { name: 'version before the room', as: 'editor', path: '/api/nothing', headers: version, key: 'other-version' },
      { name: 'version where none signs in', path: '/api/setup', headers: version, key: 'other-version' },
      { name: 'a wrong token', headers: { authorization: 'Bearer abc' }, key: 'device-revoked' },
      { name: 'another scheme', headers: { authorization: 'Basic YTpi' }, key: 'not-signed-in' },
      { name: 'a Host that is none', path: '/healthz', headers: { host: 'a b' }, key: 'unknown-host' },
      { name: 'no JSON', as: 'editor', method: 'PUT', path: '/api/topics', body: '{"topics":', headers: {}, key: 'not-json' },
      {
        name: 'a form',
        as: 'editor',
        method: 'PUT',
        path: '/api/topics',
        body: 'topics=1',
        headers: { 'content-type': 'text/plain' },
        key: 'not-json',
      },
      { name: 'nothing there', as: 'editor', path: '/api/nothing', headers: {}, key: 'not-found' },
      { name: 'nothing there, not below /api', path: '/wp-login.php', headers: {}, key: 'not-found' },
    ];
  it.each(cases)('$name: $key', async ({ as = 'nobody', method = 'GET', path = '/api/me', body, headers, key }) => {
    const answer = await office.ask(as, method, path, { ...(body === undefined ? {} : { body }), headers });
    expect(keyOf(answer)).toBe(key);
    expectBorne(answer);
    expect(answer.text).not.toMatch(/\bat .*\.ts|SQLITE|node_modules/);
  });
  it.each(['localhost:8735', '127.0.0.1', '[::1]:8735', 'LOCALHOST'])('answers to %s', async (name) => {
    expect((await office.ask('nobody', 'GET', '/healthz', { headers: { host: name } })).status).toBe(200);
  });
  it('accepts a request of the same version', async () => {
    expect((await office.ask('editor', 'GET', '/api/me', { headers: { 'x-xinda-api': '1' } })).status).toBe(200);
  });
});

describe('changes on the strength of a cookie come from the desk itself', () => {
  const body = { topics: [] };
  it.each([
    ['the desk', { origin: 'http://127.0.0.1:8735' }, 200],
    ['another site', { origin: 'http://evil.example' }, 403],
    ['another port of this machine', { origin: 'http://127.0.0.1:9999' }, 403],
    ['nowhere', { origin: 'null' }, 403],
    ['another site, an old browser', { 'sec-fetch-site': 'cross-site' }, 403],
  ] as const)('%s', async (_, headers, status) => {
    const answer = await office.ask('editor', 'PUT', '/api/topics', { body, headers: { ...headers } });
    expect(answer.status).toBe(status);
    if (status === 403) expect(keyOf(answer)).toBe('cross-origin');
  });
  it('nor does another site sign anybody in', async () => {
    const answer = await send(office.app, 'POST', '/api/sessions', { account: 'a', password: 'b' }, { origin: 'http://evil.example' });
    expect(keyOf(answer)).toBe('cross-origin');
  });
  it('reading needs no origin', async () => {
    expect((await office.ask('editor', 'GET', '/api/me', { headers: { origin: 'http://evil.example' } })).status).toBe(200);
  });
});

describe('what the log keeps', () => {
  it('one line a request, with none of its secrets', async () => {
    office.log.length = 0;
    await office.ask('nobody', 'POST', '/api/sessions?secret=query-secret', { body: { account: 'li', password: 'body-secret' } });
    await office.ask("reporter's browser", 'GET', '/api/me');
    expect(office.log).toHaveLength(2);
    expect(office.log[1]).toMatchObject({ method: 'GET', path: '/api/me', status: 200, member: office.members.reporter });
    const written = JSON.stringify(office.log);
    for (const secret of ['query-secret', 'body-secret', office.tokens.reporter]) expect(written).not.toContain(secret);
  });
});

describe('a full disk', () => {
  it('takes nothing, keeps what there is, and lets people read', async () => {
    const { database, discard } = await openSqlite();
    const own = await openOffice(database);
    await own.ask('editor', 'PUT', '/api/topics', { body: { topics: [] } });
    const { rows } = await sql<{ page_count: number }>`pragma page_count`.execute(database.db);
    await sql`pragma max_page_count = ${sql.lit(rows[0]?.page_count)}`.execute(database.db);
    const topics = Array.from({ length: 900 }, (_, n) => ({ key: `主题${n}`, names: ['名'.repeat(60)], aliases: [], focus: ['hot'] }));
    const answer = await own.ask('editor', 'PUT', '/api/topics', { body: { topics } });
    expect([answer.status, keyOf(answer)]).toEqual([507, 'storage-full']);
    expect(answer.text).not.toMatch(/SQLITE|database or disk/);
    own.pass(61);
    const read = await own.ask("reporter's browser", 'GET', '/api/topics');
    expect([read.status, JSON.parse(read.text).topics]).toEqual([200, []]);
    await discard();
  });
});

describe('an error nobody foresaw', () => {
  it('is told with a reference that the log has too, and with nothing of what was inside', async () => {
    const { database, discard } = await openSqlite();
    const own = await openOffice(database);
    await sql`drop table rule_packs`.execute(database.db);
    own.log.length = 0;
    const answer = await own.ask('editor', 'PUT', '/api/topics', {
      body: { topics: [{ key: '内部', names: ['不外传'], aliases: [], focus: ['hot'] }] },
    });
    const { key, reference } = (JSON.parse(answer.text) as { error: { key: string; reference: string } }).error;
    expect([answer.status, key]).toEqual([500, 'unexpected']);
    expectBorne(answer);
    const written = JSON.stringify(own.log);
    expect(written).toContain(reference);
    for (const inside of ['不外传', 'rule_packs']) expect(answer.text + written).not.toContain(inside);
    await discard();
  });
});
