import type { Sums } from '../points/rows.ts';
import type { Happening } from '../reports/happening.ts';
import type { FigureTable } from '../reports/tables.ts';
import { type Circumstances, consequences, type FigureChange, sum } from './consequences.ts';
import { figureRow } from './rows.ts';

interface Known extends Circumstances {
  adoptions: { id: string; adoptedOn: string }[];
}

/** Figures as they follow from the events alone, each report's taken in the order of happening. */
export class Tally {
  readonly #reports = new Map<string, Known>();
  readonly #figures = new Map<string, { holder: FigureTable['holder']; holderId: string; change: FigureChange }>();

  take(event: Happening): void {
    const known = this.#known(event);
    for (const change of consequences(event, known)) {
      this.#add('member', known.memberId, change);
      if (known.sectionId !== null) this.#add('section', known.sectionId, change);
    }
    remember(known, event);
  }

  addPoints(sums: Sums): void {
    for (const { holder, holderId, month, centipoints } of sums.values()) this.#add(holder, holderId, { ...NOTHING, month, centipoints });
  }

  /** The figures of all members and sections up to the last event taken. */
  figures(): FigureTable[] {
    return [...this.#figures.values()].map(({ holder, holderId, change }) => figureRow(holder, holderId, change));
  }

  #known(event: Happening): Known {
    const known = this.#reports.get(event.reportId);
    if (known) return known;
    if (event.kind !== 'received') throw new Error(`${event.kind} of a report that was never received`);
    const { memberId, sectionId, day } = event.detail;
    const first: Known = { memberId, sectionId, receivedIn: day.slice(0, 7), adoptions: [] };
    this.#reports.set(event.reportId, first);
    return first;
  }

  #add(holder: FigureTable['holder'], holderId: string, change: FigureChange): void {
    const key = `${holder} ${holderId} ${change.month}`;
    this.#figures.set(key, { holder, holderId, change: sum(this.#figures.get(key)?.change, change) });
  }
}

const NOTHING = { submissions: 0, adoptedItems: 0, adoptionTimes: 0, adoptedOfReceived: 0 };

function remember(known: Known, event: Happening): void {
  if (event.kind === 'adoption-cancelled') known.adoptions = known.adoptions.filter(({ id }) => id !== event.detail.adoptionId);
  if (event.kind !== 'adopted' && event.kind !== 'adoption-corrected') return;
  const { adoptionId, adoptedOn } = event.detail;
  known.adoptions = [...known.adoptions.filter(({ id }) => id !== adoptionId), { id: adoptionId, adoptedOn }];
}
