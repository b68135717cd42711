import { describe, expect, test } from 'vitest';
import { nextState, stepRefusal } from '../../../service/review/states.ts';
import { REPORT_EVENT_KINDS, type ReportEventKind } from '../../../shared/vocabulary/event.ts';
import { REPORT_STATES, type ReportState } from '../../../shared/vocabulary/report.ts';

/** Every step that can be taken, and where it leads; all others must be refused. */
const FACTS = [
  'adopted',
  'adoption-corrected',
  'adoption-cancelled',
  'instructed',
  'distinguished',
  'distinction-proposed',
  'distinction-declined',
  'credited',
] as const;

const LEADS: [ReportState, ReportEventKind, ReportState][] = [
  ['received', 'merged', 'merged'],
  ['received', 'composed', 'claimed'],
  ['merged', 'unmerged', 'received'],
  ...(['claimed', 'accepted'] as const).flatMap((state): [ReportState, ReportEventKind, ReportState][] => [
    [state, 'edited', state],
    [state, 'merged', 'merged'],
    [state, 'composed', state],
    [state, 'uncomposed', state],
  ]),
  ['claimed', 'credited', 'claimed'],
  ['received', 'endorsed', 'received'],
  ['received', 'head-told', 'received'],
  ['received', 'claimed', 'claimed'],
  ['received', 'withdrawn', 'withdrawn'],
  ['received', 'returned', 'returned'],
  ['received', 'rejected', 'rejected'],
  ['received', 'accepted', 'accepted'],
  ['received', 'adopted', 'accepted'],
  ['received', 'instructed', 'received'],
  ['claimed', 'claimed', 'claimed'],
  ['claimed', 'taken-over', 'claimed'],
  ['claimed', 'released', 'received'],
  ['claimed', 'returned', 'returned'],
  ['claimed', 'rejected', 'rejected'],
  ['claimed', 'accepted', 'accepted'],
  ['claimed', 'adopted', 'accepted'],
  ['claimed', 'adoption-corrected', 'claimed'],
  ['claimed', 'adoption-cancelled', 'claimed'],
  ['claimed', 'instructed', 'claimed'],
  ['returned', 'resubmitted', 'received'],
  ['returned', 'instructed', 'returned'],
  ['rejected', 'instructed', 'rejected'],
  ['rejected', 'archived', 'archived'],
  ['accepted', 'signature-asked', 'accepted'],
  ['accepted', 'signed', 'signed'],
  ['accepted', 'sent-back', 'claimed'],
  ['signed', 'sent-back', 'claimed'],
  ['signed', 'forwarded', 'forwarded'],
  ['forwarded', 'forwarded', 'forwarded'],
  ...(['accepted', 'merged', 'signed', 'forwarded'] as const).map((state): [ReportState, ReportEventKind, ReportState] => [
    state,
    'archived',
    'archived',
  ]),
  ...(['claimed', 'returned', 'accepted', 'signed'] as const).flatMap((state): [ReportState, ReportEventKind, ReportState][] => [
    [state, 'withdrawal-asked', state],
    [state, 'withdrawal-refused', state],
    [state, 'withdrawn', 'withdrawn'],
  ]),
  ...(['accepted', 'merged', 'signed', 'forwarded', 'archived'] as const).flatMap((state) =>
    FACTS.map((step): [ReportState, ReportEventKind, ReportState] => [state, step, state]),
  ),
];

/** Steps that hang on more than the state; told apart below. */
const CONDITIONAL: readonly ReportEventKind[] = ['withdrawn', 'withdrawal-asked', 'withdrawal-refused', 'taken-over', 'forwarded'];

const ME = { memberId: 'me', administrator: false };

describe('steps of the review', () => {
  test.each(REPORT_STATES.flatMap((state) => REPORT_EVENT_KINDS.map((step) => [state, step] as const)))('%s, then %s', (state, step) => {
    const leads = LEADS.find(([from, by]) => from === state && by === step)?.[2] ?? null;
    expect(nextState(state, step)).toBe(leads);
    if (CONDITIONAL.includes(step)) return;
    expect(stepRefusal(step, { state, claimedBy: 'me' }, ME)).toBe(leads ? null : 'wrong-state');
  });

  test.each(['claimed', 'released', 'returned', 'rejected', 'accepted', 'adopted'] as const)(
    '%s is refused while another editor holds the report',
    (step) => {
      expect(stepRefusal(step, { state: 'claimed', claimedBy: 'another' }, ME)).toBe('someone-elses');
    },
  );

  const held = { state: 'claimed', claimedBy: 'another', claimedUntil: '2026-11-23T06:00:00.000Z' } as const;
  test.each([
    ['claimed', '2026-11-23T05:59:59.000Z', 'someone-elses'],
    ['claimed', '2026-11-23T06:00:00.000Z', null],
    ['accepted', '2026-11-23T05:59:59.000Z', 'someone-elses'],
    ['accepted', '2026-11-23T06:00:00.000Z', null],
    ['taken-over', '2026-11-23T05:59:59.000Z', null],
  ] as const)('%s at %s of what another holds until 06:00: %s', (step, at, refused) => {
    expect(stepRefusal(step, held, { ...ME, at })).toBe(refused);
  });

  test('one takes nothing over from oneself', () => {
    expect(stepRefusal('taken-over', { state: 'claimed', claimedBy: 'me' }, ME)).toBe('wrong-state');
  });

  test.each([
    ['accepted', 'not-signed'],
    ['claimed', 'wrong-state'],
    ['signed', null],
    ['forwarded', null],
  ] as const)('forwarding from %s: %s', (state, refused) => {
    expect(stepRefusal('forwarded', { state, claimedBy: 'me' }, ME)).toBe(refused);
  });

  test.each([
    ['withdrawn', { state: 'received' }, null],
    ['withdrawn', { state: 'claimed' }, 'taken-up'],
    ['withdrawn', { state: 'claimed', withdrawalAsked: true }, null],
    ['withdrawn', { state: 'rejected', withdrawalAsked: true }, 'taken-up'],
    ['withdrawal-asked', { state: 'received' }, 'wrong-state'],
    ['withdrawal-asked', { state: 'claimed' }, null],
    ['withdrawal-asked', { state: 'claimed', withdrawalAsked: true }, 'already-asked'],
    ['withdrawal-asked', { state: 'accepted', adoptions: 1 }, 'wrong-state'],
    ['withdrawal-refused', { state: 'claimed' }, 'wrong-state'],
    ['withdrawal-refused', { state: 'claimed', withdrawalAsked: true }, null],
  ] as const)('%s of %o: %s', (step, report, refused) => {
    expect(stepRefusal(step, { claimedBy: 'me', ...report }, ME)).toBe(refused);
  });

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
