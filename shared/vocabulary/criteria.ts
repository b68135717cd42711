import { z } from 'zod';

/** 四条原则 of the founding document, and beside them form (文字规范) and confidentiality (保密). */
export const CRITERIA = ['demand', 'truth', 'utility', 'speed', 'form', 'confidentiality'] as const;
export const Criterion = z.enum(CRITERIA);
export type Criterion = z.infer<typeof Criterion>;

/** The four that carry a score: 需求性, 真实性, 效用性, 快捷性. */
export const SCORED = ['demand', 'truth', 'utility', 'speed'] as const;
export type ScoredCriterion = (typeof SCORED)[number];

/** error is surely wrong, doubt asks, hint teaches and is folded away. */
export const LEVELS = ['error', 'doubt', 'hint'] as const;
export const Level = z.enum(LEVELS);
export type Level = z.infer<typeof Level>;

/** 重点, 热点, 难点, 特点. */
export const FOCUS_KINDS = ['priority', 'hot', 'difficult', 'distinctive'] as const;
export const Focus = z.enum(FOCUS_KINDS);
export type Focus = z.infer<typeof Focus>;

export const FIELDS = ['title', 'body'] as const;
export const Field = z.enum(FIELDS);
export type Field = z.infer<typeof Field>;
