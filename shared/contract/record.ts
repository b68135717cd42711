import { z } from 'zod';
import { Adoption, AdoptionLevel, Instruction } from '../vocabulary/adoption.ts';
import { Id, Instant, Month } from '../vocabulary/identifier.ts';
import { optionalProse, prose, REMARK_LIMIT } from '../vocabulary/prose.ts';
import { CitedPassage } from '../vocabulary/source.ts';

const Named = z.object({ id: Id, name: z.string() });

/** The report behind a line of a list. */
const ReportLine = z.object({ id: Id, number: z.string(), title: z.string(), member: Named, section: Named.nullable() });

/** `GET /api/levels`: lowest first. */
export const LevelList = z.object({ items: z.array(AdoptionLevel) });

/** `GET /api/adoptions`: newest adoption date first. `PUT /api/adoptions/{id}` records one, `AdoptionEntry`; its identifier is made by the desk. */
export const AdoptionQuery = z.object({
  month: Month.optional(),
  level: AdoptionLevel.shape.id.optional(),
  section: Id.optional(),
  cursor: z.string().max(200).optional(),
  limit: z.coerce.number().int().min(1).max(200).default(50),
});
export const AdoptionList = z.object({
  items: z.array(Adoption.extend({ levelName: z.string(), points: z.number(), report: ReportLine })),
  next: z.string().nullable(),
});
export type AdoptionList = z.infer<typeof AdoptionList>;

/** `GET /api/instructions`: newest first. `PUT /api/instructions/{id}` records one, `InstructionEntry`. */
export const InstructionEntry = Instruction.omit({ id: true });
export type InstructionEntry = z.infer<typeof InstructionEntry>;
export const InstructionQuery = z.object({
  cursor: z.string().max(200).optional(),
  limit: z.coerce.number().int().min(1).max(200).default(50),
});
export const InstructionList = z.object({
  items: z.array(Instruction.extend({ levelName: z.string(), report: ReportLine })),
  next: z.string().nullable(),
});
export type InstructionList = z.infer<typeof InstructionList>;

/** `PUT /api/levels/{id}`: enters or changes a level; `DELETE` removes one at which nothing was adopted. By administrators. */
export const LevelEntry = AdoptionLevel.omit({ id: true });
export type LevelEntry = z.infer<typeof LevelEntry>;

/** `POST /api/adoptions/{id}/cancellations`: strikes out what was recorded by mistake; the record of it, and why, stay. */
export const CancellationRequest = z.object({ reason: prose(REMARK_LIMIT) });

/** `PUT /api/distinguished/{reportId}`: chooses a report as 好信息 of the month, with the reason. */
export const DistinctionEntry = z.object({ month: Month, reason: optionalProse(REMARK_LIMIT).default('') });
/** `POST /api/distinguished/{reportId}/proposals` and `/refusals`: proposes it for a month, or declines what was proposed. */
export const ProposalRequest = z.object({ month: Month, reason: prose(REMARK_LIMIT) });
export const ProposalRefusal = z.object({ reason: prose(REMARK_LIMIT) });
/** `GET /api/distinguished?month=`: the month's proposals, then what was chosen. */
export const DistinctionQuery = z.object({ month: Month.optional() });
export const DistinctionList = z.object({
  month: Month,
  items: z.array(z.object({ report: ReportLine, state: z.enum(['proposed', 'chosen']), reason: z.string(), by: z.string(), at: Instant })),
});
export type DistinctionList = z.infer<typeof DistinctionList>;

/** `GET /api/sources?report=`: the passages that the current revision of a report cites. */
export const SourceQuery = z.object({ report: Id });
export const SourceList = z.object({ items: z.array(CitedPassage) });
export type SourceList = z.infer<typeof SourceList>;

/** `GET /api/statistics`: one's own figures of a month, by default the current one. */
export const StatisticsQuery = z.object({ month: Month.optional() });
