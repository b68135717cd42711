import { v7 as uuid } from 'uuid';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { defaultRuleset } from '../../service/points/presets/index.ts';
import { ERRORS } from '../../shared/contract/errors.ts';
import { ROUTES } from '../../shared/contract/routes.ts';
import { adoption, type Bureau, openBureau, type Person, report, submission } from './bureau.ts';
import { openSqlite } from './databases.ts';

let bureau: Bureau;
let discard: () => Promise<void>;
beforeAll(async () => {
  const opened = await openSqlite();
  discard = opened.discard;
  bureau = await openBureau(opened.database);
});
afterAll(() => discard());

/** One of each role; `sun` is a reporter of another section than the report's. */
const ALL: readonly Person[] = ['wang', 'sun', 'qian', 'li', 'wu', 'admin'];
const OFFICE: readonly Person[] = ['li', 'wu', 'admin'];
const REVIEWERS: readonly Person[] = ['li', 'admin'];
const IN_SIGHT: readonly Person[] = ['wang', 'qian', 'li', 'wu', 'admin'];

interface Case {
  method: string;
  path: string;
  body?: (reportId: string) => object;
  query?: (reportId: string) => string;
  /** Who may ask it about a report by `wang`. */
  may: readonly Person[];
  /** What others are told: that they may not, or that there is nothing. */
  otherwise: 403 | 404;
  /** Asked about an adoption of the report, with its proof. */
  ofAdoption?: true;
}

const reasoned = () => ({ version: 1, code: 'empty', words: '空。' });
const versioned = () => ({ version: 1 });
const edited = () => ({ version: 1, title: '题', body: '文。' });
const merged = (id: string) => ({ version: 1, reports: [{ id, version: 1 }] });
const credited = () => ({ version: 1, shares: [{ memberId: bureau.members.wang, share: 1 }] });
const proposal = () => ({ month: '2026-11', reason: '数据扎实。' });
const PDF = Buffer.from('%PDF-1.7\n%%EOF').toString('base64');
const worded = () => ({ version: 1, words: '他去开会了。' });
const forwarding = () => ({ version: 1, levels: ['city'], forwardedOn: '2026-11-23' });
const nextYear = { ...defaultRuleset, validFrom: '2027-01-01' };
const rules = () => ({ ruleset: nextYear });
const replayed = () => ({ ruleset: nextYear, from: '2026-11', to: '2026-11' });
const bulletinChange = {
  version: 1,
  text: {
    masthead: '通报',
    title: ['通报'],
    addressee: '各股室：',
    blocks: [{ id: 'a', kind: 'paragraph', text: '好。' }],
    signature: '',
    signer: '',
    dated: '2026-11-23',
  },
};
const instruction = (reportId: string) => ({ reportId, level: 'city', leader: '刘市长', wording: '', instructedOn: '2026-11-23' });

const cases: Case[] = [
  { method: 'get', path: '/api/reports', may: ALL, otherwise: 403 },
  { method: 'put', path: '/api/reports/{id}', body: () => submission(), may: ALL, otherwise: 403 },
  { method: 'get', path: '/api/reports/{id}', may: IN_SIGHT, otherwise: 404 },
  { method: 'post', path: '/api/reports/{id}/claims', body: versioned, may: REVIEWERS, otherwise: 403 },
  { method: 'post', path: '/api/reports/{id}/releases', body: versioned, may: REVIEWERS, otherwise: 403 },
  { method: 'post', path: '/api/reports/{id}/acceptances', body: versioned, may: REVIEWERS, otherwise: 403 },
  { method: 'post', path: '/api/reports/{id}/returns', body: reasoned, may: REVIEWERS, otherwise: 403 },
  { method: 'post', path: '/api/reports/{id}/rejections', body: reasoned, may: REVIEWERS, otherwise: 403 },
  { method: 'post', path: '/api/reports/{id}/edits', body: edited, may: REVIEWERS, otherwise: 403 },
  { method: 'post', path: '/api/reports/{id}/merges', body: merged, may: REVIEWERS, otherwise: 403 },
  { method: 'post', path: '/api/reports/{id}/unmerges', body: versioned, may: REVIEWERS, otherwise: 403 },
  { method: 'put', path: '/api/reports/{id}/credits', body: credited, may: REVIEWERS, otherwise: 403 },
  { method: 'get', path: '/api/reports/{id}/similar', may: OFFICE, otherwise: 403 },
  { method: 'post', path: '/api/reports/{id}/takeovers', body: worded, may: REVIEWERS, otherwise: 403 },
  { method: 'post', path: '/api/reports/{id}/endorsements', body: versioned, may: ['admin'], otherwise: 403 },
  { method: 'post', path: '/api/reports/{id}/signature-requests', body: versioned, may: REVIEWERS, otherwise: 403 },
  { method: 'post', path: '/api/reports/{id}/signatures', body: versioned, may: ['wu'], otherwise: 403 },
  { method: 'post', path: '/api/reports/{id}/send-backs', body: worded, may: OFFICE, otherwise: 403 },
  { method: 'post', path: '/api/reports/{id}/forwardings', body: forwarding, may: REVIEWERS, otherwise: 403 },
  { method: 'post', path: '/api/reports/{id}/archivings', body: versioned, may: REVIEWERS, otherwise: 403 },
  { method: 'post', path: '/api/reports/{id}/withdrawal-requests', body: () => ({ words: '报错了。' }), may: ['wang'], otherwise: 404 },
  { method: 'post', path: '/api/reports/{id}/withdrawal-grants', body: versioned, may: REVIEWERS, otherwise: 403 },
  { method: 'post', path: '/api/reports/{id}/withdrawal-refusals', body: worded, may: REVIEWERS, otherwise: 403 },
  { method: 'post', path: '/api/reports/{id}/withdrawals', body: () => ({}), may: ['wang'], otherwise: 404 },
  { method: 'get', path: '/api/sources', query: (id) => `?report=${id}`, may: IN_SIGHT, otherwise: 404 },
  { method: 'get', path: '/api/events', may: OFFICE, otherwise: 403 },
  { method: 'get', path: '/api/levels', may: ALL, otherwise: 403 },
  { method: 'put', path: '/api/levels/{id}', body: () => ({ name: '地区', rank: 25, publications: [] }), may: ['admin'], otherwise: 403 },
  { method: 'delete', path: '/api/levels/{id}', may: ['admin'], otherwise: 403 },
  {
    method: 'post',
    path: '/api/adoptions/{id}/cancellations',
    body: () => ({ reason: '记错。' }),
    may: REVIEWERS,
    otherwise: 403,
    ofAdoption: true,
  },
  { method: 'get', path: '/api/adoptions/{id}/proofs', may: IN_SIGHT, otherwise: 404, ofAdoption: true },
  { method: 'get', path: '/api/distinguished', may: ALL, otherwise: 403 },
  { method: 'post', path: '/api/distinguished/{id}/proposals', body: proposal, may: ['qian', ...OFFICE], otherwise: 403 },
  { method: 'post', path: '/api/distinguished/{id}/refusals', body: () => ({ reason: '同类。' }), may: OFFICE, otherwise: 403 },
  { method: 'get', path: '/api/adoptions', may: ALL, otherwise: 403 },
  { method: 'put', path: '/api/adoptions/{id}', body: (id) => adoption(id), may: REVIEWERS, otherwise: 403 },
  { method: 'put', path: '/api/distinguished/{id}', body: () => ({ month: '2026-11' }), may: OFFICE, otherwise: 403 },
  { method: 'get', path: '/api/instructions', may: ALL, otherwise: 403 },
  { method: 'put', path: '/api/instructions/{id}', body: instruction, may: OFFICE, otherwise: 403 },
  { method: 'get', path: '/api/statistics', may: ALL, otherwise: 403 },
  { method: 'get', path: '/api/points', may: ALL, otherwise: 403 },
  { method: 'get', path: '/api/points/entries', may: ALL, otherwise: 403 },
  { method: 'get', path: '/api/points/rulesets', may: ALL, otherwise: 403 },
  { method: 'post', path: '/api/points/rulesets', body: rules, may: REVIEWERS, otherwise: 403 },
  { method: 'get', path: '/api/points/closings', may: ALL, otherwise: 403 },
  { method: 'post', path: '/api/points/closings', body: () => ({ month: '2026-10' }), may: REVIEWERS, otherwise: 403 },
  { method: 'post', path: '/api/what-if', body: replayed, may: OFFICE, otherwise: 403 },
  { method: 'get', path: '/api/bulletins', may: ALL, otherwise: 403 },
  { method: 'post', path: '/api/bulletins', body: () => ({ period: 'month', month: '2026-11' }), may: REVIEWERS, otherwise: 403 },
  { method: 'get', path: '/api/bulletins/{id}', may: OFFICE, otherwise: 404 },
  { method: 'put', path: '/api/bulletins/{id}', body: () => bulletinChange, may: REVIEWERS, otherwise: 403 },
  { method: 'post', path: '/api/bulletins/{id}/publications', body: () => ({ version: 1 }), may: OFFICE, otherwise: 403 },
];

/** A further adoption of the report, with a proof. */
async function adopted(reportId: string): Promise<string> {
  const id = uuid();
  await bureau.ask('admin', 'PUT', `/api/adoptions/${id}`, adoption(reportId, { proof: { name: '页.pdf', content: PDF } }));
  return id;
}

/** Adoptions and instructions bear identifiers of their own, levels theirs; a submission is asked under a new one. */
const addressed = ({ path, method, query, ofAdoption }: Case, reportId: string) => {
  if (path.includes('levels')) return path.replace('{id}', 'prefecture');
  const own = (/adoptions|instructions/.test(path) && !ofAdoption) || (method === 'put' && path === '/api/reports/{id}');
  return path.replace('{id}', own ? uuid() : reportId) + (query ? query(reportId) : '');
};

/** A draft that the office has made. */
async function bulletin(): Promise<string> {
  const { body } = await bureau.ask('li', 'POST', ROUTES.bulletins, { period: 'month', month: '2026-11' });
  return body.id as unknown as string;
}

describe('who may ask the record for what', () => {
  test.each(cases)('$method $path', async (each) => {
    const id = each.path.startsWith(`${ROUTES.bulletins}/`) ? await bulletin() : await report(bureau, 'wang');
    const about = async () => (each.ofAdoption ? adopted(id) : id);
    const ask = async (who: Person | null) => bureau.ask(who, each.method.toUpperCase(), addressed(each, await about()), each.body?.(id));
    const nobody = await ask(null);
    expect([nobody.status, nobody.body.error?.key]).toEqual([401, 'not-signed-in']);
    for (const who of ALL.filter((person) => !each.may.includes(person))) expect((await ask(who)).status, who).toBe(each.otherwise);
    for (const who of each.may) expect([401, 403, 404], who).not.toContain((await ask(who)).status);
  });
});

interface OpenApi {
  openapi: string;
  paths: Record<
    string,
    Record<string, { summary?: string; responses: Record<string, { description?: string; content?: Record<string, { schema?: object }> }> }>
  >;
}

describe('the OpenAPI document', () => {
  const RECORD = [
    ROUTES.reports,
    ROUTES.adoptions,
    ROUTES.instructions,
    ROUTES.distinguished,
    ROUTES.sources,
    ROUTES.statistics,
    ROUTES.points,
    ROUTES.whatIf,
    ROUTES.bulletins,
    ROUTES.events,
    ROUTES.levels,
  ];
  const read = async () => (await bureau.ask(null, 'GET', ROUTES.openapi)).body as unknown as OpenApi;

  test('names no route of the record without an access case above', async () => {
    const { paths } = await read();
    const routes = Object.entries(paths)
      .filter(([path]) => RECORD.some((room) => path === room || path.startsWith(`${room}/`)))
      .flatMap(([path, methods]) => Object.keys(methods).map((method) => `${method} ${path}`));
    expect(routes.sort()).toEqual(cases.map(({ method, path }) => `${method} ${path}`).sort());
  });

  test('says of every route of the service what it is for, what it answers, and how it refuses', async () => {
    const { openapi, paths } = await read();
    expect(openapi).toBe('3.1.0');
    for (const [path, methods] of Object.entries(paths)) {
      for (const [method, { summary, responses }] of Object.entries(methods)) {
        const route = `${method} ${path}`;
        expect(summary, route).toBeTruthy();
        expect(
          Object.keys(responses).some((status) => /^2\d\d$/.test(status)),
          route,
        ).toBe(true);
        expect(JSON.stringify(responses.default?.content), route).toMatch(/"error"|"\$ref"/);
        for (const [status, response] of Object.entries(responses)) {
          expect(response.description, `${route} ${status}`).toBeTruthy();
          if (!['204', '304'].includes(status))
            expect(Object.values(response.content ?? {})[0]?.schema, `${route} ${status}`).toBeDefined();
        }
      }
    }
  });

  test('refers to nothing that it does not hold', async () => {
    const document = await read();
    const references = [...JSON.stringify(document).matchAll(/"\$ref":"#\/([^"]+)"/g)].map(([, path]) => String(path).split('/'));
    for (const path of references) {
      const target = path.reduce<unknown>((at, part) => (at as Record<string, unknown> | undefined)?.[part], document);
      expect(target, path.join('/')).toBeDefined();
    }
  });
});

test('error numbers are told once each, with a sentence in Chinese and in English', () => {
  const numbers = Object.values(ERRORS).map(({ number }) => number);
  expect(new Set(numbers).size).toBe(numbers.length);
  for (const { zh, en } of Object.values(ERRORS)) {
    expect(zh).toMatch(/\p{Script=Han}.*。$/u);
    expect(en).toMatch(/^[A-Z].*\.$/);
  }
});
