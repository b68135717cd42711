import { ruleEntry } from '../../shared/checks/handbook.ts';
import { readOrganisations, readPeople, readPlaces } from '../../shared/text/facts.ts';
import type { Finding } from '../../shared/vocabulary/finding.ts';

/** A fault that the checks found often: in how many reports, and how it looked, with nobody named. */
export interface FoundProblem {
  rule: string;
  title: string;
  reports: number;
  example: string | null;
}

interface Checked {
  title: string;
  body: string;
  findings: readonly Finding[];
}

const SHOWN = 3;
/** Longest example, in UTF-16 units; a longer one tells more than the fault. */
const EXAMPLE = 40;

/** The faults that most reports had, errors and doubts alone; hints teach and are no faults. */
export function frequent(reports: readonly Checked[]): FoundProblem[] {
  const found = new Map<string, { reports: number; seen: { text: string; finding: Finding }[] }>();
  for (const { title, body, findings } of reports) {
    const rules = new Set<string>();
    for (const finding of findings) {
      if (finding.level === 'hint' || rules.has(finding.rule)) continue;
      rules.add(finding.rule);
      const known = found.get(finding.rule) ?? { reports: 0, seen: [] };
      found.set(finding.rule, known);
      known.reports++;
      if (known.seen.length < SHOWN) known.seen.push({ text: finding.field === 'title' ? title : body, finding });
    }
  }
  return [...found]
    .sort(([one, a], [other, b]) => b.reports - a.reports || (one < other ? -1 : 1))
    .slice(0, SHOWN)
    .map(([rule, { reports: number, seen }]) => ({
      rule,
      title: ruleEntry(rule)?.title.zh ?? rule,
      reports: number,
      example: seen.map(({ text, finding }) => exampleOf(text, finding)).find((example) => example !== null) ?? null,
    }));
}

function exampleOf(text: string, { start, end }: Finding): string | null {
  const words = text.slice(start, end).trim();
  return words.length < 2 || words.length > EXAMPLE || words.includes('\n') ? null : anonymous(words);
}

/** The words with figures as ×, and places, bodies and people without their names. */
export function anonymous(words: string): string {
  const named = [
    ...readPeople(words).map((span) => ({ ...span, as: '某人' })),
    ...readOrganisations(words).map((span) => ({ ...span, as: '某单位' })),
    ...readPlaces(words).map((span) => ({ ...span, as: '某地' })),
  ].sort((one, other) => other.start - one.start);
  let left = words;
  let before = words.length;
  for (const { start, end, as } of named) {
    if (end > before) continue;
    left = left.slice(0, start) + as + left.slice(end);
    before = start;
  }
  return left.replace(/\d+(\.\d+)?/g, '×');
}
