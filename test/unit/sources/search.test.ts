import { describe, expect, it } from 'vitest';
import { found, tagFrom, tagsOf } from '../../../extension/sources/search.ts';
import { sourceOf } from './sources.ts';

const notice = sourceOf(1, { title: '关于提高低保标准的通知', text: '农村低保标准提高到６２１元。', tags: ['低保', '2026'] });
const fire = sourceOf(2, { title: '消防安全检查', site: '县应急管理局', text: '检查养老机构12家。', tags: ['安全'] });
const all = [notice, fire];

describe('a search among sources', () => {
  it.each([
    ['nothing asked', '', [], [fire, notice]],
    ['a word of the text, whatever its width', '621元', [], [notice]],
    ['a word of the site', '应急', [], [fire]],
    ['all words', '低保 通知', [], [notice]],
    ['words of two sources', '低保 消防', [], []],
    ['a tag', '', ['安全'], [fire]],
    ['a tag and a word that do not meet', '低保', ['安全'], []],
  ] as const)('%s', (_, words, tags, expected) => {
    expect(found(all, words, tags)).toEqual(expected);
  });
});

describe('tags', () => {
  it('are told by use', () => {
    expect(tagsOf([notice, fire, sourceOf(3, { tags: ['安全'] })])).toEqual(['安全', '2026', '低保']);
  });

  it.each([
    ['#低保', '低保'],
    ['  ＃ 低保 ', '低保'],
    ['#', null],
    ['', null],
    ['字'.repeat(50), '字'.repeat(40)],
  ])('%j is kept as %j', (typed, tag) => {
    expect(tagFrom(typed)).toBe(tag);
  });
});
