import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

/** The lines of a JSONL file of the data folder. */
export async function lines<T>(folder: string, name: string): Promise<T[]> {
  const text = await readFile(join(folder, name), 'utf8');
  return text
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as T);
}

/** 20230723, 2008年04月05日 09:12: the evening of that day, or the minute, in China. */
export function momentOf(written: string | undefined): Date {
  const [, year, month, day, hour = '20', minute = '00'] = /(\d{4})\D?(\d{2})\D?(\d{2})\D*(?:(\d{1,2}):(\d{2}))?/.exec(written ?? '') ?? [];
  const moment = new Date(`${year}-${month}-${day}T${hour.padStart(2, '0')}:${minute}:00+08:00`);
  return Number.isNaN(moment.getTime()) ? new Date() : moment;
}

export const percent = (share: number): string => `${(share * 100).toFixed(2)}%`;
