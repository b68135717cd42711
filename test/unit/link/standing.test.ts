import { describe, expect, it } from 'vitest';
import type { Answer } from '../../../extension/link/answer.ts';
import { standingAfter } from '../../../extension/link/standing.ts';
import type { Contact } from '../../../extension/link/store.ts';
import { answer, refusal } from '../outbox/fixtures.ts';

const NOW = Date.parse('2026-11-23T06:00:00.000Z');
const AT = new Date(NOW).toISOString();
const before: Contact = {
  status: 'online',
  since: '2026-11-23T01:00:00.000Z',
  lastReachedAt: '2026-11-23T05:00:00.000Z',
  error: null,
  skew: 0,
};

describe('how it stands with the service after an answer', () => {
  const cases: [string, Answer, Contact['status'], number | null][] = [
    ['200', answer(200, {}), 'online', null],
    ['404', refusal('not-found'), 'online', null],
    ['a full disk', refusal('storage-full'), 'online', null],
    ['nobody', { kind: 'unreachable', cause: 'network' }, 'offline', 4001],
    ['no answer in time', { kind: 'unreachable', cause: 'timeout' }, 'offline', 4002],
    ['another server', { kind: 'other-server', status: 200 }, 'offline', 4003],
    ['revoked', refusal('device-revoked'), 'unpaired', 1005],
    ['an unknown token', refusal('not-signed-in'), 'unpaired', 1004],
    ['another version', refusal('other-version'), 'refused', 1006],
    ['an unknown host', refusal('unknown-host'), 'refused', 1001],
  ];
  it.each(cases)('%s', (_, given, status, number) => {
    const contact = standingAfter(before, given, NOW);
    expect(contact.status).toBe(status);
    expect(contact.error?.number ?? null).toBe(number);
    expect(contact.since).toBe(status === 'online' ? before.since : AT);
    expect(contact.lastReachedAt).toBe(status === 'online' ? AT : before.lastReachedAt);
  });

  it.each([
    [0, 0],
    [4_999, 0],
    [-4_999, 0],
    [5_000, 5_000],
    [-3_600_000, -3_600_000],
  ])('a service clock that differs by %i ms is told as %i', (difference, skew) => {
    expect(standingAfter(null, { kind: 'answer', status: 200, body: {}, serverTime: NOW + difference, etag: null }, NOW).skew).toBe(skew);
  });

  it('remembers the skew while nobody answers', () => {
    expect(standingAfter({ ...before, skew: 90_000 }, { kind: 'unreachable', cause: 'network' }, NOW).skew).toBe(90_000);
  });
});
