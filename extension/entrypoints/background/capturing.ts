import { v7 as uuid } from 'uuid';
import { fill } from '../../../shared/interface/messages/messages.ts';
import { say } from '../../../shared/interface/messages/sources.ts';
import { amended, newDraft } from '../../drafting/draft.ts';
import type { Collected } from '../../link/protocol.ts';
import { readSettings } from '../../local/settings.ts';
import { browser, ownAddress } from '../../seam/browser.ts';
import { Captured } from '../../sources/captured.ts';
import { keepSource, troubleWith, wellFormed } from '../../sources/keep.ts';
import { sayInPage } from '../../sources/say-in-page.ts';
import { sourceTrouble } from '../../sources/trouble.ts';
import { announce } from './announce.ts';
import { database } from './database.ts';

/** What reads a page at a person's request. */
const CAPTURING = '/capturing.js';
const MESSAGE = 'source';

/** The tab that a person pointed at, and the frame where that is known. */
export interface Pointed {
  tabId: number;
  frameId?: number;
}

/** 收集为素材. */
export async function collect(pointed: Pointed): Promise<Collected> {
  const taken = await take(pointed);
  if ('number' in taken) return { done: false, trouble: taken };
  const kept = await keepSource(database, taken.captured, taken.seenAt, { id: uuid(), now: new Date() }).catch(() => null);
  if (kept === null) return { done: false, trouble: sourceTrouble('notKept') };
  if (!kept.done) return kept;
  announce('sources');
  return { done: true, id: kept.source.id, title: kept.source.title, characters: [...kept.source.text].length, again: kept.again };
}

/** 作为草稿检查: the text as a draft of its own under `draftId`. */
export async function takeAsDraft(pointed: Pointed, draftId: string): Promise<Collected> {
  const taken = await take(pointed);
  if ('number' in taken) return { done: false, trouble: taken };
  const now = new Date();
  const text = wellFormed(taken.captured.text);
  const trouble = troubleWith(text, now);
  if (trouble !== null) return { done: false, trouble };
  const title = taken.captured.kind === 'article' ? wellFormed(taken.captured.title) : '';
  await database.drafts.put(amended(newDraft(draftId, null, now), { title, body: text }, now));
  announce('drafts');
  return { done: true, id: draftId, title, characters: [...text].length, again: false };
}

/** Tells in the page what became of it; where the browser keeps us out, by a notification. */
export async function tellCollected({ tabId }: Pointed, collected: Collected): Promise<void> {
  const { locale } = await readSettings();
  const words = collected.done
    ? fill(say.sentences[collected.again ? 'collectedAgain' : 'collected'], { title: collected.title, count: collected.characters }, locale)
    : collected.trouble[locale];
  try {
    await browser.scripting.executeScript({ target: { tabId }, func: sayInPage, args: [words], injectImmediately: true });
  } catch {
    const title = say.sentences.collect[locale];
    await browser.notifications.create(MESSAGE, { type: 'basic', iconUrl: ownAddress('/icon/128.png'), title, message: words });
  }
}

/** Asks the frames of a tab what is marked in them; the one where something is speaks before the page's article. */
async function take({ tabId, frameId }: Pointed): Promise<{ captured: Captured; seenAt: string } | ReturnType<typeof sourceTrouble>> {
  const target = frameId === undefined || frameId === 0 ? { tabId, allFrames: true } : { tabId, frameIds: [frameId] };
  try {
    // At once: a frame that never finishes loading would else keep the answer of all others.
    const answers = await browser.scripting.executeScript({ target, files: [CAPTURING as never], injectImmediately: true });
    const told = answers.flatMap(({ result }) => {
      const captured = Captured.safeParse(result);
      return captured.success ? [captured.data] : [];
    });
    const captured = told.find(({ kind }) => kind === 'selection') ?? told[0];
    if (captured === undefined) return sourceTrouble('nothingThere');
    const { url = '' } = await browser.tabs.get(tabId);
    return { captured, seenAt: url };
  } catch {
    return sourceTrouble('closedPage');
  }
}
