import { z } from 'zod';
import { Adoption, AdoptionLevel, Instruction } from '../vocabulary/adoption.ts';
import { Id, Month } from '../vocabulary/identifier.ts';
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

/** `PUT /api/distinguished/{reportId}`: chooses a report as 好信息 of the month. */
export const DistinctionEntry = z.object({ month: Month });

/** `GET /api/sources?report=`: the passages that the current revision of a report cites. */
export const SourceQuery = z.object({ report: Id });
export const SourceList = z.object({ items: z.array(CitedPassage) });
export type SourceList = z.infer<typeof SourceList>;

/** `GET /api/statistics`: one's own figures of a month, by default the current one. */
export const StatisticsQuery = z.object({ month: Month.optional() });
