import { batch, signal } from '@preact/signals';
import { locale } from '../../shared/interface/messages/messages.ts';
import { type LinkState, onMessage } from '../link/protocol.ts';
import { linkState } from '../link/state.ts';
import type { OutboxRow } from '../local/database.ts';
import { glance } from '../local/glance.ts';
import { DEFAULT_SETTINGS, readSettings, type Settings } from '../local/settings.ts';
import type { KnownStatistics } from '../local/statistics.ts';

/** What the extension's pages show, as it is written down on this machine; they never wait for the network to paint. */
export const link = signal<LinkState | null>(null);
export const known = signal<KnownStatistics | null>(null);
/** What is not delivered, the first to go first. */
export const outbox = signal<OutboxRow[]>([]);
export const settings = signal<Settings>(DEFAULT_SETTINGS);

async function readDisk(): Promise<void> {
  const seen = await glance();
  batch(() => {
    known.value = seen.known;
    outbox.value = seen.outbox;
  });
}

const READERS = {
  link: async () => {
    link.value = await linkState();
  },
  statistics: readDisk,
  outbox: readDisk,
  settings: async () => {
    settings.value = await readSettings();
    locale.value = settings.value.locale;
    document.documentElement.lang = locale.value === 'zh' ? 'zh-CN' : 'en';
  },
} as const;

/** Reads all at once; resolves when the page can be painted. */
export async function readAll(): Promise<void> {
  await Promise.all([READERS.link(), READERS.settings(), readDisk()]);
}

/** Reads again whatever the background says has changed; what changes while it is being read is read once more. */
export function follow(): void {
  const reading = new Map<() => Promise<void>, 'once' | 'again'>();
  const readOne = async (reader: () => Promise<void>) => {
    if (reading.has(reader)) return void reading.set(reader, 'again');
    try {
      do {
        reading.set(reader, 'once');
        await reader();
      } while (reading.get(reader) === 'again');
    } finally {
      reading.delete(reader);
    }
  };
  onMessage('changed', ({ data: { what } }) => {
    if (what !== 'drafts' && what !== 'sources') void readOne(READERS[what]);
  });
}
