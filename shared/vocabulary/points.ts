import { z } from 'zod';
import { Day, Id, Instant, Month } from './identifier.ts';
import { RuleWords } from './ruleset.ts';

/** Why there is an entry: a fact gave or took it; it was taken back, or never counted, beside others of the item; a period was settled. */
export const ENTRY_REASONS = ['given', 'taken-back', 'not-counted', 'base', 'quota', 'rate', 'cap', 'floor', 'veto'] as const;
export const EntryReason = z.enum(ENTRY_REASONS);
export type EntryReason = z.infer<typeof EntryReason>;

const Named = z.object({ id: Id, name: z.string() });

/** One line of the ledger 计分流水: which event, by which rule of which version, how much, for whom, and why in words. */
export const LedgerEntry = z.object({
  /** `item/event/ordinal`. */
  id: z.string(),
  eventId: Id,
  at: Instant,
  /** Civil day and month that it counts for. */
  day: Day,
  month: Month,
  points: z.number(),
  rule: z.string(),
  /** What the rule says. */
  ruleText: RuleWords,
  ruleset: z.string(),
  rulesetName: RuleWords,
  version: z.int(),
  why: EntryReason,
  /** How the amount was reckoned, in words. */
  reckoning: RuleWords,
  /** Entered into a month that was closed already. */
  adjustment: z.boolean(),
  /** The accounts: null for a member where a section as such is meant, for a section where the member has none. */
  member: Named.nullable(),
  section: Named.nullable(),
  /** The report that it comes from; null for a settlement and for what no report was written about. */
  report: z.object({ id: Id, number: z.string(), title: z.string(), member: Named, section: Named.nullable() }).nullable(),
  /** Level, publication and issue of the adoption that it is about. */
  adoption: z.object({ levelName: z.string(), publication: z.string(), issue: z.string() }).nullable(),
  /** The event in the log: its kind and who brought it about; null for a closing. */
  event: z.object({ kind: z.string(), actorName: z.string() }).nullable(),
});
export type LedgerEntry = z.infer<typeof LedgerEntry>;
