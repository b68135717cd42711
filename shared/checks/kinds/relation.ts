import { averageFaults } from '../arithmetic/average.ts';
import { balanceFaults } from '../arithmetic/balance.ts';
import { budgetFaults } from '../arithmetic/budget.ts';
import { changeFaults } from '../arithmetic/change.ts';
import { type Figure, figuresOf, withSharedUnits } from '../arithmetic/figure.ts';
import { productFaults } from '../arithmetic/product.ts';
import { rangeFaults } from '../arithmetic/range.ts';
import { rateFaults } from '../arithmetic/rate.ts';
import { orderFaults, percentSumFaults, shareFaults, wholeShareFaults } from '../arithmetic/ratio.ts';
import { sumFaults } from '../arithmetic/sum.ts';
import type { Note, PassageReading } from '../reading.ts';
import type { RelationRule } from '../rule.ts';

type Find = Omit<Note, 'rule'>;

/** The figures of a passage with the words that name them; shared by all relations of the passage. */
export function figuresIn(reading: PassageReading): Figure[] {
  if (reading.quantities.length < (reading.text.includes('率') ? 1 : 2)) return [];
  return figuresOf(reading.text, withSharedUnits(reading.text, reading.quantities, reading.numbers));
}

const NOTHING: Find[] = [];

/** What a passage must hold for the relation to be told in it at all. */
const CUES: Partial<Record<RelationRule['relation'], RegExp | string>> = {
  average: '均',
  product: '每',
  rate: '%',
  order: /最|成灾|绝收|实[到参检际办缴发有]|已[到参检接办缴发入]/,
};

/** Figures of one passage that contradict each other. */
export function relationNotes(rule: RelationRule, text: string, figures: Figure[]): Find[] {
  if (rule.relation === 'range') return rangeFaults(text).map(({ start, end, ...parts }) => ({ start, end, parts }));
  const cue = CUES[rule.relation];
  if (figures.length < (rule.relation === 'rate' ? 1 : 2) || (cue !== undefined && text.search(cue) === -1)) return NOTHING;
  if (rule.relation === 'sum') return sumFaults(text, figures).map(({ total, parts, level }) => ({ ...spanOf(total), parts, level }));
  return faultsOf(rule.relation, text, figures).map(({ figure, parts }) => ({ ...spanOf(figure), parts }));
}

function faultsOf(relation: Exclude<RelationRule['relation'], 'sum' | 'range'>, text: string, figures: Figure[]) {
  switch (relation) {
    case 'average':
      return averageFaults(text, figures);
    case 'product':
      return productFaults(text, figures);
    case 'rate':
      return rateFaults(text, figures);
    case 'balance':
      return balanceFaults(text, figures);
    case 'share':
      return [...shareFaults(text, figures), ...wholeShareFaults(text, figures)];
    case 'growth':
      return changeFaults(text, figures);
    case 'percent-sum':
      return percentSumFaults(text, figures);
    case 'budget':
      return budgetFaults(text, figures);
    case 'order':
      return orderFaults(figures);
  }
}

const spanOf = ({ quantity }: Figure) => ({ start: quantity.start, end: quantity.end });
