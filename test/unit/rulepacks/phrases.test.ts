import { expect, it } from 'vitest';
import { check, standardPack } from '../../../shared/checks/engine.ts';
import { phrases } from '../../../shared/rulepacks/wording/phrases.ts';

const now = new Date('2026-11-23T09:00:00+08:00');
const wordings = standardPack().pack.rules.flatMap((rule) => (rule.kind === 'wording' ? rule.terms : []));

it('the packs hold more than five thousand wordings', () => {
  expect(new Set(wordings).size).toBeGreaterThan(5_000);
});

it.each(phrases)('$id finds each of its wrong forms, and the fix leaves none', ({ id, corrections = {} }) => {
  const missed: string[] = [];
  for (const [wrong, right] of Object.entries(corrections)) {
    const found = check({ title: '', body: `，${wrong}。` }, standardPack(), { now }).findings.filter(({ rule }) => rule === id);
    const [first] = found;
    const exact = found.length === 1 && first?.start === 1 && first.end === 1 + wrong.length && first.fixes?.[0]?.replacement === right;
    const mended = check({ title: '', body: `，${right}。` }, standardPack(), { now }).findings.filter(({ rule }) => rule === id);
    if (!exact || mended.length > 0) missed.push(wrong);
  }
  expect(missed).toEqual([]);
});

it('no wrong form is a right one elsewhere', () => {
  const right = new Set(phrases.flatMap(({ corrections = {} }) => Object.values(corrections)));
  expect(phrases.flatMap(({ terms }) => terms).filter((term) => right.has(term))).toEqual([]);
});
