import { v7 as uuid } from 'uuid';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ROUTES } from '../../shared/contract/routes.ts';
import { type Bureau, openBureau, type Person, report } from './bureau.ts';
import { openSqlite } from './databases.ts';

let bureau: Bureau;
let discard: () => Promise<void>;
/** A report that can be put into a chain. */
let reportId: string;
beforeAll(async () => {
  const opened = await openSqlite();
  discard = opened.discard;
  bureau = await openBureau(opened.database);
  reportId = await report(bureau, 'wang');
});
afterAll(() => discard());

/** `wang`, `qian` sit in the section that is asked, `sun` in another. */
const ALL: readonly Person[] = ['wang', 'sun', 'qian', 'li', 'wu', 'admin'];
const EDITORS: readonly Person[] = ['li', 'admin'];
const OFFICE: readonly Person[] = ['li', 'wu', 'admin'];
const IN_SIGHT: readonly Person[] = ['wang', 'qian', 'li', 'wu', 'admin'];
const ASKED: readonly Person[] = ['wang', 'qian'];

interface Case {
  method: string;
  path: string;
  body?: () => object;
  may: readonly Person[];
  otherwise: 403 | 404;
  /** It is asked about something new. */
  fresh?: true;
}

const commission = () => ({
  topic: '冬季救助情况',
  basis: 'own',
  points: ['发放数'],
  deadline: '2026-11-25T09:30:00.000Z',
  addressees: [{ kind: 'section', id: bureau.sections.rescue }],
});
const urgent = () => ({ title: '敬老院起火', eventAt: '2026-11-23T01:05:00.000Z', sectionId: bureau.sections.rescue });
const telling = () => ({ id: uuid(), receiverId: 'county', step: 'initial', means: 'written', toldAt: '2026-11-23T01:30:00.000Z' });
const receivers = () => ({ items: [{ id: 'office', name: '局办公室', set: 'county', from: 'event' }] });
const reason = () => ({ reason: '不涉及本股室。' });

const cases: Case[] = [
  { method: 'get', path: '/api/commissions', may: ALL, otherwise: 403 },
  { method: 'get', path: '/api/commissions/{id}', may: IN_SIGHT, otherwise: 404 },
  { method: 'put', path: '/api/commissions/{id}', body: commission, may: EDITORS, otherwise: 403, fresh: true },
  { method: 'post', path: '/api/commissions/{id}/cancellations', body: reason, may: EDITORS, otherwise: 403 },
  { method: 'post', path: '/api/commissions/{id}/reminders', body: () => ({}), may: EDITORS, otherwise: 403 },
  { method: 'post', path: '/api/commissions/{id}/readings', may: ASKED, otherwise: 404 },
  { method: 'post', path: '/api/commissions/{id}/acceptances', may: ASKED, otherwise: 404 },
  { method: 'post', path: '/api/commissions/{id}/refusals', body: reason, may: ASKED, otherwise: 404 },
  { method: 'get', path: '/api/urgent', may: ALL, otherwise: 403 },
  { method: 'get', path: '/api/urgent/receivers', may: ALL, otherwise: 403 },
  { method: 'put', path: '/api/urgent/receivers', body: receivers, may: [], otherwise: 403 },
  { method: 'get', path: '/api/urgent/{id}', may: IN_SIGHT, otherwise: 404 },
  { method: 'put', path: '/api/urgent/{id}', body: urgent, may: OFFICE, otherwise: 403, fresh: true },
  { method: 'post', path: '/api/urgent/{id}/tellings', body: telling, may: OFFICE, otherwise: 403 },
  { method: 'post', path: '/api/urgent/{id}/reports', body: () => ({ reportId, stage: 'follow-up' }), may: EDITORS, otherwise: 403 },
  { method: 'post', path: '/api/urgent/{id}/closings', may: OFFICE, otherwise: 403 },
];

/** Something of the kind that the path is about, made for this case. */
async function subject(path: string): Promise<string> {
  const id = uuid();
  if (path.startsWith(ROUTES.commissions)) await bureau.ask('li', 'PUT', `${ROUTES.commissions}/${id}`, commission());
  if (path.startsWith(ROUTES.urgent)) await bureau.ask('li', 'PUT', `${ROUTES.urgent}/${id}`, urgent());
  return id;
}

describe('who may ask the rooms of duties for what', () => {
  test.each(cases)('$method $path', async ({ method, path, body, may, otherwise, fresh }) => {
    const ask = async (who: Person | null) => {
      const id = path.includes('{id}') && !fresh ? await subject(path) : uuid();
      return bureau.ask(who, method.toUpperCase(), path.replace('{id}', id), body?.());
    };
    const nobody = await ask(null);
    expect([nobody.status, nobody.body.error?.key]).toEqual([401, 'not-signed-in']);
    for (const who of ALL.filter((person) => !may.includes(person))) expect((await ask(who)).status, who).toBe(otherwise);
    for (const who of may) expect([200, 201], who).toContain((await ask(who)).status);
  });

  test('no route of these rooms is without a case above', async () => {
    const { paths } = (await bureau.ask(null, 'GET', ROUTES.openapi)).body as unknown as { paths: Record<string, object> };
    const rooms = [ROUTES.commissions, ROUTES.urgent];
    const routes = Object.entries(paths)
      .filter(([path]) => rooms.some((room) => path === room || path.startsWith(`${room}/`)))
      .flatMap(([path, methods]) => Object.keys(methods).map((method) => `${method} ${path}`));
    expect(routes.sort()).toEqual(cases.map(({ method, path }) => `${method} ${path}`).sort());
  });
});
