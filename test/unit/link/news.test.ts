import { describe, expect, it } from 'vitest';
import { news, type Outcome, outcomeKey } from '../../../extension/link/news.ts';

const outcome = (at: string, kind: Outcome['kind'] = 'adopted'): Outcome => ({
  reportId: '019ab000-0000-7000-8000-000000000001',
  title: '标题',
  kind,
  at,
  level: null,
  levelName: null,
  publication: null,
  issue: null,
  on: null,
  points: null,
  reasonCode: null,
  reason: null,
});
const older = outcome('2026-11-22T06:00:00.000Z');
const newer = outcome('2026-11-23T06:00:00.000Z', 'returned');

describe('what is told of outcomes', () => {
  it('nothing of what lies behind the first look', () => expect(news([newer, older], null)).toEqual([]));
  it('each once, the oldest first', () => {
    expect(news([newer, older], new Set())).toEqual([older, newer]);
    expect(news([newer, older], new Set([outcomeKey(older)]))).toEqual([newer]);
    expect(news([newer, older], new Set([older, newer].map(outcomeKey)))).toEqual([]);
  });
  it('a second adoption of the same report is news of its own', () => {
    const again = outcome('2026-11-23T07:00:00.000Z');
    expect(news([again, older], new Set([outcomeKey(older)]))).toEqual([again]);
  });
});
