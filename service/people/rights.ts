import type { Role } from '../../shared/vocabulary/people.ts';
import { Refusal } from '../security/refusal.ts';
import type { Who } from '../security/who.ts';

/** Refuses all but these roles. */
export function requireRole(who: Who, ...roles: Role[]): void {
  if (!roles.includes(who.role)) throw new Refusal('not-allowed');
}

/** People are managed at the desk: a browser's device token, which lies on many machines, is no key to that. */
export function requireDesk(who: Who): void {
  if (who.deviceId !== null) throw new Refusal('not-allowed');
}

/** Whether this person may sign what goes to a higher level 签发: leaders, and those an administrator gave the right. */
export const maySign = (who: Pick<Who, 'role' | 'signs'>) => who.role === 'leader' || who.signs;

/** Roles whose members an editor may enter, change and pair; the others are an administrator's. */
const OF_THE_SECTIONS: readonly Role[] = ['reporter', 'head'];

/** Whether this person may enter or change a member of that role. */
export function mayManage(who: Who, role: Role): boolean {
  return who.role === 'administrator' || (who.role === 'editor' && OF_THE_SECTIONS.includes(role));
}

/** Whether this person may hand out a pairing code for that member: everybody for themselves, heads for their section's reporters. */
export function mayPair(who: Who, member: { id: string; role: Role; sectionId: string | null }): boolean {
  if (member.id === who.memberId || mayManage(who, member.role)) return true;
  return who.role === 'head' && member.role === 'reporter' && member.sectionId !== null && member.sectionId === who.sectionId;
}
