import { describe, expect, test } from 'vitest';
import { dueReminder, nextMoment, overdueFacts } from '../../../service/commissions/clock.ts';
import {
  type AssignmentEventKind,
  changed,
  lateMinutes,
  mayStep,
  type Standing,
  stateOf,
  wasOnTime,
} from '../../../service/commissions/standing.ts';
import type { CommissionRow } from '../../../service/commissions/store.ts';

const SENT: Standing = {
  commission_id: 'c',
  addressee_kind: 'section',
  addressee_id: 's',
  section_id: 's',
  step: 'sent',
  seen_at: null,
  answered_at: null,
  answered_by: null,
  reason_id: null,
  report_id: null,
  submitted_at: null,
  fulfilled_at: null,
  late_at: null,
  missed_at: null,
  reminders: 0,
  reminded_at: null,
};
const DEADLINE = '2026-11-25T09:30:00.000Z';

/** Where an addressee stands once these have happened, one an hour from eight hours before the deadline. */
function once(...kinds: AssignmentEventKind[]): Standing {
  const standing = { ...SENT };
  for (const [index, kind] of kinds.entries()) {
    const at = new Date(Date.parse(DEADLINE) + (index - 8) * 3_600_000).toISOString();
    Object.assign(standing, changed({ kind, at, actorName: '王芳', reportId: 'r', reasonId: 'w' }, standing));
  }
  return standing;
}

describe('where an addressee stands', () => {
  test.each<[AssignmentEventKind[], string]>([
    [['commission-sent'], 'sent'],
    [['commission-seen'], 'seen'],
    [['commission-accepted'], 'accepted'],
    [['commission-seen', 'commission-declined'], 'declined'],
    [['commission-declined', 'commission-accepted'], 'accepted'],
    [['commission-accepted', 'commission-submitted'], 'submitted'],
    [['commission-submitted', 'commission-fulfilled'], 'fulfilled'],
    [['commission-submitted', 'commission-unfulfilled'], 'accepted'],
    [['commission-seen', 'commission-late'], 'late'],
    [['commission-seen', 'commission-late', 'commission-missed'], 'missed'],
    [['commission-late', 'commission-submitted'], 'submitted'],
    [['commission-late', 'commission-missed', 'commission-submitted'], 'submitted'],
    [['commission-late', 'commission-declined'], 'declined'],
    [['commission-seen', 'commission-late', 'commission-excused'], 'seen'],
    [['commission-late', 'commission-submitted', 'commission-unfulfilled'], 'late'],
    [['commission-reminded'], 'sent'],
  ])('%j: %s', (kinds, state) => {
    expect(stateOf(once(...kinds))).toBe(state);
  });

  test('every answer says that it was seen', () => {
    for (const kind of ['commission-seen', 'commission-accepted', 'commission-declined', 'commission-submitted'] as const)
      expect(once(kind).seen_at, kind).not.toBeNull();
  });

  test('reminders are counted', () => {
    expect(once('commission-reminded', 'commission-seen', 'commission-reminded').reminders).toBe(2);
  });

  test.each([
    ['commission-seen', ['sent']],
    ['commission-accepted', ['sent', 'seen', 'declined']],
    ['commission-declined', ['sent', 'seen', 'accepted']],
  ] as const)('%s may follow on %j alone', (kind, from) => {
    const steps = ['sent', 'seen', 'accepted', 'declined', 'submitted', 'fulfilled'] as const;
    expect(steps.filter((step) => mayStep(step, kind))).toEqual(from);
  });
});

describe('in time', () => {
  test.each([
    ['before the deadline', '2026-11-25T09:29:00.000Z', true, null],
    ['in the very minute', DEADLINE, true, null],
    ['a second late', '2026-11-25T09:30:01.000Z', false, 0],
    ['two hours late', '2026-11-25T11:30:00.000Z', false, 120],
  ])('a report %s', (_, submitted_at, onTime, minutes) => {
    const standing = { step: 'submitted' as const, submitted_at, late_at: null };
    expect(wasOnTime(standing, DEADLINE)).toBe(onTime);
    expect(lateMinutes(standing, DEADLINE, new Date('2026-12-01T00:00:00Z'))).toBe(minutes);
  });

  test('nothing is said of what is still to come, nor of what was declined', () => {
    expect(wasOnTime({ step: 'seen', submitted_at: null, late_at: null }, DEADLINE)).toBeNull();
    expect(wasOnTime({ step: 'declined', submitted_at: null, late_at: DEADLINE }, DEADLINE)).toBeNull();
    expect(lateMinutes({ step: 'declined', submitted_at: null }, DEADLINE, new Date('2026-12-01T00:00:00Z'))).toBeNull();
  });

  test('what has not come counts from the deadline on', () => {
    expect(lateMinutes({ step: 'seen', submitted_at: null }, DEADLINE, new Date('2026-11-25T11:48:30Z'))).toBe(138);
    expect(wasOnTime({ step: 'seen', submitted_at: null, late_at: DEADLINE }, DEADLINE)).toBe(false);
  });
});

describe('what follows from the clock', () => {
  const commission = {
    deadline: DEADLINE,
    missed_from: '2026-11-28T09:30:00.000Z',
    reminders: '[2,24]',
    reminded_until: '2026-11-21T01:10:00.000Z',
  } as CommissionRow;
  const owing = { late_at: null, missed_at: null };

  test.each([
    ['before all reminders', '2026-11-24T09:29:59.000Z', null, []],
    ['a day before', '2026-11-24T09:30:00.000Z', 24, []],
    ['two hours before, where nobody ran the service since', '2026-11-25T07:30:00.000Z', 2, []],
    ['at the deadline', DEADLINE, null, ['commission-late']],
    ['after the grace, where nobody ran the service since', '2026-11-28T09:30:00.000Z', null, ['commission-late', 'commission-missed']],
  ])('%s', (_, now, hours, facts) => {
    expect(dueReminder(commission, now)?.hours ?? null).toBe(hours);
    expect(overdueFacts(commission, owing, now)).toEqual(facts);
  });

  test('what was recorded is not recorded again', () => {
    const recorded = { late_at: DEADLINE, missed_at: null };
    expect(overdueFacts(commission, recorded, '2026-11-26T00:00:00.000Z')).toEqual([]);
    expect(dueReminder({ ...commission, reminded_until: '2026-11-24T09:30:00.000Z' }, '2026-11-24T10:00:00.000Z')).toBeNull();
  });

  test.each([
    ['the first reminder', commission, owing, '2026-11-24T09:30:00.000Z'],
    ['the second', { ...commission, reminded_until: '2026-11-24T09:30:00.000Z' }, owing, '2026-11-25T07:30:00.000Z'],
    ['the deadline', { ...commission, reminded_until: '2026-11-25T07:30:00.000Z' }, owing, DEADLINE],
    ['the end of the grace', { ...commission, reminded_until: DEADLINE }, { late_at: DEADLINE, missed_at: null }, commission.missed_from],
    ['nothing', { ...commission, reminded_until: DEADLINE }, { late_at: DEADLINE, missed_at: DEADLINE }, null],
  ])('next comes %s', (_, row, standing, moment) => {
    expect(nextMoment(row, [standing])).toBe(moment);
  });
});
