import Sqlite from 'better-sqlite3';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { type Bureau, openBureau, type Person } from './bureau.ts';
import { openSqlite } from './databases.ts';

const run = vi.spyOn(Object.getPrototypeOf(new Sqlite(':memory:').prepare('select 1')) as Sqlite.Statement, 'all');
afterAll(() => run.mockRestore());

/** By the index alone; but where only few can be, the rows are looked at: those in somebody's hand, and those that wait for a signature. */
const COUNTED = /^S(EARCH|CAN) r USING (COVERING INDEX|INDEX reports_(in_hand|to_sign|by_state|of_section_by_state)) ?/;

/** SQLite keeps no statistics here, so its plans are the same with any number of reports. */
describe('a view of the list goes to its reports by an index', () => {
  let bureau: Bureau;
  let discard: () => Promise<void>;
  beforeAll(async () => {
    const opened = await openSqlite();
    discard = opened.discard;
    bureau = await openBureau(opened.database);
  });
  afterAll(() => discard());

  /** How SQLite gets at reports in the statements that a view asks: that of the lines, and those of the numbers on the tabs. */
  async function plans(who: Person, view: string) {
    run.mockClear();
    expect((await bureau.ask(who, 'GET', `/api/reports?view=${view}`)).status).toBe(200);
    const asked = run.mock.contexts.map((statement, index) => ({
      statement: statement as Sqlite.Statement,
      values: run.mock.calls[index] ?? [],
    }));
    const about = asked.filter(({ statement }) => statement.source.includes('from "reports" as "r"'));
    const planned = about.map(({ statement: { database, source }, values }) => ({
      counts: source.includes('count(*)'),
      steps: (database.prepare(`explain query plan ${source}`).all(...values) as { detail: string }[])
        .map(({ detail }) => detail)
        .filter((detail) => /^(SCAN|SEARCH) r\b/.test(detail)),
    }));
    return { lines: planned.filter(({ counts }) => !counts), numbers: planned.filter(({ counts }) => counts) };
  }

  const views: [Person, view: string, index: string][] = [
    ['li', 'open', 'reports_by_state (state=? AND in_section=?)'],
    ['li', 'mine', 'reports_in_hand (claimed_by=?)'],
    ['li', 'returned', 'reports_by_state (state=? AND in_section=?)'],
    ['li', 'all', 'reports_by_receipt'],
    ['qian', 'open', 'reports_of_section_by_state (section_id=? AND state=?)'],
    ['qian', 'mine', 'reports_of_member (member_id=?)'],
    ['qian', 'returned', 'reports_of_section_by_state (section_id=? AND state=?)'],
    ['wu', 'sign', 'reports_to_sign'],
    ['admin', 'sign', 'reports_by_state (state=? AND in_section=?)'],
    ['qian', 'sign', 'reports_by_state (state=? AND in_section=?)'],
    ['qian', 'all', 'reports_of_section (section_id=?)'],
    ['wang', 'open', 'reports_of_member_by_state (member_id=? AND state=?)'],
    ['wang', 'mine', 'reports_of_member (member_id=?)'],
    ['wang', 'returned', 'reports_of_member_by_state (member_id=? AND state=?)'],
    ['wang', 'all', 'reports_of_member (member_id=?)'],
  ];
  test.each(views)('%s, %s: %s', async (who, view, index) => {
    const { lines } = await plans(who, view);
    expect(lines.map(({ steps }) => steps)).toEqual([[expect.stringMatching(/ USING INDEX /)]]);
    expect(lines[0]?.steps[0]).toContain(` USING INDEX ${index}`);
  });

  test.each([
    ['li', 3],
    ['wu', 4],
    ['admin', 4],
    ['qian', 4],
    ['wang', 3],
  ] as const)('the tabs of %s are counted at once, by indexes: %d', async (who, tabs) => {
    const { numbers } = await plans(who, 'all');
    expect(numbers).toHaveLength(1);
    expect(numbers[0]?.steps).toHaveLength(tabs);
    for (const step of numbers[0]?.steps ?? []) expect(step).toMatch(COUNTED);
  });
});
