import type { EntryReason } from '../../shared/vocabulary/points.ts';
import type { Item } from './facts.ts';

/** How an amount was reckoned: hundredths of the rule, factors of its references, what modifiers changed, the part that fell to the account. */
export interface Reckoning {
  points: number;
  factors?: number[];
  modifiers?: { id: string; plus: number; times: number }[];
  share?: [number, number];
  /** What a settlement looked at: how many, of how many. */
  counted?: [number, number];
}

/** One line of the ledger 计分流水. */
export interface Entry {
  item: Item | { kind: 'closing'; id: string };
  /** Which fact of the item. */
  fact: string;
  eventId: string;
  seq: number;
  at: string;
  adoptionId: string | null;
  memberId: string | null;
  sectionId: string | null;
  /** Civil day it counts for. */
  day: string;
  centipoints: number;
  ruleset: string;
  version: number;
  rule: string;
  why: EntryReason;
  how: Reckoning;
  /** Entered into a period that was closed already. */
  adjustment: boolean;
}

export const monthOf = ({ day }: { day: string }) => day.slice(0, 7);
