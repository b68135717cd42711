import type { Transaction } from 'kysely';
import type { Tables } from '../database/tables.ts';
import { newId } from './identifier.ts';
import type { ContentTable } from './tables.ts';

/** What a person wrote beside a report, or apart from any. */
type Purpose = Exclude<ContentTable['purpose'], 'submission' | 'edit' | 'commission'>;

/**
 * Keeps what a person wrote and returns its identifier; null for an empty text, which needs none.
 * `annex` goes along with it and is blanked with it.
 */
export async function keepText(
  trx: Transaction<Tables>,
  purpose: Purpose,
  reportId: string | null,
  text: string,
  annex: object | null = null,
): Promise<string | null> {
  if (text === '') return null;
  return keep(trx, { report_id: reportId, purpose, title: '', body: text, annex: annex === null ? null : JSON.stringify(annex) });
}

/** Keeps the text that an editor made of a report and returns its identifier. */
export function keepEdit(trx: Transaction<Tables>, reportId: string, title: string, body: string): Promise<string> {
  return keep(trx, { report_id: reportId, purpose: 'edit', title, body, annex: null });
}

async function keep(trx: Transaction<Tables>, content: Omit<ContentTable, 'id' | 'blanked_at'>): Promise<string> {
  const id = newId();
  await trx
    .insertInto('contents')
    .values({ id, ...content, blanked_at: null })
    .execute();
  return id;
}
