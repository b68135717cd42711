import { describe, expect, it } from 'vitest';
import { check, standardPack } from '../../../shared/checks/engine.ts';
import type { Example } from '../../../shared/checks/rule.ts';
import type { Finding } from '../../../shared/vocabulary/finding.ts';

const pack = standardPack();
const NOW = '2026-11-23T09:00:00+08:00';

/** A bad example of every rule, without its marks. */
const examples = pack.pack.rules.flatMap((rule) =>
  rule.examples.bad.map((example, at) => [`${rule.id} ${at + 1}`, rule.id, plain(example)] as const),
);

function plain(example: Example) {
  const { title = '', body, now = NOW, ...more } = typeof example === 'string' ? { body: example } : example;
  const unmarked = (text: string) => text.replace(/[⟦⟧]/g, '');
  return { ...more, title: unmarked(title), body: unmarked(body), now: new Date(now) };
}

type Draft = ReturnType<typeof plain>;

const findingsOf = ({ now, ...draft }: Draft) => {
  const { place, history, needs } = draft as { place?: string; history?: never[]; needs?: never[] };
  return check(draft, pack, { now, place, history, needs }).findings;
};

const mended = (draft: Draft, { field, start, end }: Finding, replacement: string): Draft => ({
  ...draft,
  [field]: draft[field].slice(0, start) + replacement + draft[field].slice(end),
});

const figures = (text: string) => text.match(/\d+/g) ?? [];

const withFixes = examples.flatMap(([name, id, draft]) =>
  findingsOf(draft)
    .filter(({ rule, fixes = [] }) => rule === id && fixes.length > 0)
    .map((finding, at) => [`${name}.${at + 1}`, draft, finding] as const),
);

describe('every fix of every rule’s bad examples', () => {
  it.each(withFixes)('%s leaves its place without the finding and changes no figure', (_, draft, finding) => {
    for (const { replacement } of finding.fixes ?? []) {
      const after = mended(draft, finding, replacement);
      const still = findingsOf(after).filter(
        ({ rule, field, start, end }) =>
          rule === finding.rule &&
          field === finding.field &&
          start >= finding.start &&
          end <= finding.start + replacement.length &&
          end > start,
      );
      expect(still, replacement).toEqual([]);
      if (finding.criterion === 'confidentiality') continue;
      expect(figures(replacement)).toEqual(figures(draft[finding.field].slice(finding.start, finding.end)));
    }
  });

  it('are many', () => {
    expect(withFixes.length).toBeGreaterThan(150);
  });
});
