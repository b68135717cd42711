import { computed, effect, signal } from '@preact/signals';
import { v7 as uuid } from 'uuid';
import type { ReportDetail } from '../../../shared/contract/reports.ts';
import type { Draft } from '../../../shared/vocabulary/draft.ts';
import { copyOf, isBlank, newDraft } from '../../drafting/draft.ts';
import { RemoteWork } from '../../drafting/remote.ts';
import type { Session } from '../../drafting/session.ts';
import { PANEL_PORT, type PageSays, type PanelSays, type Port } from '../../drafting/wire.ts';
import type { Work } from '../../drafting/work.ts';
import type { Trouble } from '../../link/answer.ts';
import { sendMessage } from '../../link/protocol.ts';
import { browser } from '../../seam/browser.ts';
import { sourceTrouble } from '../../sources/trouble.ts';
import { database } from './database.ts';

/** What the panel shows: the draft of the page beside it, one written here, the list of all, or the sources. */
export const view = signal<'page' | 'own' | 'list' | 'sources'>('page');
/** The draft that is written in the page, while one is. */
export const remote = signal<RemoteWork | null>(null);
/** The draft that is, or was last, written here; a new object each time another is opened. */
export const opened = signal<Draft>(newDraft(uuid(), null, new Date()));
/** Whether a draft was opened here; from then on its sheet stands, seen or not, so that leaving it for the list or the sources loses nothing. */
export const ownBegun = signal(false);
/** The session of the draft that is written here, once its editor stands. */
export const own = signal<Session | null>(null);
/** What the office says of the opened draft, where it was reported and can be asked. */
export const office = signal<ReportDetail | null>(null);

/** Why no draft could be taken from the page that the panel was opened for, or null. */
export const notTaken = signal<Trouble | null>(null);

/** The draft that sources are attached to: the one that was shown last. */
export const atHand = signal<'page' | 'own'>('page');
effect(() => {
  if (view.value === 'page' || view.value === 'own') atHand.value = view.value;
  if (view.value === 'own') ownBegun.value = true;
});
/** That draft at work, if it is. */
export const workAtHand = computed<Work | null>(() => (atHand.value === 'page' ? remote.value : own.value));

const ports = new Set<Port>();
let tabId: number | null = null;

/** Begins with what the address names: a tab to stand beside, a draft to open. */
export async function beginPanel(asked: URLSearchParams): Promise<void> {
  const tab = asked.get('tab');
  tabId = tab === null ? await activeTab() : Number(tab);
  listenToPages(tab === null);
  const draftId = asked.get('draft');
  if (tabId !== null && asked.get('take') !== null) await takeDraft(tabId);
  const draft = draftId === null ? null : ((await database.drafts.get(draftId)) ?? null);
  if (draft !== null) openDraft(draft);
  else if (draftId !== null) await openReported(draftId);
}

/** 作为草稿检查: takes a draft from the page, once, and opens it here. */
async function takeDraft(tabId: number): Promise<void> {
  history.replaceState(null, '', `${location.pathname}?tab=${tabId}`);
  const taken = await sendMessage('takeAsDraft', { tabId, draftId: uuid() }).catch(() => null);
  const draft = taken?.done ? await database.drafts.get(taken.id) : undefined;
  if (draft === undefined) notTaken.value = taken === null || taken.done ? sourceTrouble('closedPage') : taken.trouble;
  else openDraft(draft);
}

async function activeTab(): Promise<number | null> {
  const [tab] = await browser.tabs.query({ active: true, lastFocusedWindow: true });
  return tab?.id ?? null;
}

function listenToPages(followActive: boolean): void {
  browser.runtime.onConnect.addListener((port) => {
    if (port.name === PANEL_PORT && port.sender?.tab?.id === tabId) hear(port as unknown as Port);
  });
  callTab();
  if (!followActive) return;
  browser.tabs.onActivated.addListener((active) => {
    tabId = active.tabId;
    for (const port of ports) port.disconnect();
    ports.clear();
    remote.value = null;
    callTab();
  });
}

function callTab(): void {
  if (tabId !== null) hear(browser.tabs.connect(tabId, { name: PANEL_PORT }) as unknown as Port);
}

/** One port may carry the words of several frames: each is known by its name, and the last that began to write is shown. */
function hear(port: Port): void {
  const shown = new Map<string, RemoteWork>();
  ports.add(port);
  const drop = (from: string) => {
    if (remote.value === shown.get(from)) remote.value = null;
    shown.delete(from);
  };
  port.onMessage.addListener((message) => {
    const says = message as PageSays;
    if (says.kind === 'nothing') return drop(says.from);
    const work = shown.get(says.from);
    if (work !== undefined && (remote.value === work || work.draft.value.id === says.draft.id)) return work.take(says);
    const begun = new RemoteWork(says, (asked) => port.postMessage({ ...asked, to: says.from } satisfies PanelSays));
    shown.set(says.from, begun);
    remote.value = begun;
  });
  port.onDisconnect.addListener(() => {
    void browser.runtime.lastError;
    ports.delete(port);
    for (const from of shown.keys()) drop(from);
  });
}

/**
 * Opens a draft here for writing; a returned one is asked after at the office. One that is being written in the page is shown
 * there; one of another page is copied, since it may be open in its own place, and two writers would undo one another.
 */
export function openDraft(draft: Draft): void {
  if (remote.value?.draft.value.id === draft.id) {
    view.value = 'page';
    return;
  }
  if (standsOpen(draft)) {
    view.value = 'own';
    return;
  }
  own.value = null;
  office.value = null;
  const ofPage = draft.origin !== null && draft.reportedAt === null && draft.revision === 1;
  opened.value = ofPage ? copyOf(draft, uuid(), new Date()) : draft;
  view.value = 'own';
  if (draft.reportedAt !== null || draft.revision > 1) void askOffice(draft);
}

/** Whether the draft is being written here, perhaps with words that are not on disk yet. */
function standsOpen(draft: Draft): boolean {
  const written = own.value?.draft.value;
  return written?.id === draft.id && written.revision === draft.revision && written.reportedAt === null && draft.reportedAt === null;
}

async function askOffice(draft: Draft): Promise<void> {
  const detail = await sendMessage('reportDetail', { reportId: draft.id }).catch(() => null);
  if (detail === null || opened.value.id !== draft.id) return;
  office.value = detail;
  if (detail.state === 'returned' && draft.reportedAt !== null) opened.value = forResubmission(draft, detail);
}

/** A report whose draft is no longer on this machine: what the office has becomes the draft. */
async function openReported(reportId: string): Promise<void> {
  const detail = await sendMessage('reportDetail', { reportId }).catch(() => null);
  if (detail === null) return;
  const { title, body, kind, eventTime } = detail;
  office.value = detail;
  opened.value = forResubmission({ ...newDraft(reportId, null, new Date()), title, body, kind, eventTime }, detail);
  view.value = 'own';
}

function forResubmission(draft: Draft, detail: ReportDetail): Draft {
  return { ...draft, reportedAt: null, revision: detail.revision + 1 };
}

/** A new sheet; a blank one that stands already is used. */
export function writeNew(): void {
  const { reportedAt, commission, urgent } = opened.value;
  const free = reportedAt === null && commission === undefined && urgent === undefined;
  const fresh = free && isBlank(opened.value) && own.value !== null && isBlank(own.value.draft.value);
  if (!fresh) {
    own.value = null;
    office.value = null;
    opened.value = newDraft(uuid(), null, new Date());
  }
  view.value = 'own';
}

/** The text of a withdrawn or refused report as a draft of its own. */
export function goOnEditing(draft: Draft): void {
  openDraft(copyOf(draft, uuid(), new Date()));
}
