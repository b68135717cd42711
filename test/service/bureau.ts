import { v7 as uuid } from 'uuid';
import { createApp } from '../../service/app.ts';
import type { Database } from '../../service/database/open.ts';
import { pairDevice } from '../../service/people/devices.ts';
import { openRoom, type Room } from '../../service/room.ts';
import { loopbackAccess } from '../../service/security/access.ts';
import { API_HEADER, API_VERSION } from '../../shared/contract/version.ts';
import type { Role } from '../../shared/vocabulary/people.ts';
import type { Submission } from '../../shared/vocabulary/report.ts';

/** A civil-affairs bureau of two sections; the names say who sits where. */
const PEOPLE = {
  wang: { name: '王芳', role: 'reporter', section: 'rescue' },
  zhao: { name: '赵敏', role: 'reporter', section: 'rescue' },
  qian: { name: '钱主任', role: 'head', section: 'rescue' },
  sun: { name: '孙丽', role: 'reporter', section: 'elderly' },
  li: { name: '李编辑', role: 'editor', section: null },
  zhou: { name: '周编辑', role: 'editor', section: null },
  wu: { name: '吴局长', role: 'leader', section: null },
  admin: { name: '郑管理', role: 'administrator', section: null },
} as const satisfies Record<string, { name: string; role: Role; section: 'rescue' | 'elderly' | null }>;

export type Person = keyof typeof PEOPLE;

/** What an answer says, of whatever shape; what is looked for and not there is undefined. */
export interface Said {
  [part: string]: Said;
}

export interface Answer {
  status: number;
  body: Said;
  headers: Headers;
}

/** A bureau at work on a record, and a clock that stands still until it is moved. */
export interface Bureau {
  room: Room;
  members: Record<Person, string>;
  sections: { rescue: string; elderly: string };
  tokens: Record<Person, string>;
  /** Sets the clock, `2026-11-23T02:00:00Z`. */
  at(instant: string): void;
  /** A request as that person's paired browser sends it; null is nobody. */
  ask(who: Person | null, method: string, path: string, body?: unknown): Promise<Answer>;
}

export async function openBureau(database: Database): Promise<Bureau> {
  let now = new Date('2026-11-23T02:00:00Z');
  const logger = { info() {}, warn() {}, error: (detail: object) => console.error(detail) };
  const sections = { rescue: uuid(), elderly: uuid() };
  const members = Object.fromEntries(Object.keys(PEOPLE).map((key) => [key, uuid()])) as Record<Person, string>;
  await settle(database, sections, members);
  const room = await openRoom({ database, now: () => now, logger, access: loopbackAccess() });
  const { app } = createApp(room);
  const tokens = {} as Record<Person, string>;
  for (const key of Object.keys(PEOPLE) as Person[]) {
    tokens[key] = (await pairDevice({ db: database.db, now: room.now }, members[key], '办公室电脑')).token;
  }
  return {
    room,
    members,
    sections,
    tokens,
    at: (instant) => {
      now = new Date(instant);
    },
    ask: async (who, method, path, body) => {
      const headers: Record<string, string> = { host: '127.0.0.1', [API_HEADER]: String(API_VERSION) };
      if (who) headers.authorization = `Bearer ${tokens[who]}`;
      if (body !== undefined) headers['content-type'] = 'application/json';
      const text = body === undefined ? null : typeof body === 'string' ? body : JSON.stringify(body);
      const response = await app.request(`http://127.0.0.1${path}`, { method, headers, body: text });
      return { status: response.status, body: (await response.json().catch(() => ({}))) as Said, headers: response.headers };
    },
  };
}

async function settle({ db }: Database, sections: Bureau['sections'], members: Record<Person, string>): Promise<void> {
  const tag = sections.rescue.slice(-6);
  await db
    .insertInto('sections')
    .values([
      { id: sections.rescue, name: `社会救助股${tag}`, category: `业务股室${tag}`, monthly_quota: 6, position: 1 },
      { id: sections.elderly, name: `养老服务股${tag}`, category: `业务股室${tag}`, monthly_quota: null, position: 2 },
    ])
    .execute();
  for (const [key, { name, role, section }] of Object.entries(PEOPLE)) {
    const id = members[key as Person];
    await db
      .insertInto('members')
      .values({ id, name, role, section_id: section && sections[section], account: null, password_hash: null, active: 1 })
      .execute();
  }
}

/** A submission as the extension sends it. */
export function submission(more: Partial<Submission> = {}): Submission {
  return {
    revision: 1,
    title: '我县提前完成冬季困难群众救助金发放',
    body: '11月20日，县民政局向1234户困难群众发放冬季救助金56.7万元。',
    kind: 'routine',
    eventTime: '2026-11-20T01:00:00.000Z',
    passages: [],
    check: {
      findings: [],
      scores: { demand: 80, truth: 90, utility: 70, speed: 100 },
      readiness: 85,
      topics: [],
      sources: null,
    },
    reportedAt: '2026-11-23T01:59:58.000Z',
    ...more,
  };
}

/** Reports something new and returns its identifier. */
export async function report({ ask }: Bureau, who: Person, more: Partial<Submission> = {}): Promise<string> {
  const id = uuid();
  const { status, body } = await ask(who, 'PUT', `/api/reports/${id}`, submission(more));
  if (status !== 201) throw new Error(`not received: ${status} ${JSON.stringify(body)}`);
  return id;
}

/** Takes a step of the review on the report as it is now. */
export async function step(bureau: Bureau, who: Person, id: string, steps: string, more: object = {}): Promise<Answer> {
  const seen = await bureau.ask('admin', 'GET', `/api/reports/${id}`);
  return bureau.ask(who, 'POST', `/api/reports/${id}/${steps}`, { version: seen.body.version, ...more });
}

/** An adoption as the desk records it. */
export function adoption(reportId: string, more: object = {}) {
  return {
    reportId,
    level: 'city',
    publication: '市政务信息',
    issue: '第12期',
    adoptedOn: '2026-11-23',
    kind: 'ordinary',
    remark: '',
    ...more,
  };
}
