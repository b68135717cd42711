import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { indexTerms, wantedTerms } from '../../../service/search/terms.ts';

/** As either database finds it: all wanted terms, or all their parts. */
function finds(query: string, text: string, words: string[] = []): boolean {
  const terms = new Set(indexTerms(text, words));
  const wanted = wantedTerms(query);
  return (
    wanted.length > 0 && wanted.every(({ term, parts }) => terms.has(term) || (parts.length > 0 && parts.every((part) => terms.has(part))))
  );
}

describe('what a query finds', () => {
  const text = '11月20日，岚溪县民政局向1234户低保对象发放冬季救助金56.7万元。欧阳㛃、𠮷某到养老院慰问，ＯＡ系统已上线。';
  it.each([
    ['低保', true],
    ['救助', true],
    ['保对', true],
    ['县', true],
    ['𠮷某', true],
    ['㛃', true],
    ['民政局', true],
    ['养老院', true],
    ['低保 救助金', true],
    ['救助金，低保！', true],
    ['低保对象冬季救助', true],
    ['oa', true],
    ['1234', true],
    ['高保', false],
    ['低救', false],
    ['低保 火灾', false],
    ['养老院火灾', false],
    ['123', false],
    ['，。', false],
    ['', false],
  ])('%s: %s', (query, found) => {
    expect(finds(query, text)).toBe(found);
  });

  it('words of a longer query need not be neighbours', () => {
    expect(finds('养老院火灾', '县养老院今晨发生火灾')).toBe(true);
  });
});

describe('terms', () => {
  const han = fc
    .array(fc.constantFrom(...'民政低保养老院火灾𠮷㛃县局'), { minLength: 2, maxLength: 40 })
    .map((characters) => characters.join(''));

  it('every two neighbouring characters of a text are found', () => {
    fc.assert(
      fc.property(han, fc.nat(), (text, seed) => {
        const characters = [...text];
        const at = seed % (characters.length - 1);
        return finds(`${characters[at]}${characters[at + 1]}`, text);
      }),
    );
  });

  it('are letters, digits and Han alone, so that no text can be read as a query’s own signs', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.string({ unit: 'binary' }), (text, word) => {
        const wanted = wantedTerms(text).flatMap(({ term, parts }) => [term, ...parts]);
        return [...indexTerms(text, [word]), ...wanted].every((term) => /^[\p{L}\p{N}\p{Script=Han}]+$/u.test(term));
      }),
    );
  });

  it('of the longest body stay within what a row of PostgreSQL holds', () => {
    const body = Array.from({ length: 200_000 }, (_, at) => String.fromCodePoint(0x4e00 + ((at * 7919) % 20_000))).join('');
    const bytes = indexTerms(body, []).reduce((sum, term) => sum + Buffer.byteLength(term) + 8, 0);
    expect(bytes).toBeLessThan(1_000_000);
  });
});
