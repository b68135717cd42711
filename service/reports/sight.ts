import type { Who } from '../security/who.ts';

/** Editors, leaders and administrators see the whole office's reports. */
export const seesAll = ({ role }: Who) => role === 'editor' || role === 'leader' || role === 'administrator';

/** The column of a report and the value it must have for this person to see it: oneself, for a head the section. Null: sees all. */
export function sightOf(who: Who): { column: 'member_id' | 'section_id'; value: string } | null {
  if (seesAll(who)) return null;
  return who.role === 'head' && who.sectionId !== null
    ? { column: 'section_id', value: who.sectionId }
    : { column: 'member_id', value: who.memberId };
}

/** Whether this person may see a report. What its section's head has yet to sign off is the section's, and of the office the administrator's. */
export function maySee(who: Who, report: { member_id: string; section_id: string | null; in_section: 0 | 1 }): boolean {
  const sight = sightOf(who);
  if (sight === null) return report.in_section === 0 || who.role === 'administrator';
  return report[sight.column] === sight.value;
}
