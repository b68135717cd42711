import type { GetDataType, GetReturnType } from '@webext-core/messaging';
import type { z } from 'zod';
import { onMessage, type Protocol } from '../../link/protocol.ts';
import { browser, ownAddress } from '../../seam/browser.ts';

/** Who sent a message, as the browser says (not as the message says). */
export interface Caller {
  /** True for the extension's own pages, false for a content script. */
  own: boolean;
  tabId: number | null;
  frameId: number;
  /** Address of the sending frame, and of its tab's page where the browser tells it. */
  addresses: string[];
}

type Answers<K extends keyof Protocol> = GetReturnType<Protocol[K]> | Promise<GetReturnType<Protocol[K]>>;

/**
 * Opens a door of the background: what comes in is checked against `schema` before `answer` sees it.
 * Register every door at the top level, so that a message that wakes the worker finds it.
 * @param from 'pages': the extension's own pages alone; 'all': content scripts too
 */
export function door<K extends keyof Protocol>(
  kind: K,
  from: 'all' | 'pages',
  schema: z.ZodType<GetDataType<Protocol[K]>>,
  answer: (data: GetDataType<Protocol[K]>, caller: Caller) => Answers<K>,
): void {
  onMessage(kind, (message) => {
    const caller = callerOf(message.sender as Sender);
    if (caller === null || (from === 'pages' && !caller.own)) throw new Error(`${kind}: not for this sender`);
    const data = schema.safeParse(message.data);
    if (!data.success) throw new Error(`${kind}: ${data.error.issues.map((issue) => issue.path.join('.')).join(', ')} not as agreed`);
    return answer(data.data, caller) as never;
  });
}

/** True when the caller may speak of the page at `address`: an own page of any, a content script of its own site. */
export function mayConcern(caller: Caller, address: string): boolean {
  return caller.own || caller.addresses.some((own) => originOf(own) !== null && originOf(own) === originOf(address));
}

interface Sender {
  id?: string;
  url?: string;
  origin?: string;
  frameId?: number;
  tab?: { id?: number; url?: string };
}

function callerOf(sender: Sender): Caller | null {
  if (sender.id !== browser.runtime.id) return null;
  const addresses = [sender.url, sender.origin, sender.tab?.url].filter((address) => address !== undefined);
  return {
    own: originOf(sender.url ?? '') === originOf(ownAddress('/')),
    tabId: sender.tab?.id ?? null,
    frameId: sender.frameId ?? 0,
    addresses,
  };
}

function originOf(address: string): string | null {
  try {
    const { protocol, host } = new URL(address);
    return host === '' ? null : `${protocol}//${host}`;
  } catch {
    return null;
  }
}
