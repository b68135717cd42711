import { describe, expect, test } from 'vitest';
import { MEMBERS, PRACTICE_REPORTER, SECTIONS } from '../../../service/practice/bureau.ts';
import { civilDay } from '../../../service/practice/calendar.ts';
import type { Story } from '../../../service/practice/story.ts';
import { year } from '../../../service/practice/year.ts';
import { nextState } from '../../../service/review/states.ts';
import type { ReportState } from '../../../shared/vocabulary/report.ts';
import { Submission } from '../../../shared/vocabulary/report.ts';

const NOW = Date.parse('2026-11-24T06:18:00Z');
const stories = [...year({ now: NOW, reports: 1_200, seed: '岚溪' })];

const happenings = (story: Story) =>
  [
    ...story.receivings.map(({ at }, index) => ({ at, kind: index === 0 ? ('received' as const) : ('resubmitted' as const) })),
    ...story.steps.map(({ at, kind }) => ({ at, kind })),
  ].sort((a, b) => a.at - b.at);

describe('a year of the practice office', () => {
  test('is the same whenever it is made from the same seed', () => {
    const made = (seed: string) => JSON.stringify([...year({ now: NOW, reports: 100, seed })]);
    expect(made('岚溪')).toBe(made('岚溪'));
    expect(made('岚溪')).not.toBe(made('另一年'));
  });

  test('has as many reports as asked for, oldest first, all within the last twelve months', () => {
    const moments = stories.map(({ receivings }) => receivings[0]!.at);
    expect(stories).toHaveLength(1_200);
    expect(moments).toEqual([...moments].sort((a, b) => a - b));
    expect(moments[0]).toBeGreaterThan(NOW - 366 * 86_400_000);
    expect(new Set(stories.map(({ id }) => id)).size).toBe(1_200);
  });

  test('has nothing after now', () => {
    const late = stories.flatMap((story) => happenings(story).filter(({ at }) => at > NOW));
    expect(late).toEqual([]);
  });

  test('takes only steps that the review knows, in an order it allows', () => {
    for (const story of stories) {
      let state: ReportState = 'received';
      for (const { kind } of happenings(story).slice(1)) {
        const next = nextState(state, kind);
        expect(next, `${story.id}: ${kind} of what is ${state}`).not.toBeNull();
        state = next as ReportState;
      }
    }
  });

  test('holds only texts that the service would take', () => {
    for (const { receivings, kind } of stories) {
      for (const [index, { text, reportedAt, eventTime }] of receivings.entries()) {
        const submission = {
          revision: index + 1,
          title: text.title,
          body: text.body,
          kind,
          eventTime: eventTime === null ? null : new Date(eventTime).toISOString(),
          passages: [],
          check: text.check,
          reportedAt: new Date(reportedAt).toISOString(),
        };
        expect(Submission.safeParse(submission).error?.issues ?? []).toEqual([]);
      }
    }
  });

  test('has something for every screen', () => {
    const kinds = new Set(stories.flatMap(({ steps }) => steps.map(({ kind }) => kind)));
    expect([...kinds].sort()).toEqual([
      'accepted',
      'adopted',
      'claimed',
      'distinguished',
      'instructed',
      'rejected',
      'returned',
      'withdrawn',
    ]);
    expect(new Set(stories.map(({ kind }) => kind))).toEqual(new Set(['routine', 'commissioned', 'urgent']));
    const levels = new Set(stories.flatMap(({ steps }) => steps.flatMap((step) => (step.kind === 'adopted' ? [step.level] : []))));
    for (const level of ['bureau', 'county-committee', 'county-government', 'city', 'province']) expect(levels).toContain(level);
    const open = stories.filter((story) => happenings(story).at(-1)?.kind === 'received');
    expect(open.length).toBeGreaterThan(3);
    expect(stories.filter((story) => happenings(story).at(-1)?.kind === 'returned').length).toBeGreaterThan(0);
  });

  test('has real faults in some texts and none in most', () => {
    const first = stories.map(({ receivings }) => receivings[0]!.text.check.findings.filter(({ level }) => level === 'error').length);
    const faulty = first.filter((count) => count > 0).length;
    expect(faulty).toBeGreaterThan(40);
    expect(faulty).toBeLessThan(600);
  });

  test('leaves the practice reporter a return to answer and adoptions to be glad of', () => {
    const own = stories.filter(({ member }) => member.id === PRACTICE_REPORTER.id);
    const returned = own.filter((story) => happenings(story).at(-1)?.kind === 'returned');
    expect(returned.map(({ receivings }) => receivings[0]!.text.title)).toContain('临时救助备用金使用情况');
    const month = civilDay(NOW).slice(0, 7);
    const adopted = own.flatMap(({ steps }) => steps.filter((step) => step.kind === 'adopted' && step.adoptedOn.startsWith(month)));
    expect(adopted.length).toBeGreaterThanOrEqual(3);
  });

  test.each(['2026-01-01T00:10:00Z', '2026-02-28T16:30:00Z', '2026-10-05T02:00:00Z', '2028-02-29T09:00:00Z'])(
    'stands at any moment: %s',
    (now) => {
      const moment = Date.parse(now);
      const short = [...year({ now: moment, reports: 60, seed: now })];
      expect(short).toHaveLength(60);
      expect(short.flatMap((story) => happenings(story).filter(({ at }) => at > moment))).toEqual([]);
    },
  );
});

describe('the practice bureau', () => {
  test('has twelve sections and members of every role', () => {
    expect(SECTIONS).toHaveLength(12);
    expect(new Set(MEMBERS.map(({ role }) => role)).size).toBe(5);
    expect(MEMBERS.length).toBeGreaterThanOrEqual(40);
    expect(new Set(MEMBERS.map(({ id }) => id)).size).toBe(MEMBERS.length);
    expect(new Set(MEMBERS.map(({ name }) => name)).size).toBe(MEMBERS.length);
  });
});
