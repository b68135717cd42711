import { keep, kept } from '../frame/kept.ts';

/** What was recorded last, so that a pile of adoptions of the same issue is typed once. */
export interface LastAdoption {
  level: string;
  publication: string;
}

/** The level and publication of the adoption recorded last on this machine. */
export function lastAdoption(): LastAdoption | null {
  const [level, publication] = (kept('adoption.last', 'always') ?? '').split('\n');
  return level && publication ? { level, publication } : null;
}

/** The issue recorded last for a publication, or nothing. */
export function lastIssue(level: string, publication: string): string {
  return kept(`issue.${level}.${publication}`, 'always') ?? '';
}

export function rememberAdoption(entry: LastAdoption & { issue: string }): void {
  keep('adoption.last', `${entry.level}\n${entry.publication}`, 'always');
  keep(`issue.${entry.level}.${entry.publication}`, entry.issue, 'always');
}
