import { z } from 'zod';
import { Severity, UrgentStep } from './deadline.ts';
import { Id, Instant } from './identifier.ts';
import { line, Name, optionalProse, REMARK_LIMIT, TITLE_LIMIT } from './prose.ts';

/** From when a limit counts: from the event, or from when the office was told of it (事发, 接报). */
export const CLOCK_STARTS = ['event', 'receipt'] as const;
export const ClockStart = z.enum(CLOCK_STARTS);
export type ClockStart = z.infer<typeof ClockStart>;

/** The office itself, which sections owe the initial report. */
export const OWN_OFFICE = 'office';

/** 接收单位: who must be told of urgent events, by which set of deadlines, counted from when. */
export const UrgentReceiver = z.object({
  id: z.string().regex(/^[a-z0-9-]{1,40}$/),
  name: Name,
  /** Id of a set of deadlines. */
  set: z.string().max(40),
  from: ClockStart,
});
export type UrgentReceiver = z.infer<typeof UrgentReceiver>;

/** 首报, 续报, 终报. */
export const URGENT_STAGES = ['initial', 'follow-up', 'final'] as const;
export const UrgentStage = z.enum(URGENT_STAGES);
export type UrgentStage = z.infer<typeof UrgentStage>;

/** By which means somebody was told. */
export const TELLING_MEANS = ['phone', 'written', 'in-person'] as const;
export const TellingMeans = z.enum(TELLING_MEANS);
export type TellingMeans = z.infer<typeof TellingMeans>;

/** An urgent event as the office enters or corrects it; one that was told by telephone has no report yet. */
export const UrgentEntry = z.object({
  title: line(TITLE_LIMIT),
  /** Null while it is not known; the clocks then count from receipt. */
  eventAt: Instant.nullable(),
  severity: Severity.default('ordinary'),
  sectionId: Id.nullable().default(null),
});
export type UrgentEntry = z.infer<typeof UrgentEntry>;

/** 何时、以何方式、告知了谁什么. The identifier is made by the desk, so that pressing twice records once. */
export const TellingEntry = z.object({
  id: Id,
  receiverId: UrgentReceiver.shape.id,
  step: UrgentStep,
  means: TellingMeans,
  toldAt: Instant,
  /** Who took it, with post and telephone. */
  to: optionalProse(200).default(''),
  words: optionalProse(REMARK_LIMIT).default(''),
});
export type TellingEntry = z.infer<typeof TellingEntry>;

/** open: still to be done; met in time; late: done after its time, or not yet though it has passed; missed: never done. */
export const CLOCK_STATES = ['open', 'met', 'late', 'missed'] as const;

/** One clock of a chain: what is owed to whom by when. */
export const UrgentClock = z.object({
  receiverId: z.string(),
  receiver: z.string(),
  step: UrgentStep,
  from: ClockStart,
  /** The moment that it counts from. */
  start: Instant,
  due: Instant,
  /** When it was told; null while it was not. */
  toldAt: Instant.nullable(),
  state: z.enum(CLOCK_STATES),
});
export type UrgentClock = z.infer<typeof UrgentClock>;

/** What a draft that follows up or ends an urgent event carries of it. */
export const DraftUrgent = z.object({ id: Id, stage: UrgentStage, title: z.string() });

/** An open urgent event as its section sees it: what has not been told yet, by the office's own clocks. */
export const UrgentDuty = z.object({
  id: Id,
  title: z.string(),
  open: z.array(UrgentClock.pick({ receiver: true, due: true })),
  owed: z.array(z.object({ key: z.string(), zh: z.string(), en: z.string() })),
});
export type UrgentDuty = z.infer<typeof UrgentDuty>;
