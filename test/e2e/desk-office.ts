import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core';
import { v7 as newId } from 'uuid';
import type { Pairing } from '../../shared/contract/access.ts';
import type { Finding } from '../../shared/vocabulary/finding.ts';
import type { Submission } from '../../shared/vocabulary/report.ts';
import { atRest } from './axe.ts';
import { chromiumPath, type RunningService, startService } from './browser.ts';

const AXE = createRequire(import.meta.url).resolve('axe-core/axe.min.js');

export const ADMINISTRATOR = { name: '王某', account: 'wang', password: '岚溪-2026-desk' };

/** A real office: the service's process on a database file of its own, and a browser at its desk. */
export interface DeskOffice {
  service: RunningService;
  /** Where the office is set up, with its secret. */
  setupAddress: string;
  /** Where the practice office's desk is signed into, once. */
  practiceSignIn: string;
  context: BrowserContext;
  page: Page;
  /** What the page complained about: scripts refused by policy, errors, pages not found. */
  complaints: string[];
  /** Starts the service again on the same data and port, after it was stopped. */
  restart: () => Promise<void>;
  close: () => Promise<void>;
}

/** Starts an office that nobody has set up yet. */
export async function openDeskOffice(): Promise<DeskOffice> {
  const data = await mkdtemp(join(tmpdir(), 'xinda-desk-'));
  const service = await startService(['--port', '0', '--data', data]);
  const [, setupAddress] = await service.waitFor(/(http:\/\/\S+\/setup#secret=\S+)/);
  const [, practiceSignIn] = await service.waitFor(/(http:\/\/\S+\/sign-in#link=\S+)/);
  const browser: Browser = await chromium.launch({
    executablePath: chromiumPath(),
    args: ['--no-sandbox', '--disable-background-networking'],
  });
  const context = await browser.newContext({ locale: 'zh-CN', viewport: { width: 1280, height: 720 } });
  const page = await context.newPage();
  page.setDefaultTimeout(15_000);
  const complaints: string[] = [];
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error' && !/status of (401|4\d\d)|ERR_CONNECTION/.test(message.text())) complaints.push(message.text());
  });
  const office: DeskOffice = {
    service,
    setupAddress: setupAddress as string,
    practiceSignIn: practiceSignIn as string,
    context,
    page,
    complaints,
    restart: async () => {
      const port = new URL(service.address).port;
      office.service = await startService(['--port', port, '--data', data]);
    },
    close: async () => {
      await browser.close();
      await office.service.stop();
      await rm(data, { recursive: true, force: true });
    },
  };
  return office;
}

/** Signs another editor in beside the page, and lets them claim a report, as a colleague at another desk would. */
export async function claimAsColleague(office: DeskOffice, reportId: string): Promise<void> {
  const { address } = office.service;
  const colleague = { account: 'li', password: '另一位-编辑-2026' };
  const entry = { name: '李某', role: 'editor', sectionId: null, active: true, ...colleague };
  const headers = { 'content-type': 'application/json', 'X-Xinda-Api': '1' };
  const added = await office.context.request.put(`${address}/api/members/${newId()}`, { data: entry, headers });
  if (!added.ok()) throw new Error(await added.text());
  const session = await fetch(`${address}/api/sessions`, { method: 'POST', headers, body: JSON.stringify(colleague) });
  const cookie = session.headers.getSetCookie()[0]?.split(';')[0] ?? '';
  const report = (await (await fetch(`${address}/api/reports/${reportId}`, { headers: { cookie } })).json()) as { version: number };
  const claimed = await fetch(`${address}/api/reports/${reportId}/claims`, {
    method: 'POST',
    headers: { ...headers, cookie },
    body: JSON.stringify({ version: report.version }),
  });
  if (!claimed.ok) throw new Error(await claimed.text());
}

/** Pairs as the extension's welcome page does, by the code that the desk shows. */
export async function pair(address: string, code: string, deviceName: string): Promise<Pairing> {
  const response = await fetch(`${address}/api/pairings`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'X-Xinda-Api': '1' },
    body: JSON.stringify({ code, deviceName }),
  });
  if (!response.ok) throw new Error(await response.text());
  return (await response.json()) as Pairing;
}

/** Reports as the extension does. Give the identifier and a higher revision to send a returned report again. */
export async function submit(
  address: string,
  token: string,
  more: Partial<Submission> & { title: string },
  id: string = newId(),
): Promise<string> {
  const submission: Submission = {
    revision: 1,
    body: `${more.title}。详情见正文。`,
    kind: 'routine',
    eventTime: null,
    passages: [],
    check: { findings: [], scores: { demand: 80, truth: 60, utility: 100, speed: 90 }, readiness: 80, topics: [], sources: null },
    reportedAt: new Date().toISOString(),
    ...more,
  };
  const response = await fetch(`${address}/api/reports/${id}`, {
    method: 'PUT',
    headers: { 'content-type': 'application/json', 'X-Xinda-Api': '1', authorization: `Bearer ${token}` },
    body: JSON.stringify(submission),
  });
  if (!response.ok) throw new Error(await response.text());
  return id;
}

/** A finding over the words of a body. */
export function findingOver(body: string, words: string, message: string): Finding {
  const start = body.indexOf(words);
  return { rule: 'truth/arithmetic/sum', criterion: 'truth', level: 'error', field: 'body', start, end: start + words.length, message };
}

interface AxeResult {
  violations: { id: string; nodes: { target: unknown; failureSummary?: string }[] }[];
}

/** What axe finds wrong with the page once no colour is on its way to another, one line for each place. */
export async function axeFindings(page: Page): Promise<string[]> {
  await atRest(page);
  await page.evaluate(await readFile(AXE, 'utf8'));
  const { violations } = await page.evaluate<AxeResult>('axe.run(document, { resultTypes: ["violations"] })');
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id}: ${JSON.stringify(target)} ${failureSummary ?? ''}`),
  );
}
