import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compileTerms, matchTerms, type TermHit } from '../../../shared/text/terms.ts';

function naive(terms: string[], text: string): TermHit[] {
  const hits: TermHit[] = [];
  terms.forEach((term, index) => {
    for (let at = term === '' ? -1 : text.indexOf(term); at >= 0; at = text.indexOf(term, at + 1)) {
      hits.push({ term: index, start: at, end: at + term.length });
    }
  });
  return hits;
}

function ordered(hits: TermHit[]): TermHit[] {
  return [...hits].sort((a, b) => a.end - b.end || a.start - b.start || a.term - b.term);
}

describe('terms', () => {
  it('finds terms within terms and the same term of two rules', () => {
    const terms = ['低保', '城市低保', '低', '低保', ''];
    expect(ordered(matchTerms(compileTerms(terms), '城市低保对象'))).toEqual(ordered(naive(terms, '城市低保对象')));
  });

  it('finds just what a plain search finds', () => {
    const letters = fc.string({ unit: fc.constantFrom('甲', '乙', '𠮷', 'a', '\ud842'), maxLength: 5 });
    fc.assert(
      fc.property(fc.array(letters, { maxLength: 12 }), fc.array(letters, { maxLength: 12 }), (terms, pieces) => {
        const text = pieces.join('');
        expect(ordered(matchTerms(compileTerms(terms), text))).toEqual(ordered(naive(terms, text)));
      }),
    );
  });

  it('finds nothing without terms', () => {
    expect(matchTerms(compileTerms([]), '低保')).toEqual([]);
  });
});
