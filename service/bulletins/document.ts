import {
  AlignmentType,
  BorderStyle,
  Document,
  Footer,
  type IParagraphOptions,
  type IRunOptions,
  LineRuleType,
  Packer,
  PageNumber,
  PageOrientation,
  Paragraph,
  SectionType,
  Table,
  TableCell,
  TableRow,
  TabStopType,
  TextRun,
  VerticalAlign,
  WidthType,
} from 'docx';
import { type Bulletin, type BulletinRow, onPaper } from '../../shared/vocabulary/bulletin.ts';
import { pointsText, rateText } from './figures.ts';
import { FONT_TABLE, FONTS } from './fonts.ts';

/** Twentieths of a point for a millimetre. */
const mm = (millimetres: number) => Math.round((millimetres / 25.4) * 1_440);
/** Half points of 号: 2号 22 pt, 3号 16 pt, 4号 14 pt, and what tables are set in. */
const SIZE = { masthead: 88, second: 44, third: 32, fourth: 28, table: 22 };
/** 28 pt exactly, in twentieths: 22 lines a page. */
const PITCH = { line: 560, lineRule: LineRuleType.EXACT, before: 0, after: 0 };
const RED = 'C7000B';

/**
 * GB/T 9704: A4, text area of 156 × 225 mm, body in 3号仿宋 at a pitch of 28 pt, headings in 黑体 and 楷体, title in 2号小标宋,
 * page numbers in 4号宋体 between dashes, on odd pages at the right and on even ones at the left.
 */
const PAGE = {
  size: { width: mm(210), height: mm(297) },
  margin: { top: mm(37), left: mm(28), right: mm(26), bottom: mm(35), footer: mm(22) },
};
const TEXT_WIDTH = mm(156);
/** The same page on its side, for the wide table. */
const WIDE_PAGE = {
  size: { width: mm(210), height: mm(297), orientation: PageOrientation.LANDSCAPE },
  margin: { top: mm(28), left: mm(37), right: mm(35), bottom: mm(26), footer: mm(14) },
};
const WIDE_TEXT = mm(225);

/** The bulletin as an official document: version head, text, signature, and as annexes the points table and the adopted items. */
export async function wordDocument(bulletin: Bulletin): Promise<Buffer> {
  const { text, data } = bulletin;
  const document = new Document({
    creator: bulletin.office,
    title: text.title.join(''),
    evenAndOddHeaderAndFooters: true,
    styles: {
      default: {
        document: { run: { font: FONTS.body, size: SIZE.third, language: { eastAsia: 'zh-CN' } }, paragraph: { spacing: PITCH } },
      },
    },
    sections: [
      {
        properties: { page: PAGE },
        footers: FOOTERS,
        children: [...head(bulletin), ...blocksOf(bulletin), ...foot(bulletin)],
      },
      {
        properties: { page: WIDE_PAGE, type: SectionType.NEXT_PAGE },
        footers: FOOTERS,
        children: [...annexHead('附件1', `${text.title.join('').replace(/^关于|的通报$/g, '')}得分表`), ...pointsTables(data), note()],
      },
      {
        properties: { page: PAGE, type: SectionType.NEXT_PAGE },
        footers: FOOTERS,
        children: [...annexHead('附件2', '采用条目'), itemsTable(data.items)],
      },
    ],
  });
  return Packer.toBuffer(document, undefined, [FONT_TABLE]);
}

function line(words: string, run: Omit<IRunOptions, 'text'> = {}, paragraph: IParagraphOptions = {}): Paragraph {
  return new Paragraph({ spacing: PITCH, ...paragraph, children: [new TextRun({ text: words, ...run })] });
}

function head({ text, issue, year }: Bulletin): Paragraph[] {
  const centred = { alignment: AlignmentType.CENTER };
  const number = issue === null ? '（草稿）' : `〔${year}〕第${issue}期`;
  const [signer, dated] = [text.signature, dayOnPaper(text.dated)];
  return [
    line(text.masthead, { font: FONTS.title, size: SIZE.masthead, color: RED }, { ...centred, spacing: { before: 240, after: 240 } }),
    line(number, {}, centred),
    new Paragraph({
      spacing: { ...PITCH, after: 560 },
      tabStops: [{ type: TabStopType.RIGHT, position: TEXT_WIDTH }],
      border: { bottom: { style: BorderStyle.SINGLE, size: 16, color: RED, space: 4 } },
      children: [new TextRun({ text: signer }), new TextRun({ text: `\t${dated}` })],
    }),
    ...text.title.map((words) => line(words, { font: FONTS.title, size: SIZE.second }, { ...centred, spacing: { ...PITCH, line: 640 } })),
    line('', {}, {}),
    line(text.addressee),
  ];
}

/** `2026年11月4日`, without leading zeros (GB/T 9704). */
export function dayOnPaper(day: string): string {
  const [year, month, date] = day.split('-').map(Number);
  return `${year}年${month}月${date}日`;
}

/** Levels of headings: 一、 in 黑体, （一） in 楷体, 1. and （1） in 仿宋. */
function fontOf(words: string) {
  if (/^[一二三四五六七八九十]+、/.test(words)) return FONTS.heading;
  return /^（[一二三四五六七八九十]+）/.test(words) ? FONTS.second : FONTS.body;
}

/** The last paragraph goes along with the signature, so that no page bears that alone. */
function blocksOf({ text, data }: Bulletin): Paragraph[] {
  const indent = { firstLineChars: 200, firstLine: SIZE.third * 20 };
  return text.blocks.map(({ kind, text: block }, index) => {
    const words = onPaper(block, data.figures);
    const keepNext = kind === 'heading' || index === text.blocks.length - 1;
    if (kind === 'heading') return line(words, { font: fontOf(words) }, { indent, keepNext });
    return line(words, {}, { indent, alignment: AlignmentType.BOTH, keepNext });
  });
}

function foot({ text }: Bulletin): Paragraph[] {
  const indent = { firstLineChars: 200, firstLine: SIZE.third * 20 };
  const right = { alignment: AlignmentType.RIGHT, keepLines: true };
  return [
    line('', {}, { keepNext: true }),
    line('附件：1. 得分表', {}, { indent, keepNext: true }),
    line('2. 采用条目', {}, { indent: { left: SIZE.third * 50 }, keepNext: true }),
    line('', {}, { keepNext: true }),
    line('', {}, { keepNext: true }),
    line(text.signature, {}, { ...right, keepNext: true, indent: { right: SIZE.third * 20 } }),
    line(dayOnPaper(text.dated), {}, { ...right, keepNext: true, indent: { right: SIZE.third * 40 } }),
    new Paragraph({
      spacing: { ...PITCH, before: 200 },
      border: { top: { style: BorderStyle.SINGLE, size: 6, color: '000000', space: 4 } },
      children: [new TextRun({ text: `签发：${text.signer}`, size: SIZE.fourth })],
    }),
  ];
}

function annexHead(name: string, title: string): Paragraph[] {
  return [
    line(name, { font: FONTS.heading }),
    line(
      title,
      { font: FONTS.title, size: SIZE.second },
      { alignment: AlignmentType.CENTER, spacing: { ...PITCH, line: 640, after: 200 } },
    ),
  ];
}

function pageNumber(alignment: (typeof AlignmentType)[keyof typeof AlignmentType]): Footer {
  const run = { font: FONTS.number, size: SIZE.fourth };
  const children = [new TextRun({ ...run, children: ['— ', PageNumber.CURRENT, ' —'] })];
  return new Footer({ children: [new Paragraph({ alignment, indent: { left: 320, right: 320 }, children })] });
}

const FOOTERS = { default: pageNumber(AlignmentType.RIGHT), even: pageNumber(AlignmentType.LEFT) };

const cell = (
  words: string,
  width: number,
  options: { font?: typeof FONTS.body; alignment?: (typeof AlignmentType)[keyof typeof AlignmentType] } = {},
) =>
  new TableCell({
    width: { size: width, type: WidthType.DXA },
    verticalAlign: VerticalAlign.CENTER,
    margins: { left: 40, right: 40 },
    children: [
      new Paragraph({
        alignment: options.alignment ?? AlignmentType.CENTER,
        spacing: { line: 320, lineRule: LineRuleType.AT_LEAST, before: 20, after: 20 },
        children: [new TextRun({ text: words, size: SIZE.table, font: options.font ?? FONTS.body })],
      }),
    ],
  });

/** Widths in twentieths of a point; what is left of the whole goes to the widest column. */
function table(
  whole: number,
  heads: readonly { name: string; width: number; left?: boolean }[],
  rows: readonly (readonly string[])[],
): Table {
  const widths = heads.map(({ width }) => width);
  const rest = whole - widths.reduce((sum, width) => sum + width, 0);
  const shown = widths.map((width) => (width === Math.max(...widths) ? width + rest : width));
  return new Table({
    width: { size: whole, type: WidthType.DXA },
    columnWidths: shown,
    rows: [
      new TableRow({
        tableHeader: true,
        cantSplit: true,
        children: heads.map(({ name }, index) => cell(name, shown[index] ?? 0, { font: FONTS.heading })),
      }),
      ...rows.map(
        (row) =>
          new TableRow({
            cantSplit: true,
            children: row.map((words, index) =>
              cell(words, shown[index] ?? 0, heads[index]?.left ? { alignment: AlignmentType.LEFT } : {}),
            ),
          }),
      ),
    ],
  });
}

const dash = (count: number) => (count === 0 ? '—' : String(count));

/** One table for each category, as bulletins have them. */
function pointsTables({ rows, levels }: Bulletin['data']): (Paragraph | Table)[] {
  const categories = [...new Set(rows.map(({ category }) => category))];
  const shown = levels.filter(({ id }) => rows.some((row) => (row.levels[id] ?? 0) > 0));
  const heads = [
    { name: '位次', width: 620 },
    { name: '单位', width: 2_000, left: true },
    { name: '报送', width: 680 },
    { name: '累计报送', width: 680 },
    { name: '采用', width: 680 },
    { name: '采用率', width: 960 },
    ...shown.map(({ name }) => ({ name, width: 680 })),
    { name: '批示', width: 680 },
    { name: '约稿', width: 680 },
    { name: '得分', width: 800 },
    { name: '累计得分', width: 860 },
  ];
  const line = (row: BulletinRow) => [
    String(row.place),
    row.section,
    String(row.submissions),
    String(row.submissionsInYear),
    String(row.adoptedItems),
    rateText(row.adoptedOfReceived, row.submissions),
    ...shown.map(({ id }) => dash(row.levels[id] ?? 0)),
    dash(row.instructions),
    row.commissions === 0 ? '—' : `${row.commissionsKept}/${row.commissions}`,
    pointsText(row.points),
    pointsText(row.pointsInYear),
  ];
  return categories.flatMap((category) => [
    new Paragraph({
      spacing: { before: 160, after: 80 },
      children: [new TextRun({ text: category, font: FONTS.second, size: SIZE.fourth })],
    }),
    table(WIDE_TEXT, heads, rows.filter((row) => row.category === category).map(line)),
  ]);
}

function note(): Paragraph {
  const words = '注：位次按得分在同类单位中排列，得分相同的位次并列；采用率为收到的信息中已采用的占比；约稿为按时完成数和应报数。';
  return line(words, { size: 24 }, { spacing: { before: 120, line: 400, lineRule: LineRuleType.EXACT } });
}

function itemsTable(items: Bulletin['data']['items']): Table {
  const heads = [
    { name: '序号', width: 560 },
    { name: '单位', width: 1_400, left: true },
    { name: '标题', width: 3_600, left: true },
    { name: '采用刊物', width: 2_100, left: true },
    { name: '日期', width: 860 },
  ];
  const rows = items.map(({ section, title, levelName, publication, issue, adoptedOn }, index) => [
    String(index + 1),
    section,
    title,
    `${levelName}《${publication}》${issue}`,
    `${Number(adoptedOn.slice(5, 7))}.${Number(adoptedOn.slice(8))}`,
  ]);
  return table(TEXT_WIDTH, heads, rows);
}
