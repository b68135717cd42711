import { z } from 'zod';
import { Day, Id, Instant } from './identifier.ts';
import { Name, optionalProse, REMARK_LIMIT } from './prose.ts';

/** 简讯, 普通, 调研, 专题. */
export const ADOPTION_KINDS = ['brief', 'ordinary', 'research', 'special'] as const;
export const AdoptionKind = z.enum(ADOPTION_KINDS);
export type AdoptionKind = z.infer<typeof AdoptionKind>;

/** A level at which reports are adopted, lowest first by `rank`: bureau, county offices, city, province, ministry, centre by default. */
export const AdoptionLevel = z.object({
  id: z.string().regex(/^[a-z][a-z0-9-]{0,39}$/),
  name: Name,
  rank: z.int().min(0).max(100),
  publications: z.array(Name),
});
export type AdoptionLevel = z.infer<typeof AdoptionLevel>;

/** What an editor records; the identifier is made by the desk, so that pressing twice records once. */
export const AdoptionEntry = z.object({
  reportId: Id,
  level: AdoptionLevel.shape.id,
  publication: Name,
  issue: Name,
  adoptedOn: Day,
  kind: AdoptionKind,
  remark: optionalProse(REMARK_LIMIT).default(''),
});
export type AdoptionEntry = z.infer<typeof AdoptionEntry>;

export const Adoption = AdoptionEntry.extend({ id: Id, recordedAt: Instant, recordedBy: Id });
export type Adoption = z.infer<typeof Adoption>;

/** 批示: the wording is for editors and leaders; reporters see level and date. */
export const Instruction = z.object({
  id: Id,
  reportId: Id,
  level: AdoptionLevel.shape.id,
  leader: Name,
  wording: optionalProse(REMARK_LIMIT),
  instructedOn: Day,
});
export type Instruction = z.infer<typeof Instruction>;
