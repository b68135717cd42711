import type { Page } from 'playwright-core';
import { v7 as newId } from 'uuid';
import type { Role } from '../../shared/vocabulary/people.ts';
import { ADMINISTRATOR, type DeskOffice, pair } from './desk-office.ts';

const HEADERS = { 'content-type': 'application/json', 'X-Xinda-Api': '1' };
const PASSWORD = '岚溪-2026-同事';

/** A member at a desk of their own: what they see, and requests as their desk sends them. */
export interface Colleague {
  id: string;
  name: string;
  page: Page;
  /** A request as that desk sends it; throws where it is refused. */
  ask<T>(method: 'GET' | 'POST' | 'PUT', path: string, body?: object): Promise<T>;
}

/** Founds the office as its set-up page does, and signs the office's own page in as the administrator. */
export async function found(office: DeskOffice): Promise<void> {
  const secret = new URL(office.setupAddress).hash.replace('#secret=', '');
  const { name, account, password } = ADMINISTRATOR;
  const founding = { secret, officeName: '岚溪县民政局', administrator: { name, account, password }, template: 'empty' };
  const founded = await office.context.request.post(`${office.service.address}/api/setup`, { data: founding, headers: HEADERS });
  if (!founded.ok()) throw new Error(await founded.text());
}

/** Enters a section and returns its identifier. */
export async function addSection(office: DeskOffice, name: string, more: object = {}): Promise<string> {
  const id = newId();
  await request(office, 'PUT', `/api/sections/${id}`, { name, category: '业务股室', monthlyQuota: null, ...more });
  return id;
}

/** Enters a member and pairs a browser for them, as their extension would; returns identifier and token. */
export async function addReporter(office: DeskOffice, name: string, sectionId: string): Promise<{ id: string; token: string }> {
  const id = newId();
  await request(office, 'PUT', `/api/members/${id}`, { name, role: 'reporter', sectionId, account: null, active: true });
  const { code } = (await request(office, 'POST', '/api/pairing-codes', { memberId: id })) as { code: string };
  return { id, token: (await pair(office.service.address, code, '办公室电脑')).token };
}

/** Enters a member and signs them in at a desk of their own. */
export async function colleague(office: DeskOffice, name: string, role: Role, sectionId: string | null = null): Promise<Colleague> {
  const { address } = office.service;
  const id = newId();
  const account = `${role}-${id.slice(-6)}`;
  await request(office, 'PUT', `/api/members/${id}`, { name, role, sectionId, account, active: true, password: PASSWORD });
  const context = await office.context.browser()!.newContext({ locale: 'zh-CN', viewport: { width: 1280, height: 720 } });
  const signedIn = await context.request.post(`${address}/api/sessions`, { data: { account, password: PASSWORD }, headers: HEADERS });
  if (!signedIn.ok()) throw new Error(await signedIn.text());
  const page = await context.newPage();
  page.setDefaultTimeout(15_000);
  return {
    id,
    name,
    page,
    ask: async (method, path, body) => {
      const answer = await context.request.fetch(address + path, { method, headers: HEADERS, ...(body ? { data: body } : {}) });
      if (!answer.ok()) throw new Error(`${path}: ${await answer.text()}`);
      return (await answer.json()) as never;
    },
  };
}

async function request(office: DeskOffice, method: string, path: string, data: object): Promise<unknown> {
  const answer = await office.context.request.fetch(office.service.address + path, { method, data, headers: HEADERS });
  if (!answer.ok()) throw new Error(`${path}: ${await answer.text()}`);
  return answer.status() === 204 ? null : answer.json();
}
