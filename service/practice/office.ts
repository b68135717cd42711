import type { Transaction } from 'kysely';
import { civilAffairsTopics } from '../../shared/rulepacks/topics.ts';
import type { Database } from '../database/open.ts';
import type { Tables } from '../database/tables.ts';
import { writing } from '../database/writing.ts';
import { newestEvent } from '../events/feed.ts';
import { keepMember } from '../people/members.ts';
import { keepSection } from '../people/sections.ts';
import { keepOfficeRules } from '../topics/store.ts';
import { BUREAU_NAME, MEMBERS, SECTIONS } from './bureau.ts';
import { recordCommissions } from './commissioned.ts';
import { Draw } from './draw.ts';
import { recordYear } from './record-year.ts';
import { recordUrgentEvents } from './urgent-events.ts';
import { USUAL_REPORTS, year } from './year.ts';

export interface PracticeOptions {
  now: Date;
  reports?: number;
  seed?: string;
}

/** What is emptied when the practice office begins anew. People, devices and sessions stay, so that nobody pairs or signs in again. */
const RECORD = [
  'contents',
  'reports',
  'revisions',
  'events',
  'adoptions',
  'instructions',
  'distinctions',
  'figures',
  'ledger',
  'closings',
  'day_numbers',
  'assignments',
  'commissions',
  'urgent_facts',
  'urgent_tellings',
  'urgent_reports',
  'urgent_chains',
] as const satisfies readonly (keyof Tables)[];

/** Whether this database holds a practice office already. */
export async function hasPractice({ db }: Pick<Database, 'db'>): Promise<boolean> {
  return (await db.selectFrom('offices').select('id').where('practice', '=', 1).executeTakeFirst()) !== undefined;
}

/**
 * Makes the practice office, or makes it anew: the bureau, its people and a year of reports up to `now`, in one transaction.
 * The numbers of events go on from the old record, for whoever reads on from one.
 * @throws Error where the database holds a real office; nothing is changed then. Returns how many events there are.
 */
export async function makePractice(
  database: Database,
  { now, reports = USUAL_REPORTS, seed = BUREAU_NAME }: PracticeOptions,
): Promise<number> {
  return writing(database, async (trx) => {
    await found(trx, now);
    const after = await newestEvent(trx);
    for (const table of RECORD) await trx.deleteFrom(table).execute();
    await recordYear(trx, database.dialect, { stories: year({ now: now.getTime(), reports, seed }), seed, after });
    await recordCommissions(trx, now);
    await recordUrgentEvents(trx, now);
    return (await newestEvent(trx)) - after;
  });
}

async function found(trx: Transaction<Tables>, now: Date): Promise<void> {
  const office = await trx.selectFrom('offices').select('practice').executeTakeFirst();
  if (office && office.practice !== 1) throw new Error('a real office lives in this database; practice data never go there');
  if (!office) {
    const id = new Draw(BUREAU_NAME).id(Date.parse('2026-01-05T01:00:00Z'));
    await trx
      .insertInto('offices')
      .values({ place: 1, id, name: BUREAU_NAME, practice: 1, time_zone: 'Asia/Shanghai', set_up_at: now.toISOString() })
      .execute();
  }
  for (const { id, name, category, monthlyQuota } of SECTIONS) await keepSection(trx, id, { name, category, monthlyQuota });
  for (const { id, ...member } of MEMBERS) await keepMember(trx, id, { ...member, active: true }, undefined, now);
  await keepOfficeRules(trx, { topics: civilAffairsTopics, rulesOff: [] }, now);
}
