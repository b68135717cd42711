import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openFile } from '../../service/database/sqlite.ts';
import { MEMBERS, PRACTICE_EDITOR, SECTIONS } from '../../service/practice/bureau.ts';
import { alternately, type Figure, quantile } from './figure.ts';
import { openFilledOffice } from './filled/office.ts';

const REPORTS = 200_000;
const ROUNDS = 100;
const WARM_UP = 20;
const LIMIT_MS = 50;

/** One page that somebody looks at, and the least it takes: the rows of its lines, by SQL. */
interface Look {
  name: string;
  memberId: string;
  view: string;
  where: string;
  order: string;
  values: string[];
}

/** A page of the inbox with the numbers of its tabs, of an office with 200,000 reports, against the bare SQL of the page's lines. p95. */
export async function measure(): Promise<Figure[]> {
  const folder = mkdtempSync(join(tmpdir(), 'xinda-bench-'));
  try {
    const file = join(folder, 'many.db');
    const office = await openFilledOffice(file, REPORTS);
    const bare = openFile(file);
    const figures: Figure[] = [];
    for (const look of looks(await office.busiest())) {
      const statement = bare.prepare(`${LINES} where ${look.where} order by ${look.order} limit 51`);
      const works = {
        ours: await office.reader(look.memberId, `/api/reports?view=${look.view}`),
        floor: () => JSON.stringify(statement.all(look.values)),
      };
      await alternately(WARM_UP, works);
      const taken = await alternately(ROUNDS, works);
      const [ours, floor] = [quantile(taken.ours, 0.95), quantile(taken.floor, 0.95)];
      const name = `list page with ${REPORTS.toLocaleString('en')} reports: ${look.name}, p95`;
      figures.push({ name, ours, floor, limit: `≤ ${LIMIT_MS} ms`, holds: ours <= LIMIT_MS });
    }
    bare.close();
    await office.close();
    return figures;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const LINES = `
  select r.id, r.number, c.title, r.kind, r.state, r.revision, r.member_id, m.name, r.section_id, s.name, r.received_at, r.claimed_by, k.name,
    r.errors, r.doubts, r.adoptions, r.version
  from reports r left join contents c on c.id = r.content_id left join members m on m.id = r.member_id
    left join sections s on s.id = r.section_id left join members k on k.id = r.claimed_by`;
const NEWEST = 'r.received_at desc, r.id desc';
const URGENT = 'r.urgency, r.received_at, r.id';
const OPEN = "r.state in ('received', 'claimed')";

/** The views of an editor, of the head of the busiest section, and of the busiest reporter. */
function looks(reporter: string): Look[] {
  const editor = PRACTICE_EDITOR.id;
  const section = SECTIONS[0]?.id as string;
  const head = MEMBERS.find(({ role, sectionId }) => role === 'head' && sectionId === section)?.id as string;
  const inHand = "r.claimed_by = ? and (r.state = 'claimed' or r.state = 'accepted' and r.adoptions = 0)";
  return [
    { name: 'editor, open', memberId: editor, view: 'open', where: OPEN, order: URGENT, values: [] },
    { name: 'editor, mine', memberId: editor, view: 'mine', where: inHand, order: NEWEST, values: [editor] },
    { name: 'editor, returned', memberId: editor, view: 'returned', where: "r.state = 'returned'", order: NEWEST, values: [] },
    { name: 'editor, all', memberId: editor, view: 'all', where: 'true', order: NEWEST, values: [] },
    { name: 'head, open', memberId: head, view: 'open', where: `r.section_id = ? and ${OPEN}`, order: URGENT, values: [section] },
    {
      name: 'head, mine',
      memberId: head,
      view: 'mine',
      where: 'r.section_id = ? and r.member_id = ?',
      order: NEWEST,
      values: [section, head],
    },
    { name: 'head, all', memberId: head, view: 'all', where: 'r.section_id = ?', order: NEWEST, values: [section] },
    { name: 'reporter, mine', memberId: reporter, view: 'mine', where: 'r.member_id = ?', order: NEWEST, values: [reporter] },
    {
      name: 'reporter, returned',
      memberId: reporter,
      view: 'returned',
      where: "r.member_id = ? and r.state = 'returned'",
      order: NEWEST,
      values: [reporter],
    },
  ];
}
