import type { CheckResult, Finding } from '../../shared/vocabulary/finding.ts';
import { BODY_LIMIT, isBlankText, TITLE_LIMIT, unfitCharacter } from '../../shared/vocabulary/prose.ts';
import type { Writing } from './draft.ts';

/** Something that must be put right before a report may leave the machine. */
export type Obstacle =
  | { kind: 'title-blank' | 'body-blank' | 'title-long' | 'body-long' }
  | { kind: 'title-unfit' | 'body-unfit'; at: number }
  | { kind: 'confidential'; finding: Finding };

/**
 * What stands in the way of reporting, gravest first. Classification marks and whole ID numbers do, also where the reporter
 * set the finding aside: nothing leaves before they are gone or masked. Other findings never hinder.
 */
export function obstacles(writing: Writing, result: CheckResult): Obstacle[] {
  const found: Obstacle[] = result.findings
    .filter((finding) => finding.criterion === 'confidentiality' && finding.level === 'error')
    .map((finding) => ({ kind: 'confidential', finding }));
  for (const [field, limit] of [
    ['title', TITLE_LIMIT],
    ['body', BODY_LIMIT],
  ] as const) {
    const text = writing[field];
    if (isBlankText(text)) found.push({ kind: `${field}-blank` });
    if (text.length > limit) found.push({ kind: `${field}-long` });
    const unfit = unfitCharacter(text);
    if (unfit !== null) found.push({ kind: `${field}-unfit`, at: unfit.at });
  }
  return found;
}
