import { type Figure, isExact } from './figure.ts';
import type { RatioFault } from './ratio.ts';

const BUDGET = /预算|安排资金|到位资金|下达资金|筹集资金|资金总额/;
const SPENT = /支出|使用|花费|发放|支付|列支|用去/;
const EXCUSED = /超|追加|调整|上年|结转|累计|其中|利息|调剂|每|人均|自筹/;

/** Budget against what was spent, in one sentence of which the money figures are just these; with what is left beside them the balance is told. */
export function budgetFaults(text: string, figures: Figure[]): RatioFault[] {
  if (!BUDGET.test(text) || !SPENT.test(text)) return [];
  const faults: RatioFault[] = [];
  for (const sentence of new Set(figures.map((figure) => figure.sentence))) {
    const money = figures.filter((figure) => figure.sentence === sentence && figure.quantity.kind === 'money');
    const [budget, spent, left] = money;
    if (!budget || !spent || money.length > 3 || !money.every(isExact)) continue;
    if (
      !BUDGET.test(budget.label) ||
      !SPENT.test(spent.label) ||
      EXCUSED.test(text.slice(budget.quantity.start - 20, spent.quantity.end + 20))
    )
      continue;
    const tolerance = money.reduce((sum, { quantity }) => sum + quantity.step, 0) / 2;
    const rest = budget.quantity.value - spent.quantity.value;
    if (rest < -tolerance && !left) faults.push({ figure: spent, parts: { text: spent.quantity.text, right: budget.quantity.text } });
  }
  return faults;
}
