import { z } from 'zod';
import { Shares } from './credit.ts';
import { Day, Id, Instant } from './identifier.ts';
import { IssuePattern } from './issue.ts';
import { line, Name, optionalProse, REMARK_LIMIT } from './prose.ts';

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
  /** How publications write their issues, by their names; one that is not here writes them in any way. */
  patterns: z.record(z.string(), IssuePattern).default({}),
});
export type AdoptionLevel = z.infer<typeof AdoptionLevel>;

/** Largest proof 佐证, in bytes: a scanned page or a photograph. */
export const PROOF_LIMIT = 2 * 1024 * 1024;
export const PROOF_TYPES = ['application/pdf', 'image/png', 'image/jpeg'] as const;

/** A file that shows an adoption which happened on paper: PDF, PNG or JPEG, by its content. */
export const Proof = z.object({ name: line(120), type: z.enum(PROOF_TYPES), size: z.int().min(1), addedAt: Instant });
export type Proof = z.infer<typeof Proof>;

/** What an adoption is. */
const AdoptionFacts = z.object({
  reportId: Id,
  level: AdoptionLevel.shape.id,
  publication: Name,
  issue: Name,
  adoptedOn: Day,
  kind: AdoptionKind,
  remark: optionalProse(REMARK_LIMIT).default(''),
  /** 补录: it happened on paper, and may have been before the report was entered here. */
  backEntry: z.boolean().default(false),
});

/**
 * What an editor records; the identifier is made by the desk, so that pressing twice records once. A back-entry needs a
 * proof. With `shares` it says whose a joint report is. Other facts under the same identifier correct it, with the reason.
 */
export const AdoptionEntry = AdoptionFacts.extend({
  shares: Shares.optional(),
  proof: z.object({ name: line(120), content: z.base64().max(Math.ceil(PROOF_LIMIT / 3) * 4 + 4, { message: 'file-size' }) }).optional(),
  reason: optionalProse(REMARK_LIMIT).default(''),
});
export type AdoptionEntry = z.infer<typeof AdoptionEntry>;

export const Adoption = AdoptionFacts.extend({ id: Id, recordedAt: Instant, recordedBy: Id, proof: Proof.nullable().default(null) });
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
