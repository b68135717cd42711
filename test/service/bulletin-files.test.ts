import { execFile } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { commaSeparated } from '../../service/bulletins/comma-separated.ts';
import { dayOnPaper, wordDocument } from '../../service/bulletins/document.ts';
import { workbook } from '../../service/bulletins/spreadsheet.ts';
import { type Bulletin, type BulletinRow, onPaper } from '../../shared/vocabulary/bulletin.ts';

const run = promisify(execFile);
const CSV_OF_EACH_SHEET = 'csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false,false,false,-1';

const row = (section: string, category: string, more: Partial<BulletinRow> = {}): BulletinRow => ({
  sectionId: '01a2060b-b6bd-7667-8e10-c29b36a1b0dc',
  section,
  category,
  place: 1,
  submissions: 17,
  submissionsInYear: 120,
  adoptedItems: 8,
  adoptedOfReceived: 8,
  levels: { bureau: 8, city: 2 },
  instructions: 1,
  commissionsKept: 2,
  commissions: 2,
  points: 51.5,
  pointsInYear: 409,
  ...more,
});

/** A bulletin with what breaks files: formulas, quotes, line ends, names of sheets, characters beyond the basic plane. */
const BULLETIN: Bulletin = {
  id: '01a2060b-b6bd-7667-8e10-c29b36a1b0dc',
  period: 'month',
  from: '2026-10',
  to: '2026-10',
  issue: 10,
  year: 2026,
  office: '岚溪县民政局',
  publishedAt: '2026-11-04T02:00:00.000Z',
  publishedBy: '王某',
  corrects: null,
  correctedBy: null,
  version: 3,
  updatedAt: '2026-11-04T02:00:00.000Z',
  text: {
    masthead: '民政信息通报',
    title: ['关于2026年10月民政信息', '报送及采用情况的通报'],
    addressee: '局机关各股室、局属各单位：',
    blocks: [
      { id: 'a', kind: 'heading', text: '一、基本情况' },
      { id: 'b', kind: 'paragraph', text: '全月收到信息{收到}条，采用率{采用率}。' },
      { id: 'c', kind: 'heading', text: '（一）股室' },
      { id: 'd', kind: 'paragraph', text: '𠮷某 <b>&amp; "引号"</b>' },
    ],
    signature: '岚溪县民政局办公室',
    signer: '何某',
    dated: '2026-11-04',
  },
  data: {
    figures: {
      收到: { text: '30', meaning: { zh: '', en: '' }, behind: '/' },
      采用率: { text: '36.7%', meaning: { zh: '', en: '' }, behind: '/' },
    },
    levels: [
      { id: 'bureau', name: '本局' },
      { id: 'city', name: '市级' },
      { id: 'centre', name: '中央' },
    ],
    rows: [
      row('养老服务股', '局机关/股室'),
      row('=HYPERLINK("http://evil.example")', '局机关/股室', {
        place: 2,
        submissions: 13,
        adoptedOfReceived: 3,
        points: -2,
        levels: { bureau: 3 },
        commissions: 0,
        commissionsKept: 0,
      }),
      row('+核对"中心"', '局属单位', { submissions: 0, adoptedOfReceived: 0 }),
    ],
    items: [
      {
        reportId: '01a2060b-b6bd-7667-8e10-c29b36a1b0dd',
        title: '@SUM(1+1)*cmd|calc',
        section: '养老服务股',
        member: '陈某',
        levelName: '市级',
        publication: '市民政信息',
        issue: '第42期',
        adoptedOn: '2026-10-09',
      },
    ],
    lists: { praised: [], tooFew: [], reminded: [], silent: [] },
  },
  unresolved: [],
};

describe('the files of a bulletin, opened by LibreOffice', () => {
  let folder: string;
  const open = async (name: string, content: Buffer, to: string) => {
    writeFileSync(join(folder, name), content);
    const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`;
    await run('soffice', [profile, '--headless', '--convert-to', to, '--outdir', folder, join(folder, name)], { timeout: 110_000 });
  };
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'xinda-files-'));
    await open('b.docx', await wordDocument(BULLETIN), 'txt:Text (encoded):UTF8');
    await open('b.docx', await wordDocument(BULLETIN), 'pdf');
    await open('b.xlsx', await workbook(BULLETIN), CSV_OF_EACH_SHEET);
  }, 240_000);
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  test('the document says what the bulletin says, in its order', () => {
    const text = readFileSync(join(folder, 'b.txt'), 'utf8');
    const { masthead, title, addressee, blocks, signature, signer, dated } = BULLETIN.text;
    const expected = [
      masthead,
      '〔2026〕第10期',
      ...title,
      addressee,
      ...blocks.map((block) => onPaper(block.text, BULLETIN.data.figures)),
      signature,
      dayOnPaper(dated),
      `签发：${signer}`,
      '附件1',
      '养老服务股',
      '附件2',
      '第42期',
    ];
    let at = 0;
    for (const words of expected) {
      const found = text.indexOf(words, at);
      expect(found, words).toBeGreaterThanOrEqual(0);
      at = found;
    }
    expect(text).toContain('=HYPERLINK("http://evil.example")');
  });

  test('its pages are A4, the text area 156 by 225 mm, the points table on its side', async () => {
    const { stdout } = await run('pdfinfo', ['-f', '1', '-l', '3', join(folder, 'b.pdf')]);
    const sizes = [...stdout.matchAll(/Page\s+\d+ size:\s+([\d.]+) x ([\d.]+)/g)].map(([, width, height]) => [
      Math.round(Number(width)),
      Math.round(Number(height)),
    ]);
    expect(sizes).toEqual([
      [595, 842],
      [842, 595],
      [595, 842],
    ]);
    const { stdout: boxes } = await run('pdftotext', ['-f', '1', '-l', '1', '-bbox', join(folder, 'b.pdf'), '-']);
    const xs = [...boxes.matchAll(/xMin="([\d.]+)" yMin="([\d.]+)" xMax="([\d.]+)"/g)];
    const [left, right] = [Math.min(...xs.map(([, x]) => Number(x))), Math.max(...xs.map(([, , , x]) => Number(x)))];
    // 28 mm and 210 − 26 mm, in points of 1/72 inch
    expect(left).toBeGreaterThanOrEqual((28 / 25.4) * 72 - 1);
    expect(right).toBeLessThanOrEqual((184 / 25.4) * 72 + 1);
  });

  test('the fonts of official documents are named, with fall-backs', async () => {
    const { stdout } = await run('unzip', ['-p', join(folder, 'b.docx'), 'word/document.xml', 'word/fontTable.xml', 'word/styles.xml'], {
      maxBuffer: 1e7,
    });
    for (const font of ['方正小标宋简体', '仿宋_GB2312', '黑体', '楷体_GB2312', '宋体']) expect(stdout, font).toContain(font);
    expect(stdout).toContain('<w:altName w:val="仿宋,FangSong,STFangsong"/>');
    expect(stdout).toContain('w:line="560" w:lineRule="exact"');
    expect(stdout).toContain('w:firstLineChars="200"');
  });

  const sheet = (name: string) =>
    readFileSync(join(folder, name), 'utf8')
      .trim()
      .split('\n')
      .map((each) => each.split(',').map((cell) => cell.replace(/^"|"$/g, '').replaceAll('""', '"')));

  test('the workbook has a sheet for each category and one for the items', () => {
    expect(
      readdirSync(folder)
        .filter((name) => name.startsWith('b-'))
        .sort(),
    ).toEqual(['b-局属单位.csv', 'b-局机关_股室.csv', 'b-采用条目.csv']);
  });

  test('its formulas reckon what the data say', () => {
    const [, heads, first, second, total] = sheet('b-局机关_股室.csv') as [string[], string[], string[], string[], string[]];
    const column = (name: string) => heads.indexOf(name);
    expect(heads.filter((head) => ['本局', '市级', '中央'].includes(head))).toEqual(['本局', '市级']);
    expect([first[column('单位')], first[column('报送')], first[column('得分')]]).toEqual(['养老服务股', '17', '51.5']);
    const percent = (cell: string | undefined) => Number.parseFloat(cell ?? '').toFixed(1);
    expect(percent(first[column('采用率')])).toBe('47.1');
    expect(second[column('单位')]).toBe('=HYPERLINK("http://evil.example")');
    const sums = ['报送', '得分', '本局'].map((name) => total[column(name)]);
    expect([...sums, percent(total[column('采用率')])]).toEqual(['30', '49.5', '11', '36.7']);
  });

  test('a section that sent nothing in has a rate of nothing, and no error', () => {
    const text = readFileSync(join(folder, 'b-局属单位.csv'), 'utf8');
    expect(text).not.toMatch(/#DIV|Err:|#NAME/);
    expect(text).toContain('+核对""中心""');
  });

  test('items have dates that a spreadsheet knows as such, and no text runs as a formula', () => {
    const [, item] = sheet('b-采用条目.csv') as [string[], string[]];
    expect(item).toEqual(['1', '养老服务股', '@SUM(1+1)*cmd|calc', '市级', '市民政信息', '第42期', '2026-10-09']);
  });
});

describe('the points table as CSV', () => {
  test('bears a byte-order mark, and what looks like a formula is marked as text', () => {
    const text = commaSeparated(BULLETIN);
    expect(text.startsWith('\uFEFF类别,位次,单位,报送,')).toBe(true);
    expect(text).toContain(`"'=HYPERLINK(""http://evil.example"")"`);
    expect(text).toContain(`"'+核对""中心"""`);
    expect(text).toContain(',-2,');
    expect(text.split('\r\n')).toHaveLength(5);
  });
});
