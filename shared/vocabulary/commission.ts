import { z } from 'zod';
import { Id, Instant } from './identifier.ts';
import { line, optionalProse, prose, REMARK_LIMIT, TITLE_LIMIT } from './prose.ts';

/** Who asks: the office itself, or an office above it whose commission is handed on. */
export const COMMISSION_BASES = ['own', 'above'] as const;
export const CommissionBasis = z.enum(COMMISSION_BASES);
export type CommissionBasis = z.infer<typeof CommissionBasis>;

/** Where an addressee stands: 未读, 已读, 已接受, 不承担, 已报, 已采编, 逾期, 未报. */
export const COMMISSION_STATES = ['sent', 'seen', 'accepted', 'declined', 'submitted', 'fulfilled', 'late', 'missed'] as const;
export const CommissionState = z.enum(COMMISSION_STATES);
export type CommissionState = z.infer<typeof CommissionState>;

/** To whom a commission goes: a whole section, or one member. */
export const Addressee = z.object({ kind: z.enum(['section', 'member']), id: Id });
export type Addressee = z.infer<typeof Addressee>;

/** Hours after the deadline from which a report that has not come is missed, unless the commission says otherwise. */
export const USUAL_GRACE_HOURS = 72;
/** Hours before the deadline at which addressees are reminded, unless the commission says otherwise. */
export const USUAL_REMINDERS = [24, 2];

/** 约稿: what the office asks sections to report on (domain survey, section 3.2). */
export const CommissionEntry = z.object({
  /** 题目. */
  topic: line(TITLE_LIMIT),
  basis: CommissionBasis,
  /** 依据 in words, such as whose commission of which day is handed on. */
  basisWords: optionalProse(500).default(''),
  /** 角度与要点: what is to be reported, point by point. */
  points: z.array(prose(500)).max(30),
  /** 撰写要求; with the points they become the draft's checklist. */
  requirements: z.array(prose(500)).max(30).default([]),
  /** Characters that the report should not exceed; null where it is free. */
  length: z.int().min(50).max(50_000).nullable().default(null),
  /** 联系人, with telephone. */
  contact: optionalProse(200).default(''),
  /** To the minute. */
  deadline: Instant,
  graceHours: z.int().min(0).max(720).default(USUAL_GRACE_HOURS),
  reminders: z
    .array(z.number().min(0.25).max(720))
    .max(10)
    .default(() => [...USUAL_REMINDERS]),
  addressees: z.array(Addressee).min(1).max(200),
  /** The need of the leadership that it serves. */
  topicKey: z.string().max(40).nullable().default(null),
});
export type CommissionEntry = z.infer<typeof CommissionEntry>;

/** What an addressee is told of a commission, and how they stand with it. */
export const CommissionDuty = z.object({
  id: Id,
  number: z.string(),
  topic: z.string(),
  basis: CommissionBasis,
  basisWords: z.string(),
  points: z.array(z.string()),
  requirements: z.array(z.string()),
  length: z.int().nullable(),
  contact: z.string(),
  deadline: Instant,
  state: CommissionState,
  /** Addressed to the whole section or to this member. */
  addressee: Addressee,
  issuedAt: Instant,
  remindedAt: Instant.nullable(),
});
export type CommissionDuty = z.infer<typeof CommissionDuty>;

/** What a draft that answers a commission carries of it: requirements as a checklist that the reporter ticks. */
export const DraftCommission = z.object({
  id: Id,
  topic: z.string(),
  deadline: Instant,
  length: z.int().nullable(),
  checklist: z.array(z.object({ text: z.string(), done: z.boolean() })),
});
export type DraftCommission = z.infer<typeof DraftCommission>;

/** 不承担 must be explained. */
export const DeclineReason = z.object({ reason: prose(REMARK_LIMIT) });
