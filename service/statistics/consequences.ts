import type { Happening } from '../reports/happening.ts';

/** What is known of a report beside its event, to tell what follows from it. */
export interface Circumstances {
  memberId: string;
  sectionId: string | null;
  /** Civil month of the first receipt. */
  receivedIn: string;
  /** Its adoptions before the event. */
  adoptions: readonly { id: string; adoptedOn: string }[];
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

type Adoptions = Circumstances['adoptions'];

/**
 * What an event means for the figures. Submissions count by receipt, and no longer once withdrawn; adoptions by adoption
 * date, items and times apart; the rate by what was received in a month and adopted so far. Points are the ledger's.
 */
export function consequences(event: Happening, known: Circumstances): FigureChange[] {
  switch (event.kind) {
    case 'received':
      return [change(event.detail.day.slice(0, 7), { submissions: 1 })];
    case 'withdrawn':
      return [change(known.receivedIn, { submissions: -1 })];
    case 'adopted':
    case 'adoption-corrected': {
      const { adoptionId, adoptedOn } = event.detail;
      const after = [...known.adoptions.filter(({ id }) => id !== adoptionId), { id: adoptionId, adoptedOn }];
      return adoptionChanges(known.receivedIn, known.adoptions, after).filter(isChange);
    }
    case 'adoption-cancelled': {
      const after = known.adoptions.filter(({ id }) => id !== event.detail.adoptionId);
      return adoptionChanges(known.receivedIn, known.adoptions, after).filter(isChange);
    }
    default:
      return [];
  }
}

const monthOf = ({ adoptedOn }: Adoptions[number]) => adoptedOn.slice(0, 7);

function change(month: string, more: Partial<FigureChange>): FigureChange {
  return { month, submissions: 0, adoptedItems: 0, adoptionTimes: 0, adoptedOfReceived: 0, centipoints: 0, ...more };
}

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
  const received = change(receivedIn, { adoptedOfReceived: Math.sign(after.length) - Math.sign(before.length) });
  const own = changes.findIndex(({ month }) => month === receivedIn);
  if (own < 0) return [...changes, received];
  return changes.with(own, sum(changes[own], received));
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
