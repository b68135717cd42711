import { z } from 'zod';
import { Instant } from '../vocabulary/identifier.ts';
import { Device, Member, Section, SignOff } from '../vocabulary/people.ts';
import { Name } from '../vocabulary/prose.ts';
import { Topic } from '../vocabulary/topic.ts';

const Password = z.string().min(8).max(200);

/** `PUT /api/offices/current`: name and place, by an administrator. A place of null is read from the name. */
export const OfficeEntry = z.object({ name: Name, place: Name.nullable() });
export type OfficeEntry = z.infer<typeof OfficeEntry>;

/** `GET /api/sections`: in the office's own order. */
export const SectionList = z.object({ items: z.array(Section) });
/** `PUT /api/sections/{id}`: by an administrator; the identifier is made by the desk. How it signs off, left out, stays as it is. */
export const SectionEntry = Section.omit({ id: true, signOff: true }).extend({ signOff: SignOff.optional() });
export type SectionEntry = z.infer<typeof SectionEntry>;

/** `GET /api/members`: all for editors, leaders and administrators, the section's for its head, oneself for a reporter. */
export const MemberList = z.object({ items: z.array(Member.extend({ hasPassword: z.boolean() })) });
export type MemberList = z.infer<typeof MemberList>;
/**
 * `PUT /api/members/{id}`: an administrator changes anybody, an editor reporters and heads.
 * Making a member inactive signs them out everywhere and revokes their devices.
 */
export const MemberEntry = Member.omit({ id: true, signs: true }).extend({
  /** The right to sign 签发; given and taken by administrators alone. Left out, it stays as it is. */
  signs: z.boolean().optional(),
  /** Left out, it stays as it is. */
  password: Password.optional(),
});
export type MemberEntry = z.infer<typeof MemberEntry>;

/** `POST /api/members/{id}/passwords`: an administrator for anybody; everybody for themselves with `current`. */
export const PasswordRequest = z.object({ current: z.string().max(200).optional(), password: Password });

/** `GET /api/devices`: all for editors and administrators, one's own otherwise. `DELETE /api/devices/{id}` revokes one. */
export const DeviceList = z.object({ items: z.array(Device.extend({ memberName: z.string() })) });
export type DeviceList = z.infer<typeof DeviceList>;

/** `GET` (with ETag) and `PUT /api/topics`: the leadership's needs; changed by editors and administrators. */
export const TopicList = z.object({ topics: z.array(Topic).max(1_000), changedAt: Instant });
export const TopicListEntry = TopicList.pick({ topics: true });
