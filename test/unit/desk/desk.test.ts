import { describe, expect, test } from 'vitest';
import { address, readRoute } from '../../../service/desk/frame/router.ts';
import { openSteps, type Step } from '../../../service/desk/inbox/steps.ts';
import { nextOrder, ordered, type PointsRow } from '../../../service/desk/points/order.ts';
import { csv } from '../../../shared/interface/csv.ts';
import type { Role } from '../../../shared/vocabulary/people.ts';

describe('addresses of the desk', () => {
  test.each([
    ['/', '', 'inbox', null],
    ['/inbox/abc', '?view=mine', 'inbox', 'abc'],
    ['/people/devices', '', 'people', 'devices'],
  ])('%s%s', (path, search, page, id) => {
    const route = readRoute(path, search);
    expect([route.page, route.id]).toEqual([page, id]);
  });

  test('what is written is read back, without what is empty', () => {
    const written = address('inbox', 'a/b', { view: 'all', q: '低保 标准', cursor: null, empty: '' });
    const [path, search] = written.split('?');
    const route = readRoute(path!, `?${search}`);
    expect(route.id).toBe('a/b');
    expect(Object.fromEntries(route.query)).toEqual({ view: 'all', q: '低保 标准' });
  });
});

describe('what a person may do to a report', () => {
  const me = 'me';
  const NOW = new Date('2026-11-23T06:00:00Z');
  type Known = Parameters<typeof openSteps>[0];
  const steps = (report: Partial<Known> & { by?: string }, role: Role, signs = false): Step[] => {
    const { by, ...more } = report;
    const claimedBy = by === undefined ? null : { id: by, name: '' };
    return [...openSteps({ state: 'received', claimedBy, distinguished: false, ...more }, { id: me, role, signs }, NOW)].sort();
  };
  const MERGED = { id: 'other', number: '2026-1123-0002', title: '', body: '', member: '', section: null };
  const OPEN: Step[] = ['accept', 'adopt', 'claim', 'instruct', 'reject', 'return'];

  test.each<[string, Step[], Step[]]>([
    ['received', steps({}, 'editor'), OPEN],
    [
      'claimed by oneself',
      steps({ state: 'claimed', by: me }, 'editor'),
      [...OPEN.filter((step) => step !== 'claim'), 'release', 'edit', 'merge', 'credit'].sort() as Step[],
    ],
    ['claimed by another', steps({ state: 'claimed', by: 'other' }, 'editor'), ['instruct', 'takeOver']],
    [
      'claimed by another, the lease over',
      steps({ state: 'claimed', by: 'other', claimedUntil: '2026-11-23T05:59:00.000Z' }, 'editor'),
      OPEN,
    ],
    [
      'claimed by another, for an administrator',
      steps({ state: 'claimed', by: 'other' }, 'administrator'),
      ['instruct', 'release', 'takeOver'],
    ],
    [
      'accepted',
      steps({ state: 'accepted', by: me }, 'editor'),
      ['adopt', 'archive', 'askSignature', 'credit', 'distinguish', 'edit', 'instruct', 'merge', 'propose', 'sendBack'],
    ],
    [
      'accepted and sent up',
      steps({ state: 'accepted', awaits: 'signature' }, 'editor'),
      ['adopt', 'archive', 'credit', 'distinguish', 'edit', 'instruct', 'merge', 'propose', 'sendBack'],
    ],
    ['accepted, for a leader', steps({ state: 'accepted' }, 'leader'), ['distinguish', 'sendBack', 'sign']],
    [
      'accepted, for an editor who signs',
      steps({ state: 'accepted', awaits: 'signature', distinguished: true }, 'editor', true),
      ['adopt', 'archive', 'credit', 'edit', 'instruct', 'merge', 'sendBack', 'sign'],
    ],
    [
      'with others taken in',
      steps({ state: 'accepted', mergedFrom: [MERGED], distinguished: true }, 'editor'),
      ['adopt', 'archive', 'askSignature', 'credit', 'edit', 'instruct', 'merge', 'sendBack', 'unmerge'],
    ],
    [
      'with others taken in and adopted',
      steps({ state: 'accepted', mergedFrom: [MERGED], adoptions: 1, distinguished: true }, 'editor'),
      ['adopt', 'archive', 'askSignature', 'credit', 'edit', 'instruct', 'sendBack'],
    ],
    ['signed', steps({ state: 'signed' }, 'editor'), ['adopt', 'archive', 'distinguish', 'forward', 'instruct', 'propose', 'sendBack']],
    ['forwarded', steps({ state: 'forwarded', distinguished: true }, 'editor'), ['adopt', 'archive', 'forward', 'instruct']],
    ['archived', steps({ state: 'archived' }, 'editor'), ['adopt', 'distinguish', 'instruct', 'propose']],
    ['archived, for the head', steps({ state: 'archived' }, 'head'), ['propose']],
    ['returned', steps({ state: 'returned' }, 'editor'), ['instruct']],
    ['rejected', steps({ state: 'rejected' }, 'editor'), ['archive', 'instruct']],
    ['withdrawn', steps({ state: 'withdrawn' }, 'editor'), []],
    [
      'a withdrawal asked for',
      steps({ state: 'returned', awaits: 'withdrawal' }, 'editor'),
      ['grantWithdrawal', 'instruct', 'refuseWithdrawal'],
    ],
    ['received, for a leader', steps({}, 'leader'), []],
    ['received, for a section head', steps({}, 'head'), []],
    ['waiting for the head, for the head', steps({ awaits: 'head' }, 'head'), ['endorse', 'return']],
    ['waiting for the head, for the reporter', steps({ awaits: 'head' }, 'reporter'), []],
  ])('%s', (_, open, expected) => expect(open).toEqual(expected));
});

describe('tables that are saved open rightly in a spreadsheet', () => {
  test('Chinese, quotation marks, commas and line ends survive', () => {
    expect(
      csv([
        ['题名', '分'],
        ['说“好”,\n又说"好"', 4.5],
      ]),
    ).toBe('\uFEFF题名,分\r\n"说“好”,\n又说""好""",4.5\r\n');
  });

  test.each(['=1+1', '+86', '-5', '@x', '\tx'])('%j does not run as a formula', (text) => {
    expect(csv([[text]])).toBe(`\uFEFF'${text}\r\n`);
  });

  test('numbers stay numbers, also negative ones', () => expect(csv([[-5, null]])).toBe('\uFEFF-5,\r\n'));
});

describe('the points table can be put in order', () => {
  const row = (id: string, place: number, points: number): PointsRow => ({
    section: { id, name: id, category: '局机关股室' },
    place,
    figures: { submissions: points, adoptedItems: 0, adoptionTimes: 0, adoptedOfReceived: 0, points },
  });
  const rows = [row('a', 1, 9), row('b', 2, 4), row('c', 1, 7)];
  const ids = (order: Parameters<typeof ordered>[1]) =>
    ordered(rows, order)
      .map(({ section }) => section.id)
      .join('');

  test('by figures from the largest, by place from the first', () => {
    expect(ids(null)).toBe('abc');
    expect(ids({ column: 'points', descending: true })).toBe('acb');
    expect(ids({ column: 'place', descending: false })).toBe('acb');
  });

  test('clicking a head goes round: its natural order, the other way, the original', () => {
    const first = nextOrder(null, 'points');
    expect(first).toEqual({ column: 'points', descending: true });
    const second = nextOrder(first, 'points');
    expect(second).toEqual({ column: 'points', descending: false });
    expect(nextOrder(second, 'points')).toBeNull();
    expect(nextOrder(first, 'place')).toEqual({ column: 'place', descending: false });
  });
});
