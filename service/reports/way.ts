import type { Transaction } from 'kysely';
import type { ReportKind } from '../../shared/vocabulary/report.ts';
import { prepared } from '../database/prepared.ts';
import type { Tables } from '../database/tables.ts';
import type { Who } from '../security/who.ts';

/** What the service itself is called in the history of a report. */
export const SERVICE = '信达';

/** By which way a report reaches the office. */
export interface Way {
  /** It waits for the head's 签发 first. */
  throughHead: boolean;
  /** Heads past whom it goes, and who are told of it. */
  told: { id: string; name: string }[];
}

const DIRECT: Way = { throughHead: false, told: [] };

const selectSignOff = prepared((db, { id }: { id: string }) => db.selectFrom('sections').select('sign_off').where('id', '=', id));
const selectHeads = prepared((db, { sectionId }: { sectionId: string }) =>
  db.selectFrom('members').select(['id', 'name']).where('section_id', '=', sectionId).where('role', '=', 'head').where('active', '=', 1),
);

/**
 * The way of what this person reports ("Sign-off" in the product description): urgent reports go at once and the head is
 * told; others by way of the head where the section is set so and has a head, who needs nobody's signature for their own.
 */
export async function wayOf(trx: Transaction<Tables>, who: Who, kind: ReportKind): Promise<Way> {
  if (who.sectionId === null || who.role === 'head') return DIRECT;
  const [section] = kind === 'urgent' ? [] : await selectSignOff(trx, { id: who.sectionId });
  if (kind !== 'urgent' && section?.sign_off !== 'head') return DIRECT;
  const heads = await selectHeads(trx, { sectionId: who.sectionId });
  return kind === 'urgent' ? { throughHead: false, told: heads } : { throughHead: heads.length > 0, told: [] };
}
