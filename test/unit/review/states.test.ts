import { describe, expect, test } from 'vitest';
import { nextState, stepRefusal } from '../../../service/review/states.ts';
import { REPORT_EVENT_KINDS, type ReportEventKind } from '../../../shared/vocabulary/event.ts';
import { REPORT_STATES, type ReportState } from '../../../shared/vocabulary/report.ts';

/** Every step that can be taken, and where it leads; all others must be refused. */
const LEADS: [ReportState, ReportEventKind, ReportState][] = [
  ['received', 'claimed', 'claimed'],
  ['received', 'withdrawn', 'withdrawn'],
  ['received', 'returned', 'returned'],
  ['received', 'rejected', 'rejected'],
  ['received', 'accepted', 'accepted'],
  ['received', 'adopted', 'accepted'],
  ['received', 'instructed', 'received'],
  ['claimed', 'released', 'received'],
  ['claimed', 'returned', 'returned'],
  ['claimed', 'rejected', 'rejected'],
  ['claimed', 'accepted', 'accepted'],
  ['claimed', 'adopted', 'accepted'],
  ['claimed', 'instructed', 'claimed'],
  ['returned', 'resubmitted', 'received'],
  ['returned', 'instructed', 'returned'],
  ['rejected', 'instructed', 'rejected'],
  ...(['accepted', 'merged', 'signed', 'forwarded', 'archived'] as const).flatMap((state) =>
    (['adopted', 'adoption-corrected', 'instructed', 'distinguished'] as const).map((step): [ReportState, ReportEventKind, ReportState] => [
      state,
      step,
      state,
    ]),
  ),
];

const ME = { memberId: 'me', administrator: false };

describe('steps of the review', () => {
  test.each(REPORT_STATES.flatMap((state) => REPORT_EVENT_KINDS.map((step) => [state, step] as const)))('%s, then %s', (state, step) => {
    const leads = LEADS.find(([from, by]) => from === state && by === step)?.[2] ?? null;
    expect(nextState(state, step)).toBe(leads);
    const refused = stepRefusal(step, { state, claimedBy: 'me' }, ME);
    expect(refused).toBe(leads ? null : step === 'withdrawn' ? 'taken-up' : 'wrong-state');
  });

  test.each(['claimed', 'released', 'returned', 'rejected', 'accepted', 'adopted'] as const)(
    '%s is refused while another editor holds the report',
    (step) => {
      expect(stepRefusal(step, { state: 'claimed', claimedBy: 'another' }, ME)).toBe('someone-elses');
    },
  );

  test('an instruction falls on a report whoever holds it', () => {
    expect(stepRefusal('instructed', { state: 'claimed', claimedBy: 'another' }, ME)).toBeNull();
  });

  test('an administrator may end the claim of someone who is away, but not decide in their place', () => {
    const administrator = { memberId: 'me', administrator: true };
    expect(stepRefusal('released', { state: 'claimed', claimedBy: 'another' }, administrator)).toBeNull();
    expect(stepRefusal('accepted', { state: 'claimed', claimedBy: 'another' }, administrator)).toBe('someone-elses');
  });

  test('what was once claimed and is accepted since is open to every editor', () => {
    expect(stepRefusal('adopted', { state: 'accepted', claimedBy: 'another' }, ME)).toBeNull();
  });
});
