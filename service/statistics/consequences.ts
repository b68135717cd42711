import { type Award, award, type Ruleset } from '../points/ruleset.ts';
import type { Happening } from '../reports/happening.ts';

/** What is known of a report beside its event, to tell what follows from it. */
export interface Circumstances {
  memberId: string;
  sectionId: string | null;
  /** Civil month of the first receipt. */
  receivedIn: string;
  /** Its adoptions before the event. */
  adoptions: readonly { id: string; level: string; adoptedOn: string }[];
  /** The month for which it was chosen before the event, or null. */
  distinguishedIn: string | null;
}

/** Changes of one month's figures; they go to the reporter's and to the section's account alike. */
export interface FigureChange {
  month: string;
  submissions: number;
  adoptedItems: number;
  adoptionTimes: number;
  adoptedOfReceived: number;
  centipoints: number;
}

/** A line for the points ledger. */
export interface LedgerLine extends Award {
  month: string;
  adoptionId: string | null;
}

export interface Consequences {
  figures: FigureChange[];
  ledger: LedgerLine[];
}

type Adoptions = Circumstances['adoptions'];

/**
 * What an event means for figures and points. Submissions count by receipt, and no longer once withdrawn; adoptions by
 * adoption date, items and times apart; the rate by what was received in a month and adopted so far.
 */
export function consequences(event: Happening, known: Circumstances, ruleset: Ruleset): Consequences {
  switch (event.kind) {
    case 'received':
      return { figures: [change(event.detail.day.slice(0, 7), { submissions: 1 })], ledger: [] };
    case 'withdrawn':
      return { figures: [change(known.receivedIn, { submissions: -1 })], ledger: [] };
    case 'adopted':
    case 'adoption-corrected': {
      const { adoptionId, level, adoptedOn } = event.detail;
      const former = known.adoptions.find(({ id }) => id === adoptionId);
      const after = [...known.adoptions.filter(({ id }) => id !== adoptionId), { id: adoptionId, level, adoptedOn }];
      const ledger = [
        ...(former ? reversed(adoptionLine(former, ruleset)) : []),
        ...adoptionLine({ id: adoptionId, level, adoptedOn }, ruleset),
      ];
      const moved = former !== undefined && former.level === level && monthOf(former) === adoptedOn.slice(0, 7) ? [] : ledger;
      return withPoints(adoptionChanges(known.receivedIn, known.adoptions, after), moved);
    }
    case 'distinguished': {
      if (known.distinguishedIn === event.detail.month) return { figures: [], ledger: [] };
      const former = known.distinguishedIn === null ? [] : reversed(distinctionLine(known.distinguishedIn, ruleset));
      return withPoints([], [...former, ...distinctionLine(event.detail.month, ruleset)]);
    }
    default:
      return { figures: [], ledger: [] };
  }
}

const monthOf = ({ adoptedOn }: Adoptions[number]) => adoptedOn.slice(0, 7);

function change(month: string, more: Partial<FigureChange>): FigureChange {
  return { month, submissions: 0, adoptedItems: 0, adoptionTimes: 0, adoptedOfReceived: 0, centipoints: 0, ...more };
}

function adoptionLine(adoption: Adoptions[number], ruleset: Ruleset): LedgerLine[] {
  const given = award(ruleset, { for: 'adoption', level: adoption.level });
  return given ? [{ ...given, month: monthOf(adoption), adoptionId: adoption.id }] : [];
}

function distinctionLine(month: string, ruleset: Ruleset): LedgerLine[] {
  const given = award(ruleset, { for: 'distinction' });
  return given ? [{ ...given, month, adoptionId: null }] : [];
}

const reversed = (lines: LedgerLine[]) => lines.map((line) => ({ ...line, centipoints: -line.centipoints }));

/** The figures of the adoptions after, less those before; months without a difference are left out. */
function adoptionChanges(receivedIn: string, before: Adoptions, after: Adoptions): FigureChange[] {
  const months = new Set([...before, ...after].map(monthOf));
  const changes = [...months].map((month) => {
    const [was, is] = [before, after].map((adoptions) => adoptions.filter((adoption) => monthOf(adoption) === month).length) as [
      number,
      number,
    ];
    return change(month, { adoptionTimes: is - was, adoptedItems: Math.sign(is) - Math.sign(was) });
  });
  changes.push(change(receivedIn, { adoptedOfReceived: Math.sign(after.length) - Math.sign(before.length) }));
  return changes;
}

function withPoints(changes: FigureChange[], ledger: LedgerLine[]): Consequences {
  const figures = new Map<string, FigureChange>();
  for (const one of [...changes, ...ledger.map(({ month, centipoints }) => change(month, { centipoints }))]) {
    figures.set(one.month, sum(figures.get(one.month), one));
  }
  return { figures: [...figures.values()].filter(isChange), ledger };
}

/** Adds two changes of the same month. */
export function sum(one: FigureChange | undefined, other: FigureChange): FigureChange {
  if (!one) return other;
  return {
    month: one.month,
    submissions: one.submissions + other.submissions,
    adoptedItems: one.adoptedItems + other.adoptedItems,
    adoptionTimes: one.adoptionTimes + other.adoptionTimes,
    adoptedOfReceived: one.adoptedOfReceived + other.adoptedOfReceived,
    centipoints: one.centipoints + other.centipoints,
  };
}

const isChange = (one: FigureChange) =>
  [one.submissions, one.adoptedItems, one.adoptionTimes, one.adoptedOfReceived, one.centipoints].some((figure) => figure !== 0);
