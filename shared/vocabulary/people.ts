import { z } from 'zod';
import { Id, Instant } from './identifier.ts';
import { Name } from './prose.ts';

/** 信息员, 股室负责人, 办公室编辑, 领导, 管理员. */
export const ROLES = ['reporter', 'head', 'editor', 'leader', 'administrator'] as const;
export const Role = z.enum(ROLES);
export type Role = z.infer<typeof Role>;

/** How a section's reports reach the office: at once, or once the section head has signed them off. Urgent ones always go at once. */
export const SIGN_OFFS = ['direct', 'head'] as const;
export const SignOff = z.enum(SIGN_OFFS);
export type SignOff = z.infer<typeof SignOff>;

/** 股室. Ranks are taken within a category; `monthlyQuota` is null where the section owes no number. */
export const Section = z.object({
  id: Id,
  name: Name,
  category: Name,
  monthlyQuota: z.int().min(0).nullable(),
  signOff: SignOff.default('direct'),
});
export type Section = z.infer<typeof Section>;

export const Member = z.object({
  id: Id,
  name: Name,
  role: Role,
  sectionId: Id.nullable(),
  /** The name used to sign in to the desk; null for those who only report. */
  account: Name.nullable(),
  active: z.boolean(),
  /** May sign what goes to a higher level 签发, beside the leaders, who may by their role. */
  signs: z.boolean().default(false),
});
export type Member = z.infer<typeof Member>;

/** A browser paired with the office for one member. */
export const Device = z.object({
  id: Id,
  memberId: Id,
  name: Name,
  pairedAt: Instant,
  lastUsedAt: Instant.nullable(),
  revokedAt: Instant.nullable(),
});
export type Device = z.infer<typeof Device>;

/** The organisation that runs this service. `practice` is true for 练习 data, and every screen says so. */
export const Office = z.object({
  id: Id,
  name: Name,
  practice: z.boolean(),
  timeZone: z.string(),
  /** 所在地, as high up as it is known (江东市平安县): the checks ask about names of other counties. Null where neither set-up nor name says. */
  place: Name.nullable(),
});
export type Office = z.infer<typeof Office>;
