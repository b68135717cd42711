import { describe, expect, it } from 'vitest';
import { addressOfPassage, sentencesAround } from '../../../extension/sources/text-fragment.ts';

const TEXT =
  '一、总体要求。农村低保标准由每人每月580元提高到621元。\n二、工作要求\n各乡镇（街道）要在12月15日前完成复核，按照“应保尽保、应退尽退”的要求逐户核实家庭收入、财产和人口变化情况，并于次月起按新标准发放；确有困难的报县民政局。\n户数\t人数\n1200\t2100';
const at = (words: string) => [TEXT.indexOf(words), TEXT.indexOf(words) + words.length] as const;
const directiveOf = (address: string) => decodeURIComponent(address.split(':~:text=')[1] ?? '');

describe('the sentences around a place', () => {
  it.each([
    ['621元', '农村低保标准由每人每月580元提高到621元。'],
    ['工作要求', '二、工作要求'],
    ['困难', '确有困难的报县民政局。'],
    ['2100', '2100'],
    ['户数', '户数'],
  ])('%s', (words, sentence) => {
    expect(sentencesAround(TEXT, ...at(words))).toBe(sentence);
  });

  it('goes over as many lines as the place', () => {
    const [start] = at('621元');
    const [, end] = at('工作要求');
    expect(sentencesAround(TEXT, start, end)).toBe('农村低保标准由每人每月580元提高到621元。\n二、工作要求');
  });
});

describe('the address of a passage', () => {
  const page = 'http://www.example.gov.cn/art?id=1';

  it('names a short sentence whole', () => {
    expect(directiveOf(addressOfPassage(page, TEXT, ...at('621元')))).toBe('农村低保标准由每人每月580元提高到621元。');
  });

  it('names a long one by both its ends, cut between words', () => {
    const [head, tail] = directiveOf(addressOfPassage(page, TEXT, ...at('复核'))).split(',') as [string, string];
    expect(TEXT).toContain(head);
    expect(TEXT).toContain(tail);
    expect(head.startsWith('各乡镇')).toBe(true);
    expect(tail.endsWith('发放；')).toBe(true);
    expect(head.length + tail.length).toBeLessThan(80);
  });

  it.each([
    ['a fragment of the page’s own stays', `${page}#part2`, '#part2:~:text='],
    ['none is made up', page, '?id=1#:~:text='],
  ])('%s', (_, address, holds) => {
    expect(addressOfPassage(address, TEXT, ...at('621元'))).toContain(holds);
  });

  it('escapes what has a meaning of its own', () => {
    const text = 'A-1, B&C：5%';
    const [, directive] = addressOfPassage(page, text, 0, 3).split(':~:text=') as [string, string];
    expect(directive).not.toMatch(/[-,&]/);
    expect(decodeURIComponent(directive)).toBe(text);
  });
});
