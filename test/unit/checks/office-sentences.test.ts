import { describe, expect, it } from 'vitest';
import { check, standardPack } from '../../../shared/checks/engine.ts';
import { officeSentences } from '../../fixtures/sentences.ts';

const sentences = officeSentences();
const isAlarming = (body: string) =>
  check({ title: '', body }, standardPack(), { now: new Date('2026-11-23T09:00:00+08:00') }).findings.some(({ rule }) =>
    /^truth\/(?:arithmetic|date)\/(?!rate-points)/.test(rule),
  );

describe('sentences as offices write them', () => {
  it('are many, of many lines of work', () => {
    expect(sentences.length).toBeGreaterThanOrEqual(400);
    expect(new Set(sentences.map(({ office }) => office)).size).toBeGreaterThanOrEqual(8);
  });

  it.each(sentences.map(({ right }) => right))('%s', (right) => {
    expect(isAlarming(right)).toBe(false);
  });

  it('are found out where one figure is wrong, nine times of ten', () => {
    const wrong = sentences.flatMap((sentence) => (sentence.wrong === null ? [] : [sentence.wrong]));
    expect(wrong.length).toBeGreaterThanOrEqual(350);
    expect(wrong.filter(isAlarming).length / wrong.length).toBeGreaterThanOrEqual(0.9);
  });
});
