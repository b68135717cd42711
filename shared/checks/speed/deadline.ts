import { countyDeadlines } from '../../rulepacks/deadlines.ts';
import type { DeadlineSet, Severity, UrgentStep } from '../../vocabulary/deadline.ts';

/** People dead or missing, and badly hurt, from which an event is of a class (国务院令第493号 第三条; 国家突发公共事件分级标准). */
const CLASSES: { severity: Severity; dead: number; hurt: number }[] = [
  { severity: 'extreme', dead: 30, hurt: 100 },
  { severity: 'grave', dead: 10, hurt: 50 },
  { severity: 'serious', dead: 3, hurt: 10 },
];

/** The class of an event by its casualties; ordinary where they are fewer or not known. */
export function severityOf({ dead = 0, missing = 0, hurt = 0 }: { dead?: number; missing?: number; hurt?: number }): Severity {
  return CLASSES.find((one) => dead + missing >= one.dead || hurt >= one.hurt)?.severity ?? 'ordinary';
}

/** Minutes within which the step is owed by a set of deadlines, or null where the set owes nothing for this class. */
export function minutesFor(step: UrgentStep, severity: Severity, set: DeadlineSet = countyDeadlines): number | null {
  const owed = set.deadlines.filter(
    (one) => one.step === step && (one.severities?.includes(severity) ?? true) && one.minutes !== undefined,
  );
  return owed.length === 0 ? null : Math.min(...owed.map((one) => one.minutes!));
}
