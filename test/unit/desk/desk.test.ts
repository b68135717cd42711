import { describe, expect, test } from 'vitest';
import { csv } from '../../../service/desk/frame/export.ts';
import { address, readRoute } from '../../../service/desk/frame/router.ts';
import { openSteps, type Step } from '../../../service/desk/inbox/steps.ts';
import { nextOrder, ordered, type PointsRow } from '../../../service/desk/record/order.ts';
import type { Role } from '../../../shared/vocabulary/people.ts';
import type { ReportState } from '../../../shared/vocabulary/report.ts';

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
  const steps = (state: ReportState, role: Role, claimedBy: string | null = null, distinguished = false): Step[] =>
    [...openSteps({ state, claimedBy: claimedBy === null ? null : { id: claimedBy, name: '' }, distinguished }, { id: me, role })].sort();

  test.each<[string, Step[], Step[]]>([
    ['received', steps('received', 'editor'), ['accept', 'adopt', 'claim', 'instruct', 'reject', 'return']],
    ['claimed by oneself', steps('claimed', 'editor', me), ['accept', 'adopt', 'instruct', 'reject', 'release', 'return']],
    ['claimed by another', steps('claimed', 'editor', 'other'), ['instruct']],
    ['claimed by another, for an administrator', steps('claimed', 'administrator', 'other'), ['instruct', 'release']],
    ['accepted', steps('accepted', 'editor', me), ['adopt', 'distinguish', 'instruct']],
    ['distinguished already', steps('accepted', 'editor', me, true), ['adopt', 'instruct']],
    ['returned', steps('returned', 'editor'), ['instruct']],
    ['withdrawn', steps('withdrawn', 'editor'), []],
    ['received, for a leader', steps('received', 'leader'), []],
    ['received, for a section head', steps('received', 'head'), []],
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
