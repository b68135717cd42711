import { CRITERIA, type Criterion, LEVELS, type Level } from '../../shared/vocabulary/criteria.ts';
import type { Finding } from '../../shared/vocabulary/finding.ts';

/** Name of the highlight that a finding's words belong to: one for each criterion and level. */
export function markName(finding: Pick<Finding, 'criterion' | 'level'>): string {
  return `xinda-${finding.criterion}-${finding.level}`;
}

/** The words whose card is open. */
export const OPEN_MARK = 'xinda-open';

/** Lines and colours of `tokens.css`, sections 1 and 5, for text that stands in another's page. */
const LINE: Record<Criterion, { style: string; light: string; dark: string }> = {
  demand: { style: 'solid', light: '#2563a8', dark: '#7fb2ee' },
  truth: { style: 'wavy', light: '#7b3f8c', dark: '#cda0dc' },
  utility: { style: 'dashed', light: '#2e7d5b', dark: '#74c49d' },
  speed: { style: 'dotted', light: '#8a5a0c', dark: '#dca65c' },
  form: { style: 'solid', light: '#5b636d', dark: '#9aa1a9' },
  confidentiality: { style: 'double', light: '#1f2328', dark: '#e8e6e1' },
};

/** Level is told by weight: errors thick, doubts medium, hints thin; form always thin, a wave thinner than a line. */
function thickness(criterion: Criterion, level: Level): number {
  if (criterion === 'form' || level === 'hint') return 1;
  if (level === 'doubt') return 1.5;
  return criterion === 'truth' ? 2 : 2.5;
}

/** The line under a finding as CSS declarations. */
export function lineOf(criterion: Criterion, level: Level, dark: boolean): string {
  const { style, light, dark: pale } = LINE[criterion];
  return `text-decoration:underline ${style} ${dark ? pale : light} ${thickness(criterion, level)}px;text-underline-offset:3px;text-decoration-skip-ink:none`;
}

/** The ground that words stand on: told for another's page, the system's own in ours. */
export type Ground = 'light' | 'dark' | 'system';

/** Style rules for all highlights, to be adopted where the words stand. */
export function highlightRules(ground: Ground): string {
  if (ground !== 'system') return rulesOn(ground === 'dark');
  return `${rulesOn(false)}\n@media (prefers-color-scheme: dark){${rulesOn(true)}}`;
}

function rulesOn(dark: boolean): string {
  const lines = CRITERIA.flatMap((criterion) =>
    LEVELS.map((level) => `::highlight(${markName({ criterion, level })}){${lineOf(criterion, level, dark)}}`),
  );
  return [...lines, `::highlight(${OPEN_MARK}){background-color:${dark ? 'rgba(242,139,130,.22)' : 'rgba(194,55,46,.1)'}}`].join('\n');
}

/** Whether the ground behind an element is dark; CSS colours without alpha count, the page's white beneath all. */
export function standsOnDark(element: Element): boolean {
  const view = element.ownerDocument.defaultView;
  for (let at: Element | null = element; at !== null && view !== null; at = at.parentElement) {
    const parts =
      view
        .getComputedStyle(at)
        .backgroundColor.match(/[\d.]+/g)
        ?.map(Number) ?? [];
    const [red = 255, green = 255, blue = 255, alpha = 1] = parts;
    if (parts.length >= 3 && alpha > 0.5) return 0.2126 * red + 0.7152 * green + 0.0722 * blue < 110;
  }
  return false;
}
