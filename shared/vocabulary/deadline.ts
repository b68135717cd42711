import { z } from 'zod';

/** 特别重大, 重大, 较大, 一般: the classes of events in national law. */
export const SEVERITIES = ['extreme', 'grave', 'serious', 'ordinary'] as const;
export const Severity = z.enum(SEVERITIES);
export type Severity = z.infer<typeof Severity>;

/** 电话, 书面 and the reports that follow. */
export const URGENT_STEPS = ['phone', 'initial', 'follow-up', 'final'] as const;
export const UrgentStep = z.enum(URGENT_STEPS);
export type UrgentStep = z.infer<typeof UrgentStep>;

/** By when one step of an urgent report must have reached its receiver. */
export const Deadline = z.object({
  step: UrgentStep,
  /** The classes it holds for; all where not given. */
  severities: z.array(Severity).optional(),
  /** Minutes from the event (or from the last change, for later reports). */
  minutes: z.int().min(1).optional(),
  /** Civil times of every day by which a follow-up is owed, as `08:00`. */
  daily: z.array(z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/)).optional(),
});
export type Deadline = z.infer<typeof Deadline>;

/** 时限规则: whose deadlines an urgent report is held against. */
export const DeadlineSet = z.object({
  id: z.string().regex(/^[a-z0-9-]+$/),
  name: z.object({ zh: z.string(), en: z.string() }),
  /** The regulation that lays them down. */
  source: z.string(),
  deadlines: z.array(Deadline).min(1),
});
export type DeadlineSet = z.infer<typeof DeadlineSet>;
