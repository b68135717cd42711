import writeExcelFile, { type Cell, type SheetData } from 'write-excel-file/node';
import type { Bulletin, BulletinRow } from '../../shared/vocabulary/bulletin.ts';
import { safeName } from './file-name.ts';

const HEAD = {
  fontWeight: 'bold',
  align: 'center',
  alignVertical: 'center',
  wrap: true,
  backgroundColor: '#F2F0EA',
  borderStyle: 'thin',
} as const;
const BORDER = { borderStyle: 'thin' } as const;

/** Longest name of a sheet, and what one must not contain. */
const SHEET_NAME = 31;

/** Names of sheets are short and differ, whatever the categories are called. */
export function sheetNames(names: readonly string[]): string[] {
  const taken = new Set<string>();
  return names.map((name) => {
    const base = safeName(name.replace(/[[\]':*?/\\]/g, '_')).slice(0, SHEET_NAME);
    let given = base;
    for (let next = 2; taken.has(given.toLowerCase()); next++) given = `${base.slice(0, SHEET_NAME - 3)}_${next}`;
    taken.add(given.toLowerCase());
    return given;
  });
}

/** A text cell: its type says that it is text, so that nothing in it runs as a formula. */
const words = (value: string): Cell => ({ value, type: String, ...BORDER });
const figure = (value: number, format?: string): Cell => ({
  value,
  type: Number,
  align: 'right',
  ...BORDER,
  ...(format ? { format } : {}),
});
const formula = (value: string, format?: string): Cell => ({
  value,
  type: 'Formula',
  align: 'right',
  fontWeight: 'bold',
  ...BORDER,
  ...(format ? { format } : {}),
});

/** Column letters from the place, `A` for 0. */
export function columnLetters(place: number): string {
  const last = String.fromCharCode(65 + (place % 26));
  return place < 26 ? last : columnLetters(Math.floor(place / 26) - 1) + last;
}

/** The tables of a bulletin as a workbook: one sheet for each category with its sums as formulas, and one for the adopted items. */
export async function workbook(bulletin: Bulletin): Promise<Buffer> {
  const { rows, items } = bulletin.data;
  const categories = [...new Set(rows.map(({ category }) => category))];
  const names = sheetNames([...categories, '采用条目']);
  const sheets = categories.map((category, index) => ({
    sheet: names[index] as string,
    data: pointsSheet(
      bulletin,
      rows.filter((row) => row.category === category),
    ),
    stickyRowsCount: 2,
    orientation: 'landscape' as const,
    columns: [{ width: 6 }, { width: 20 }, ...Array.from({ length: 20 }, () => ({ width: 9 }))],
  }));
  const itemSheet = {
    sheet: names.at(-1) as string,
    data: itemsSheet(items),
    stickyRowsCount: 1,
    orientation: 'landscape' as const,
    columns: [{ width: 6 }, { width: 16 }, { width: 48 }, { width: 16 }, { width: 20 }, { width: 12 }, { width: 12 }],
  };
  return writeExcelFile([...sheets, itemSheet]).toBuffer();
}

interface Column {
  head: string;
  of: (row: BulletinRow, line: number) => Cell;
  /** The sum below it, from the first line to the last. */
  total: ((letter: string, first: number, last: number) => Cell) | null;
}

const summed = (letter: string, first: number, last: number) => formula(`=SUM(${letter}${first}:${letter}${last})`);
const PERCENT = '0.0%';

/** The columns of the points table; a rate is reckoned from the two columns before it. */
function columnsOf({ data: { levels, rows } }: Bulletin): Column[] {
  const shown = levels.filter(({ id }) => rows.some((row) => (row.levels[id] ?? 0) > 0));
  return [
    { head: '位次', of: ({ place }) => figure(place), total: () => words('') },
    { head: '单位', of: ({ section }) => words(section), total: () => ({ ...(words('合计') as object), fontWeight: 'bold' }) as Cell },
    { head: '报送', of: ({ submissions }) => figure(submissions), total: summed },
    { head: '已采用', of: ({ adoptedOfReceived }) => figure(adoptedOfReceived), total: summed },
    {
      head: '采用率',
      of: (_, line) => formula(`=IF(C${line}=0,0,D${line}/C${line})`, PERCENT),
      total: (_, __, last) => formula(`=IF(C${last + 1}=0,0,D${last + 1}/C${last + 1})`, PERCENT),
    },
    { head: '采用条数', of: ({ adoptedItems }) => figure(adoptedItems), total: summed },
    ...shown.map(({ id, name }): Column => ({ head: name, of: ({ levels: times }) => figure(times[id] ?? 0), total: summed })),
    { head: '批示', of: ({ instructions }) => figure(instructions), total: summed },
    { head: '约稿按时', of: ({ commissionsKept }) => figure(commissionsKept), total: summed },
    { head: '约稿应报', of: ({ commissions }) => figure(commissions), total: summed },
    { head: '得分', of: ({ points }) => figure(points, '0.##'), total: summed },
    { head: '累计报送', of: ({ submissionsInYear }) => figure(submissionsInYear), total: summed },
    { head: '累计得分', of: ({ pointsInYear }) => figure(pointsInYear, '0.##'), total: summed },
  ];
}

function pointsSheet(bulletin: Bulletin, rows: readonly BulletinRow[]): SheetData {
  const columns = columnsOf(bulletin);
  const first = 3;
  const last = first + rows.length - 1;
  const title: Cell = {
    value: bulletin.text.title.join(''),
    type: String,
    fontWeight: 'bold',
    fontSize: 14,
    align: 'center',
    columnSpan: columns.length,
  };
  return [
    [title, ...columns.slice(1).map(() => null)],
    columns.map(({ head }): Cell => ({ value: head, type: String, ...HEAD })),
    ...rows.map((row, index) => columns.map(({ of }) => of(row, first + index))),
    columns.map(({ total }, place) => (total ? total(columnLetters(place), first, last) : null)),
  ];
}

function itemsSheet(items: Bulletin['data']['items']): SheetData {
  const heads = ['序号', '单位', '标题', '级别', '刊物', '期号', '采用日期'];
  return [
    heads.map((value): Cell => ({ value, type: String, ...HEAD })),
    ...items.map(({ section, title, levelName, publication, issue, adoptedOn }, index) => [
      figure(index + 1),
      words(section),
      words(title),
      words(levelName),
      words(publication),
      words(issue),
      { value: new Date(`${adoptedOn}T00:00:00Z`), type: Date, format: 'yyyy-mm-dd', ...BORDER } satisfies Cell,
    ]),
  ];
}
