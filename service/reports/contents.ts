import type { Transaction } from 'kysely';
import type { Tables } from '../database/tables.ts';
import { newId } from './identifier.ts';
import type { ContentTable } from './tables.ts';

/** Keeps what a person wrote and returns its identifier; null for an empty text, which needs none. */
export async function keepText(
  trx: Transaction<Tables>,
  purpose: Exclude<ContentTable['purpose'], 'submission' | 'commission'>,
  reportId: string | null,
  text: string,
): Promise<string | null> {
  if (text === '') return null;
  const id = newId();
  await trx
    .insertInto('contents')
    .values({ id, report_id: reportId, purpose, title: '', body: text, annex: null, blanked_at: null })
    .execute();
  return id;
}
