import type { Ruleset } from '../points/ruleset.ts';
import type { Happening } from '../reports/happening.ts';
import type { FigureTable, LedgerTable } from '../reports/tables.ts';
import { type Circumstances, consequences, type FigureChange, sum } from './consequences.ts';
import { figureRow, ledgerRows } from './rows.ts';

interface Known extends Circumstances {
  adoptions: { id: string; level: string; adoptedOn: string }[];
}

/** Figures and ledger as they follow from the events alone, taken one after the other in the order of happening. */
export class Tally {
  readonly #ruleset: Ruleset;
  readonly #reports = new Map<string, Known>();
  readonly #figures = new Map<string, { holder: FigureTable['holder']; holderId: string; change: FigureChange }>();

  constructor(ruleset: Ruleset) {
    this.#ruleset = ruleset;
  }

  /** Counts an event and returns the ledger's lines for it. */
  take(event: Happening, seq: number): LedgerTable[] {
    const known = this.#known(event);
    const { figures, ledger } = consequences(event, known, this.#ruleset);
    remember(known, event);
    for (const change of figures) {
      this.#add('member', known.memberId, change);
      if (known.sectionId !== null) this.#add('section', known.sectionId, change);
    }
    return ledgerRows(event, seq, known, ledger);
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
    const first: Known = { memberId, sectionId, receivedIn: day.slice(0, 7), adoptions: [], distinguishedIn: null };
    this.#reports.set(event.reportId, first);
    return first;
  }

  #add(holder: FigureTable['holder'], holderId: string, change: FigureChange): void {
    const key = `${holder} ${holderId} ${change.month}`;
    this.#figures.set(key, { holder, holderId, change: sum(this.#figures.get(key)?.change, change) });
  }
}

function remember(known: Known, event: Happening): void {
  if (event.kind === 'distinguished') known.distinguishedIn = event.detail.month;
  if (event.kind !== 'adopted' && event.kind !== 'adoption-corrected') return;
  const { adoptionId, level, adoptedOn } = event.detail;
  known.adoptions = [...known.adoptions.filter(({ id }) => id !== adoptionId), { id: adoptionId, level, adoptedOn }];
}
