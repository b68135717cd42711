import { say } from '../../shared/interface/messages/outbox.ts';
import { civilDay } from '../../shared/interface/moment.ts';
import type { OutboxRow } from '../local/database.ts';
import { exported } from '../outbox/export.ts';

/** 存成文件备用: hands the person a file with everything that is not delivered. */
export function saveWaiting(rows: OutboxRow[]): void {
  const now = new Date();
  const address = URL.createObjectURL(new Blob([exported(rows, now)], { type: 'application/json' }));
  const anchor = document.createElement('a');
  anchor.href = address;
  anchor.download = `${say('fileName')}-${civilDay(now)}.json`;
  anchor.click();
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}
