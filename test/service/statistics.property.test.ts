import fc from 'fast-check';
import { v7 as uuid } from 'uuid';
import { describe, expect, test } from 'vitest';
import type { Database } from '../../service/database/open.ts';
import { presets } from '../../service/points/presets/index.ts';
import { monthsLater } from '../../service/reports/civil.ts';
import { rebuildStatistics } from '../../service/statistics/rebuild.ts';
import { adoption, type Bureau, openBureau, type Person, submission } from './bureau.ts';
import { eachDatabase, emptyRecord } from './databases.ts';

/** One thing that somebody tries; what the rules refuse must change nothing. */
type Attempt =
  | { kind: 'report' | 'resubmit' | 'withdraw'; report: number }
  | { kind: 'claims' | 'releases' | 'returns' | 'rejections' | 'acceptances'; report: number; editor: 'li' | 'zhou' }
  | { kind: 'adopt'; report: number; adoption: number; level: string; day: string }
  | { kind: 'instruct'; report: number }
  | { kind: 'distinguish'; report: number; month: string }
  | { kind: 'close'; report: number; month: string }
  | { kind: 'rules'; report: number; preset: number; validFrom: string };

const AUTHORS: Person[] = ['wang', 'zhao', 'sun', 'li'];
const REPORTS = 5;
const report = fc.nat({ max: REPORTS - 1 });
const day = fc.constantFrom('2026-09-30', '2026-10-01', '2026-10-31', '2026-11-01', '2026-11-23', '2026-12-31');

const attempt: fc.Arbitrary<Attempt> = fc.oneof(
  { weight: 4, arbitrary: fc.record({ kind: fc.constant('report' as const), report }) },
  fc.record({ kind: fc.constantFrom('resubmit' as const, 'withdraw' as const), report }),
  {
    weight: 3,
    arbitrary: fc.record({
      kind: fc.constantFrom('claims' as const, 'releases' as const, 'returns' as const, 'rejections' as const, 'acceptances' as const),
      report,
      editor: fc.constantFrom('li' as const, 'zhou' as const),
    }),
  },
  {
    weight: 5,
    arbitrary: fc.record({
      kind: fc.constant('adopt' as const),
      report,
      adoption: fc.nat({ max: 6 }),
      level: fc.constantFrom('bureau', 'city', 'province', 'ministry'),
      day,
    }),
  },
  fc.record({ kind: fc.constant('instruct' as const), report }),
  fc.record({ kind: fc.constant('distinguish' as const), report, month: fc.constantFrom('2026-10', '2026-11') }),
  fc.record({ kind: fc.constant('close' as const), report, month: fc.constantFrom('2026-09', '2026-10', '2026-11') }),
  fc.record({
    kind: fc.constant('rules' as const),
    report,
    preset: fc.nat({ max: presets.length - 1 }),
    validFrom: fc.constantFrom('2026-09-15', '2026-10-15', '2026-12-01'),
  }),
);

/** Months in which the attempts are made; each starts later than the one before. */
const history = fc.array(fc.array(attempt, { maxLength: 12 }), { minLength: 1, maxLength: 4 });

eachDatabase('figures and points', (database) => {
  test('recomputed from the events they are what was kept as events arrived, whatever happened in whatever order', async () => {
    const bureau = await openBureau(database());
    await fc.assert(
      fc.asyncProperty(history, async (months) => {
        await emptyRecord(database());
        await live(bureau, months);
        const kept = await derived(database());
        await rebuildStatistics(database());
        expect(await derived(database())).toEqual(kept);
        expect(kept.figures).toEqual(await counted(database()));
      }),
      { numRuns: 25 },
    );
  });

  test('an empty record has neither figures nor points', async () => {
    await emptyRecord(database());
    expect(await rebuildStatistics(database())).toEqual({ events: 0 });
    expect(await derived(database())).toEqual({ figures: [], ledger: [] });
  });
});

describe('months', () => {
  test.each([
    ['2026-11', -1, '2026-10'],
    ['2026-01', -1, '2025-12'],
    ['2026-12', 1, '2027-01'],
    ['2026-11', -11, '2025-12'],
    ['2026-11', 0, '2026-11'],
  ])('%s and %d more is %s', (month, count, expected) => {
    expect(monthsLater(month, count)).toBe(expected);
  });
});

async function live(bureau: Bureau, months: Attempt[][]): Promise<void> {
  const reports = Array.from({ length: REPORTS }, () => uuid());
  const adoptions = Array.from({ length: 7 }, () => uuid());
  for (const [index, attempts] of months.entries()) {
    bureau.at(`2026-${String(9 + index).padStart(2, '0')}-30T17:30:00.000Z`);
    for (const each of attempts) await tryOut(bureau, each, reports[each.report] as string, adoptions);
  }
}

async function tryOut(bureau: Bureau, attempt: Attempt, id: string, adoptions: string[]): Promise<void> {
  const author = AUTHORS[attempt.report % AUTHORS.length] as Person;
  switch (attempt.kind) {
    case 'report':
      await bureau.ask(author, 'PUT', `/api/reports/${id}`, submission());
      return;
    case 'resubmit': {
      const { body } = await bureau.ask('admin', 'GET', `/api/reports/${id}`);
      await bureau.ask(author, 'PUT', `/api/reports/${id}`, submission({ revision: Number(body.revision) + 1, body: '改过。' }));
      return;
    }
    case 'withdraw':
      await bureau.ask(author, 'POST', `/api/reports/${id}/withdrawals`, { reason: '' });
      return;
    case 'adopt': {
      const entry = adoption(id, { level: attempt.level, adoptedOn: attempt.day });
      await bureau.ask('admin', 'PUT', `/api/adoptions/${adoptions[attempt.adoption]}`, entry);
      return;
    }
    case 'instruct':
      await bureau.ask('wu', 'PUT', `/api/instructions/${uuid()}`, {
        reportId: id,
        level: 'city',
        leader: '刘市长',
        wording: '请跟进。',
        instructedOn: '2026-09-01',
      });
      return;
    case 'close':
      await bureau.ask('li', 'POST', '/api/points/closings', { month: attempt.month });
      return;
    case 'rules': {
      const preset = presets[attempt.preset];
      await bureau.ask('li', 'POST', '/api/points/rulesets', { ruleset: { ...preset, validFrom: attempt.validFrom } });
      return;
    }
    case 'distinguish':
      await bureau.ask('wu', 'PUT', `/api/distinguished/${id}`, { month: attempt.month });
      return;
    default: {
      const { body } = await bureau.ask('admin', 'GET', `/api/reports/${id}`);
      const reason = attempt.kind === 'returns' || attempt.kind === 'rejections' ? { code: 'empty', words: '请补充数据。' } : {};
      await bureau.ask(attempt.editor, 'POST', `/api/reports/${id}/${attempt.kind}`, { version: body.version, ...reason });
    }
  }
}

/** All that follows from the events, months without anything left out. */
async function derived({ db }: Database) {
  const figures = await db.selectFrom('figures').selectAll().orderBy('holder').orderBy('holder_id').orderBy('month').execute();
  const ledger = await db.selectFrom('ledger').selectAll().orderBy('item_id').orderBy('event_id').orderBy('ordinal').execute();
  const NAMES = ['submissions', 'adopted_items', 'adoption_times', 'adopted_of_received', 'centipoints'] as const;
  return { figures: figures.filter((row) => NAMES.some((name) => row[name] !== 0)), ledger };
}

/** The same figures by the definitions, counted naively over reports, adoptions and ledger. */
async function counted({ db }: Database) {
  const reports = await db.selectFrom('reports').selectAll().where('state', '<>', 'withdrawn').execute();
  const adoptions = await db.selectFrom('adoptions').selectAll().execute();
  const ledger = await db.selectFrom('ledger').selectAll().execute();
  const holders: { holder: 'member' | 'section'; holder_id: string }[] = reports.flatMap((row) => [
    { holder: 'member' as const, holder_id: row.member_id },
    ...(row.section_id ? [{ holder: 'section' as const, holder_id: row.section_id }] : []),
  ]);
  for (const { member_id, section_id } of ledger) {
    if (member_id) holders.push({ holder: 'member', holder_id: member_id });
    if (section_id) holders.push({ holder: 'section', holder_id: section_id });
  }
  const distinct = [...new Map(holders.map((each) => [`${each.holder} ${each.holder_id}`, each])).values()];
  const rows = distinct.flatMap(({ holder, holder_id }) => {
    const own = reports.filter((row) => (holder === 'member' ? row.member_id : row.section_id) === holder_id);
    const ofOwn = adoptions.filter((row) => own.some(({ id }) => id === row.report_id));
    return ['2026-09', '2026-10', '2026-11', '2026-12', '2027-01'].map((month) => {
      const received = own.filter((row) => row.received_on.startsWith(month));
      const adopted = ofOwn.filter((row) => row.adopted_on.startsWith(month));
      const lines = ledger.filter((row) => row.month === month && (holder === 'member' ? row.member_id : row.section_id) === holder_id);
      return {
        holder,
        holder_id,
        month,
        submissions: received.length,
        adopted_items: new Set(adopted.map((row) => row.report_id)).size,
        adoption_times: adopted.length,
        adopted_of_received: received.filter((row) => adoptions.some(({ report_id }) => report_id === row.id)).length,
        centipoints: lines.reduce((total, line) => total + line.centipoints, 0),
      };
    });
  });
  const order = (row: (typeof rows)[number]) => `${row.holder} ${row.holder_id} ${row.month}`;
  return rows
    .filter((row) => row.submissions + row.adoption_times + row.adopted_of_received !== 0 || row.centipoints !== 0)
    .sort((one, other) => (order(one) < order(other) ? -1 : 1));
}
