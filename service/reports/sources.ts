import type { SourceList } from '../../shared/contract/record.ts';
import type { Reading } from '../database/open.ts';
import { Refusal } from '../security/refusal.ts';
import type { Who } from '../security/who.ts';
import { readAnnex } from './detail.ts';
import { maySee } from './sight.ts';

/** The passages that the current revision of a report cites. @throws Refusal `not-found`, also where it is out of sight */
export async function readSources(db: Reading, who: Who, reportId: string): Promise<SourceList> {
  const row = await db
    .selectFrom('reports as r')
    .innerJoin('contents as c', 'c.id', 'r.content_id')
    .select(['r.member_id', 'r.section_id', 'r.in_section', 'c.annex'])
    .where('r.id', '=', reportId)
    .executeTakeFirst();
  if (!row || !maySee(who, row)) throw new Refusal('not-found');
  return { items: readAnnex(row.annex).passages };
}
