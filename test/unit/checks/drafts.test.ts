import { describe, expect, it } from 'vitest';
import { type CheckDocument, check, standardPack } from '../../../shared/checks/engine.ts';
import { flawed } from '../../fixtures/drafts/flawed.ts';
import { sound } from '../../fixtures/drafts/sound.ts';

const context = { now: new Date('2026-11-23T09:00:00+08:00'), place: '江东市平安县' };
const read = (draft: CheckDocument) => check(draft, standardPack(), context);

/** What an editor would wave through. */
const READY = 90;

describe('a sound draft is let be', () => {
  it.each(sound.map((draft) => [draft.title, draft] as const))('%s', (_, { type, ...draft }) => {
    const result = read(draft);
    expect(result.type).toBe(type);
    expect(result.findings.filter(({ level }) => level !== 'hint').map(({ rule, start }) => `${rule} ${start}`)).toEqual([]);
    expect(result.readiness).toBeGreaterThanOrEqual(READY);
  });
});

describe('a flawed draft is told why', () => {
  it.each(flawed.map((draft) => [draft.title, draft] as const))('%s', (_, { type, found, ...draft }) => {
    const result = read(draft);
    expect(result.type).toBe(type);
    expect(result.findings.map(({ rule }) => rule)).toEqual(expect.arrayContaining(found));
    expect(result.readiness).toBeLessThan(100);
  });
});
