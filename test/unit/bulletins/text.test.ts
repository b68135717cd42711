import { describe, expect, test } from 'vitest';
import { attachment, fileName, safeName } from '../../../service/bulletins/file-name.ts';
import { anonymous, frequent } from '../../../service/bulletins/problems.ts';
import { columnLetters, sheetNames } from '../../../service/bulletins/spreadsheet.ts';
import { detached, tiedAgain } from '../../../service/desk/bulletins/figure-edits.ts';
import { type BulletinText, monthsOf, onPaper, partsOf, unresolvedIn } from '../../../shared/vocabulary/bulletin.ts';

const figures = {
  收到: { text: '131', meaning: { zh: '', en: '' }, behind: '/' },
  约稿按时: { text: '8', meaning: { zh: '', en: '' }, behind: '/' },
};
const text = (words: string, more: Partial<BulletinText> = {}): BulletinText => ({
  masthead: '信息工作通报',
  title: ['关于通报'],
  addressee: '各股室：',
  blocks: [{ id: 'a', kind: 'paragraph', text: words }],
  signature: '办公室',
  signer: '何某',
  dated: '2026-11-04',
  ...more,
});

describe('a paragraph with figures', () => {
  test('is read into words and figures, and written as it stands on the paper', () => {
    expect(partsOf('收到{收到}条，按时{约稿按时=9}篇。')).toEqual([
      { words: '收到' },
      { figure: '收到', said: null },
      { words: '条，按时' },
      { figure: '约稿按时', said: '9' },
      { words: '篇。' },
    ]);
    expect(onPaper('收到{收到}条，按时{约稿按时=9}篇，{没有}。', figures)).toBe('收到131条，按时9篇，{没有}。');
    expect(partsOf('没有数字')).toEqual([{ words: '没有数字' }]);
  });

  test.each([
    ['all tied', '收到{收到}条', []],
    ['the same as the data, though written', '按时{约稿按时=8}', []],
    ['written otherwise', '按时{约稿按时=9}', ['differs']],
    ['a figure that the data don’t have', '{不存在}', ['unknown']],
  ])('%s', (_, words, kinds) => {
    expect(unresolvedIn(text(words), figures).map(({ kind }) => kind)).toEqual(kinds);
  });

  test('signature and signer must be there', () => {
    expect(unresolvedIn(text('好', { signature: ' ', signer: '' }), figures).map(({ kind }) => kind)).toEqual(['signature', 'signer']);
  });

  test('one of several is detached, another tied again', () => {
    const both = text('{收到}和{收到}，{约稿按时=9}');
    expect(detached(both, { block: 'a', place: 1 }, '131').blocks[0]?.text).toBe('{收到}和131，{约稿按时=9}');
    expect(tiedAgain(both, { block: 'a', figure: '约稿按时', said: '9' }).blocks[0]?.text).toBe('{收到}和{收到}，{约稿按时}');
  });
});

describe('periods', () => {
  test.each([
    ['month', '2026-10', '2026-10', '2026-10'],
    ['quarter', '2026-11', '2026-10', '2026-12'],
    ['quarter', '2026-01', '2026-01', '2026-03'],
    ['year', '2026-05', '2026-01', '2026-12'],
  ] as const)('the %s of %s is %s to %s', (period, month, from, to) => {
    expect(monthsOf(period, month)).toEqual({ from, to });
  });
});

describe('names that break file systems and sheets', () => {
  test.each([
    ['a/b\\c:d*e?f"g<h>i|j', 'a_b_c_d_e_f_g_h_i_j'],
    ['con', '_con'],
    ['LPT1.txt', '_LPT1.txt'],
    ['  名字. . ', '名字'],
    ['\u202Etxt.exe', '_txt.exe'],
    ['', '_'],
    ['长'.repeat(200), '长'.repeat(80)],
    ['𠮷'.repeat(60), '𠮷'.repeat(40)],
  ])('%s', (name, safe) => expect(safeName(name)).toBe(safe));

  test('a bulletin’s file bears its title and number, and is offered in any script', () => {
    const name = fileName({ text: text('好'), issue: 10, year: 2026 }, 'docx');
    expect(name).toBe('关于通报〔2026〕第10期.docx');
    expect(attachment(name)).toMatch(/^attachment; filename="bulletin\.docx"; filename\*=UTF-8''[\x21-\x7e]+$/);
    expect(attachment("a'b(c).csv")).toContain("filename*=UTF-8''a%27b%28c%29.csv");
  });

  test('sheets get short names that differ', () => {
    expect(sheetNames(['局机关/股室', '局机关:股室', 'x'.repeat(40), 'X'.repeat(40)])).toEqual([
      '局机关_股室',
      '局机关_股室_2',
      'x'.repeat(31),
      `${'X'.repeat(28)}_2`,
    ]);
  });

  test.each([
    [0, 'A'],
    [25, 'Z'],
    [26, 'AA'],
    [51, 'AZ'],
    [52, 'BA'],
  ])('column %d is %s', (place, letters) => expect(columnLetters(place)).toBe(letters));
});

describe('problems that the checks found most often', () => {
  const finding = (rule: string, level: 'error' | 'doubt' | 'hint', start: number, end: number) => ({
    rule,
    criterion: 'form' as const,
    level,
    field: 'body' as const,
    start,
    end,
    message: '',
  });
  test('count reports, not findings; leave hints out; show an example that names nobody', () => {
    const body = '截止12月底，东岭镇王某某领取补贴300元。';
    const found = frequent([
      { title: '', body, findings: [finding('a/b/c', 'error', 0, 2), finding('a/b/c', 'error', 0, 2), finding('h/h/h', 'hint', 0, 2)] },
      { title: '', body, findings: [finding('a/b/c', 'doubt', 7, 19), finding('d/e/f', 'error', 7, 20)] },
    ]);
    expect(found.map(({ rule, reports }) => [rule, reports])).toEqual([
      ['a/b/c', 2],
      ['d/e/f', 1],
    ]);
    expect(found[0]?.example).toBe('截止');
  });

  test.each([
    ['救助1200户，其中800户', '救助×户，其中×户'],
    ['东岭镇发放取暖补贴', '某地发放取暖补贴'],
  ])('%s is told as %s', (words, told) => expect(anonymous(words)).toBe(told));
});
