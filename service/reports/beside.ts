import type { ReportDetail } from '../../shared/contract/reports.ts';
import type { ReportEvent } from '../../shared/vocabulary/event.ts';
import type { ReportState } from '../../shared/vocabulary/report.ts';
import type { Reading } from '../database/open.ts';
import type { Who } from '../security/who.ts';
import type { CreditDetail, Details } from './happening.ts';
import type { SummaryRow } from './list.ts';
import { maySee, seesAll } from './sight.ts';

/** While an editor is still at it the section does not look on. */
const UNDECIDED: readonly ReportState[] = ['received', 'claimed'];

/** The text that an editor made of the present revision; null where there is none, or none for this person yet. */
export async function editedText(db: Reading, who: Who, row: SummaryRow, events: ReportEvent[]): Promise<ReportDetail['edited']> {
  if (row.edited_id === null || (!seesAll(who) && UNDECIDED.includes(row.state))) return null;
  const text = await db.selectFrom('contents').select(['title', 'body']).where('id', '=', row.edited_id).executeTakeFirst();
  const event = events.findLast(
    ({ kind, detail }) => kind === 'edited' && (detail as unknown as Details['edited']).contentId === row.edited_id,
  );
  return text && event ? { ...text, at: event.at, by: event.actor.name } : null;
}

/** Whose a report is, which others were taken into it, and into which it was taken. */
export async function belongings(
  db: Reading,
  who: Who,
  row: SummaryRow,
): Promise<Pick<ReportDetail, 'credits' | 'mergedFrom' | 'mergedInto'>> {
  return {
    credits: await creditsOf(db, row),
    mergedFrom: seesAll(who) && row.credits !== null ? await takenInto(db, row.id) : [],
    mergedInto: row.merged_into === null ? null : await leadOf(db, who, row.merged_into),
  };
}

async function creditsOf(db: Reading, row: SummaryRow): Promise<ReportDetail['credits']> {
  if (row.credits === null) {
    return [{ memberId: row.member_id, name: row.member_name ?? '', section: row.section_name ?? null, share: 1 }];
  }
  const credits = JSON.parse(row.credits) as CreditDetail[];
  const members = await db
    .selectFrom('members as m')
    .leftJoin('sections as s', 's.id', 'm.section_id')
    .select(['m.id', 'm.name', 's.name as section'])
    .where(
      'm.id',
      'in',
      credits.map(({ memberId }) => memberId),
    )
    .execute();
  return credits.map(({ memberId, share }) => {
    const member = members.find(({ id }) => id === memberId);
    return { memberId, name: member?.name ?? '', section: member?.section ?? null, share };
  });
}

function takenInto(db: Reading, leadId: string): Promise<ReportDetail['mergedFrom']> {
  return db
    .selectFrom('reports as r')
    .innerJoin('contents as c', 'c.id', 'r.content_id')
    .innerJoin('members as m', 'm.id', 'r.member_id')
    .leftJoin('sections as s', 's.id', 'r.section_id')
    .select(['r.id', 'r.number', 'c.title', 'c.body', 'm.name as member', 's.name as section'])
    .where('r.merged_into', '=', leadId)
    .orderBy('r.number')
    .execute();
}

/** The number of the report is for everybody to quote, its title for those who may see it. */
async function leadOf(db: Reading, who: Who, leadId: string): Promise<ReportDetail['mergedInto']> {
  const lead = await db
    .selectFrom('reports as r')
    .innerJoin('contents as c', 'c.id', 'r.content_id')
    .select(['r.id', 'r.number', 'c.title', 'r.member_id', 'r.section_id', 'r.in_section'])
    .where('r.id', '=', leadId)
    .executeTakeFirst();
  return lead ? { id: lead.id, number: lead.number, title: maySee(who, lead) ? lead.title : '' } : null;
}
