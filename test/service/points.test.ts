import { sql } from 'kysely';
import { v7 as uuid } from 'uuid';
import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { commissionDuty } from '../../service/commissions/clock.ts';
import { migrate } from '../../service/database/migrate.ts';
import { writing } from '../../service/database/writing.ts';
import { defaultRuleset, presets } from '../../service/points/presets/index.ts';
import { SERVICE } from '../../service/timing/duty.ts';
import type { LedgerList, RulesetList, WhatIf } from '../../shared/contract/points.ts';
import type { Ruleset } from '../../shared/vocabulary/ruleset.ts';
import { adoption, type Bureau, openBureau, type Person, report, step } from './bureau.ts';
import { backTo, eachDatabase, emptyRecord } from './databases.ts';

eachDatabase('points', (database) => {
  let bureau: Bureau;
  beforeAll(async () => {
    bureau = await openBureau(database());
  });
  beforeEach(async () => {
    await emptyRecord(database());
    bureau.at('2026-11-23T02:00:00Z');
  });

  const adopt = (id: string, more: object = {}, key = uuid()) => bureau.ask('li', 'PUT', `/api/adoptions/${key}`, adoption(id, more));
  const close = (month: string, who: Person = 'li') => bureau.ask(who, 'POST', '/api/points/closings', { month });
  const take = (ruleset: Ruleset, who: Person = 'li') => bureau.ask(who, 'POST', '/api/points/rulesets', { ruleset });
  const replay = (ruleset: Ruleset, [from, to] = ['2026-10', '2026-11']) => bureau.ask('wu', 'POST', '/api/what-if', { ruleset, from, to });
  const entries = async (query = '', who: Person = 'li') =>
    ((await bureau.ask(who, 'GET', `/api/points/entries?from=2026-01&to=2026-12${query}`)).body as unknown as LedgerList).items;
  const pointsIn = async (month: string) => {
    const { body } = await bureau.ask('li', 'GET', `/api/points?month=${month}`);
    const items = body.items as unknown as { section: { id: string }; figures: { points: number } }[];
    return items.find(({ section }) => section.id === bureau.sections.rescue)?.figures.points;
  };
  /** A report of October, received and adopted by the city then. */
  async function october(who: Person = 'wang') {
    bureau.at('2026-10-20T02:00:00Z');
    const id = await report(bureau, who);
    const key = uuid();
    await adopt(id, { adoptedOn: '2026-10-21', level: 'city' }, key);
    bureau.at('2026-10-21T02:00:00Z');
    await adopt(id, { adoptedOn: '2026-10-21', level: 'city' }, key);
    bureau.at('2026-11-23T02:00:00Z');
    return { id, key };
  }

  describe('an entry', () => {
    test('names event, rule and version, amount, accounts, and the reason in words', async () => {
      const { id } = await october();
      const [entry] = await entries();
      expect(entry).toMatchObject({
        points: 10,
        day: '2026-10-21',
        month: '2026-10',
        rule: 'adoption/city',
        ruleset: 'default',
        version: 1,
        ruleText: { zh: '市级采用', en: 'adopted by the city' },
        reckoning: { zh: '市级采用 10 分', en: 'adopted by the city 10 points' },
        why: 'given',
        adjustment: false,
        member: { id: bureau.members.wang },
        section: { id: bureau.sections.rescue },
        report: { id },
        adoption: { publication: '市政务信息', issue: '第12期' },
        event: { kind: 'adopted', actorName: '李编辑' },
      });
    });

    test.each<[Person, number]>([
      ['wang', 1],
      ['zhao', 0],
      ['qian', 1],
      ['sun', 0],
      ['li', 1],
      ['wu', 1],
    ])('is in sight of %s: %d', async (who, seen) => {
      await october();
      expect(await entries('', who)).toHaveLength(seen);
      expect(await entries(`&section=${bureau.sections.rescue}`, who)).toHaveLength(seen);
    });

    test('is found by report, by rule and by member, page by page', async () => {
      const { id } = await october();
      await adopt(id, { level: 'province' });
      expect(await entries(`&report=${id}`)).toHaveLength(2);
      expect(await entries('&rule=adoption/province')).toHaveLength(1);
      expect(await entries(`&member=${bureau.members.sun}`)).toHaveLength(0);
      const first = (await bureau.ask('li', 'GET', `/api/points/entries?report=${id}&limit=1`)).body as unknown as LedgerList;
      const second = (
        await bureau.ask('li', 'GET', `/api/points/entries?report=${id}&limit=1&cursor=${encodeURIComponent(first.next ?? '')}`)
      ).body as unknown as LedgerList;
      expect([...first.items, ...second.items].map(({ rule }) => rule)).toEqual(['adoption/city', 'adoption/province']);
      expect(second.next).toBeNull();
    });
  });

  test('of an older record are reckoned again from its events when it is opened for use', async () => {
    const id = await report(bureau, 'wang');
    await adopt(id);
    const { db, dialect } = database();
    const events = await db
      .selectFrom('events')
      .select(['id', 'report_id', 'kind', 'at', 'actor_name', 'subject_id', 'detail'])
      .orderBy('seq')
      .execute();
    const kept = await db.selectFrom('ledger').selectAll().execute();
    await backTo(database(), '0006-sign-off');
    for (const event of events) {
      await sql`insert into events (id, report_id, kind, at, actor_name, subject_id, detail) values
        (${event.id}, ${event.report_id}, ${event.kind}, ${event.at}, ${event.actor_name}, ${event.subject_id}, ${event.detail})`.execute(
        db,
      );
    }
    await migrate(db, dialect);
    expect(await db.selectFrom('ledger').selectAll().execute()).toEqual([]);
    bureau = await openBureau(database());
    const again = await db.selectFrom('ledger').selectAll().execute();
    expect(again).toEqual(kept.map((row) => ({ ...row, event_seq: again[0]?.event_seq })));
    expect(again).toHaveLength(1);
  });

  describe('a commission', () => {
    const DEADLINE = '2026-11-25T09:30:00.000Z';
    async function issue(): Promise<string> {
      const id = uuid();
      const words = {
        topic: '冬季保障',
        basis: 'above',
        basisWords: '县政府办约稿',
        points: ['底数'],
        requirements: ['附表'],
        length: 800,
      };
      const addressees = [{ kind: 'section', id: bureau.sections.rescue }];
      await bureau.ask('li', 'PUT', `/api/commissions/${id}`, { ...words, deadline: DEADLINE, graceHours: 24, addressees });
      return id;
    }
    const tick = async (at: string) => {
      bureau.at(at);
      await writing(database(), (trx) => commissionDuty.run(trx, bureau.room.now(), SERVICE));
    };
    const seen = async () => (await entries()).map(({ rule, points, day, section, member }) => [rule, points, day, section?.id, member]);
    const rescue = () => bureau.sections.rescue;

    test('that is missed takes points from the section on the day of its deadline', async () => {
      await issue();
      await tick('2026-11-25T10:00:00Z');
      expect(await seen()).toEqual([]);
      await tick('2026-11-27T02:00:00Z');
      expect(await seen()).toEqual([['commission/missed', -5, '2026-11-25', rescue(), null]]);
      expect(await pointsIn('2026-11')).toBe(-5);
    });

    test('that is answered in time gives points once the report is taken', async () => {
      const id = await issue();
      const answer = await report(bureau, 'wang', { kind: 'commissioned', commissionId: id });
      expect(await seen()).toEqual([]);
      await step(bureau, 'li', answer, 'acceptances');
      expect(await seen()).toEqual([['commission/fulfilled', 2, '2026-11-23', rescue(), null]]);
    });

    test('that is answered late gives nothing, and no longer takes what a missed one does', async () => {
      const id = await issue();
      await tick('2026-11-27T02:00:00Z');
      const answer = await report(bureau, 'wang', { kind: 'commissioned', commissionId: id });
      await step(bureau, 'li', answer, 'acceptances');
      expect(await seen()).toEqual([]);
      expect(await pointsIn('2026-11')).toBe(0);
    });
  });

  describe('a closed month', () => {
    test('can be closed once it is over, again without effect, and takes the open ones before it along', async () => {
      await october();
      expect((await close('2026-11')).body.error?.key).toBe('period-open');
      expect((await close('2026-10')).body.items).toMatchObject([{ month: '2026-10', actorName: '李编辑' }]);
      expect((await close('2026-10')).body.items).toHaveLength(1);
      bureau.at('2027-01-05T02:00:00Z');
      expect((await close('2026-12')).body.items).toMatchObject([{ month: '2026-10' }, { month: '2026-11' }, { month: '2026-12' }]);
      expect((await bureau.ask('li', 'GET', '/api/points?month=2026-10')).body).toMatchObject({ closedAt: '2026-11-23T02:00:00.000Z' });
    });

    test('keeps its entries; a correction is entered as an adjustment that names its event', async () => {
      const { id, key } = await october();
      await close('2026-10');
      const before = await entries();
      await adopt(id, { adoptedOn: '2026-10-21', level: 'province' }, key);
      const after = await entries();
      const standing = after.filter(({ adjustment }) => !adjustment);
      expect(standing.map(({ id: entry, points, rule }) => [entry, points, rule])).toEqual(
        before.map(({ id: entry, points, rule }) => [entry, points, rule]),
      );
      expect(after.filter(({ adjustment }) => adjustment)).toMatchObject([
        {
          points: -10,
          rule: 'adoption/city',
          event: { kind: 'adoption-corrected' },
          reckoning: { zh: '关账后补记：冲回已记的分：市级采用 10 分' },
        },
        { points: 20, rule: 'adoption/province', month: '2026-10' },
      ]);
      expect(await pointsIn('2026-10')).toBe(20);
    });

    test('takes a late back-entry as an adjustment, and an open month as it comes', async () => {
      const { id } = await october();
      await close('2026-10');
      await adopt(id, { adoptedOn: '2026-10-30', level: 'bureau' });
      await adopt(id, { adoptedOn: '2026-11-02', level: 'county-committee' });
      expect((await entries()).map(({ points, adjustment, month }) => [points, adjustment, month])).toEqual([
        [10, false, '2026-10'],
        [2, true, '2026-10'],
        [5, false, '2026-11'],
      ]);
    });

    test('takes no new rules', async () => {
      await october();
      await close('2026-10');
      const answer = await take({ ...defaultRuleset, validFrom: '2026-10-31' });
      expect([answer.status, answer.body.error?.key]).toEqual([409, 'period-closed']);
      expect(await pointsIn('2026-10')).toBe(10);
    });

    test('is settled by its rules: quota, rate, cap, in the section’s name', async () => {
      const rules: Ruleset = {
        ...defaultRuleset,
        validFrom: '2026-10-01',
        settlement: {
          ...defaultRuleset.settlement,
          quota: [{ id: 'quota', period: 'month', per: 'item', points: -2, reason: { zh: '少报', en: 'short' } }],
          caps: [{ id: 'cap', period: 'month', points: 3, reason: { zh: '封顶', en: 'cap' } }],
        },
      };
      await october();
      await take(rules);
      await close('2026-10');
      // 定额 6 条报 1 条：少 5 条 −10；10 − 10 = 0，未到封顶
      const settled = (await entries()).filter(({ report: of }) => of === null);
      expect(settled).toMatchObject([
        {
          rule: 'quota',
          points: -10,
          why: 'quota',
          member: null,
          section: { id: bureau.sections.rescue },
          event: null,
          day: '2026-10-31',
          reckoning: { zh: '少报，应报 6 条，实报 1 条：−10 分' },
        },
      ]);
      expect(await pointsIn('2026-10')).toBe(0);
    });
  });

  describe('rules', () => {
    test('are listed with who adopted them, and with the measures that ship', async () => {
      await take({ ...defaultRuleset, validFrom: '2026-11-01' });
      const { body } = await bureau.ask('wang', 'GET', '/api/points/rulesets');
      const { items, presets: shipped } = body as unknown as RulesetList;
      expect(items.map(({ ruleset, adoptedBy }) => [ruleset.version, ruleset.validFrom, ruleset.validTo, adoptedBy])).toEqual([
        [2, '2026-11-01', null, '李编辑'],
        [1, '2000-01-01', '2026-10-31', null],
      ]);
      expect(shipped).toHaveLength(presets.length);
    });

    test('adopted for days that are past but open score those days anew', async () => {
      const { id } = await october();
      await adopt(id, { adoptedOn: '2026-11-02', level: 'province' });
      await take({ ...defaultRuleset, validFrom: '2026-11-01', repetition: { ...defaultRuleset.repetition, adoption: 'highest' } });
      expect((await entries()).map(({ points, why, version, month }) => [points, why, version, month])).toEqual([
        [10, 'given', 1, '2026-10'],
        [-10, 'taken-back', 1, '2026-11'],
        [20, 'given', 2, '2026-11'],
      ]);
      expect([await pointsIn('2026-10'), await pointsIn('2026-11')]).toEqual([10, 10]);
    });

    test.each<[string, Partial<Ruleset>, string]>([
      ['overlap in time', { validFrom: '2000-01-01' }, 'validFrom'],
      [
        'name an unknown level',
        { rules: [{ ...(defaultRuleset.rules[0] as Ruleset['rules'][number]), gives: { for: 'adoption', levels: ['moon'] } }] },
        'rules.0.gives.levels.0',
      ],
      [
        'contradict themselves',
        { rules: [...defaultRuleset.rules, { ...(defaultRuleset.rules[0] as Ruleset['rules'][number]), id: 'again' }] },
        'rules.21',
      ],
    ])('are refused where they %s, with the place', async (_, more, path) => {
      const answer = await take({ ...defaultRuleset, validFrom: '2026-11-01', ...more });
      expect([answer.status, answer.body.error?.key]).toEqual([422, 'ruleset-unfit']);
      expect(answer.body.error?.fields).toMatchObject([{ path }]);
      expect(((await bureau.ask('li', 'GET', '/api/points/rulesets')).body.items as unknown as object[]).length).toBe(1);
    });
  });

  describe('what if', () => {
    const doubled: Ruleset = {
      ...defaultRuleset,
      rules: defaultRuleset.rules.map((rule) => (rule.id === 'adoption/city' ? { ...rule, points: 20 } : rule)),
    };

    test('shows points and places under both sets side by side, and stores nothing', async () => {
      const { id } = await october();
      await adopt(id, { level: 'province' });
      await october('sun');
      const before = await entries();
      const { status, body } = await replay(doubled);
      const told = body as unknown as WhatIf;
      expect(status).toBe(200);
      expect(told).toMatchObject({ reports: 2, events: 5, current: { version: 1 }, alike: defaultRuleset.rules.length + 4 });
      expect(told.sections.map(({ section, current, draft }) => [section.id, current, draft])).toEqual([
        [bureau.sections.rescue, { points: 30, place: 1 }, { points: 40, place: 1 }],
        [bureau.sections.elderly, { points: 10, place: 2 }, { points: 20, place: 2 }],
      ]);
      expect(told.differences).toEqual([
        {
          path: 'rules.adoption/city',
          name: { zh: '市级采用', en: 'adopted by the city' },
          current: { zh: '10 分', en: '10 points' },
          draft: { zh: '20 分', en: '20 points' },
          sections: 2,
        },
      ]);
      expect(await entries()).toEqual(before);
    });

    test('replays the months that were asked for alone', async () => {
      await october();
      expect(((await replay(doubled, ['2026-11', '2026-11'])).body as unknown as WhatIf).sections.map(({ draft }) => draft.points)).toEqual(
        [0, 0],
      );
    });

    test('leaves earlier months to the rules of their days, and takes back by these what yields to the draft', async () => {
      bureau.at('2026-09-20T02:00:00Z');
      const id = await report(bureau, 'wang');
      await adopt(id, { adoptedOn: '2026-09-20', level: 'city' });
      bureau.at('2026-11-23T02:00:00Z');
      await adopt(id, { level: 'province' });
      const highest = { ...doubled, repetition: { ...defaultRuleset.repetition, adoption: 'highest' as const } };
      const { sections } = (await replay(highest)).body as unknown as WhatIf;
      expect(sections[0]).toMatchObject({ current: { points: 20 }, draft: { points: 10 } });
    });

    test('agrees with what adopting the rules then gives', async () => {
      const { id } = await october();
      await adopt(id, { level: 'province' });
      for (const preset of presets) {
        const rules = { ...preset, id: 'try', validFrom: '2026-10-01', settlement: defaultRuleset.settlement };
        const { draft } = ((await replay(rules)).body as unknown as WhatIf).sections.find(
          ({ section }) => section.id === bureau.sections.rescue,
        ) as WhatIf['sections'][number];
        await take(rules);
        expect(((await pointsIn('2026-10')) ?? 0) + ((await pointsIn('2026-11')) ?? 0), preset.id).toBe(draft.points);
        await database().db.deleteFrom('rulesets').where('adopted_by', 'is not', null).execute();
        await database().db.updateTable('rulesets').set({ valid_to: null }).execute();
      }
    });

    test('tells its progress line by line where that is asked for', async () => {
      await october();
      const { app } = await import('../../service/app.ts').then(({ createApp }) => createApp(bureau.room));
      const response = await app.request('http://127.0.0.1/api/what-if', {
        method: 'POST',
        headers: {
          host: '127.0.0.1',
          authorization: `Bearer ${bureau.tokens.wu}`,
          'content-type': 'application/json',
          accept: 'application/x-ndjson',
        },
        body: JSON.stringify({ ruleset: doubled, from: '2026-10', to: '2026-11' }),
      });
      expect(response.headers.get('content-type')).toContain('application/x-ndjson');
      const lines = (await response.text())
        .trim()
        .split('\n')
        .map((line) => JSON.parse(line) as object);
      expect(lines.at(0)).toEqual({ progress: 1 });
      expect(lines.at(-1)).toMatchObject({ result: { reports: 1 } });
    });

    test('refuses an unfit draft in either way', async () => {
      const unfit = { ...doubled, rules: [...doubled.rules, { ...(doubled.rules[0] as Ruleset['rules'][number]), id: 'again' }] };
      expect((await replay(unfit)).body.error?.key).toBe('ruleset-unfit');
    });
  });
});
