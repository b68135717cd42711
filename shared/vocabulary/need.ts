import { z } from 'zod';
import { optionalProse, prose } from './prose.ts';

/** What the office waits for: a need of the period (报送要点), or an open commission (约稿) with the points it wants told. */
export const Need = z.object({
  id: z.string().min(1).max(200),
  kind: z.enum(['need', 'commission']),
  /** What it is about: the key of a topic, or plain words. */
  topic: prose(200),
  /** 内容要点, each a short line. */
  points: z.array(prose(400)).max(40).default([]),
  /** Its title, where that says more than the topic. */
  title: optionalProse(200).nullable().default(null),
});
export type Need = z.infer<typeof Need>;

/** A need or commission that a draft answers, and which of its points it tells; a point not told has `told` false. */
export const Answer = z.object({
  need: z.string(),
  kind: z.enum(['need', 'commission']),
  points: z.array(z.object({ point: z.string(), told: z.boolean() })),
});
export type Answer = z.infer<typeof Answer>;
