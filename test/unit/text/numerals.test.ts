import { describe, expect, it } from 'vitest';
import { numeralAt } from '../../../shared/text/numerals.ts';

function read(text: string): [written: string, value: number] | null {
  const numeral = numeralAt(text, 0);
  return numeral && [numeral.text, numeral.value];
}

describe('numerals', () => {
  it.each([
    ['320', '320', 320],
    ['３２０户', '３２０', 320],
    ['1,234.5万元', '1,234.5万', 12_345_000],
    ['１１１，１１１个', '１１１，１１１', 111_111],
    ['三百二十户', '三百二十', 320],
    ['一万两千', '一万两千', 12_000],
    ['壹佰贰拾', '壹佰贰拾', 120],
    ['廿三', '廿三', 23],
    ['4.78万亿', '4.78万亿', 4_780_000_000_000],
    ['36.57亿元', '36.57亿', 3_657_000_000],
    ['一万五千亿', '一万五千亿', 1_500_000_000_000],
    ['四亿五千六百四十二万零一十五', '四亿五千六百四十二万零一十五', 456_420_015],
    ['四万万', '四万万', 400_000_000],
    ['5万4千6百', '5万4千6百', 54_600],
    ['2千零30万', '2千零30万', 20_300_000],
    ['两千四百五', '两千四百五', 2450],
    ['九万四', '九万四', 94_000],
    ['五百余万', '五百余万', 5_000_000],
    ['三点五万', '三点五万', 35_000],
    ['二〇二六年', '二〇二六', 2026],
    ['二○二六年', '二○二六', 2026],
    ['1000 万元', '1000 万', 10_000_000],
    ['500亿千瓦时', '500亿', 50_000_000_000],
    ['5千克', '5', 5],
    ['3兆瓦', '3', 3],
    ['2026.11.23', '2026', 2026],
    ['九点二十', '九', 9],
    ['3万12户', '3万', 30_000],
    ['2021,100人', '2021', 2021],
  ])('reads %s as %s = %d', (text, written, value) => {
    expect(read(text)).toEqual([written, value]);
  });

  it.each(['百姓', '千万', '万一', '户'])('reads no numeral at the head of %s', (text) => {
    expect(numeralAt(text, 0)).toBeNull();
  });

  it.each([
    ['三四百人', 300, 400],
    ['七八十岁', 70, 80],
    ['十七八岁', 17, 18],
    ['二三十万', 200_000, 300_000],
  ])('reads the neighbours of %s as %d to %d', (text, low, high) => {
    expect(numeralAt(text, 0)).toMatchObject({ value: low, high });
  });

  it.each([
    ['320', 1],
    ['2.5', 0.1],
    ['1.2万', 1000],
    ['3万', 10_000],
    ['三百', 1],
    ['五万', 10_000],
  ])('says that %s is written in steps of %d', (text, step) => {
    expect(numeralAt(text, 0)?.step).toBeCloseTo(step, 9);
  });
});
