import { describe, expect, it } from 'vitest';
import { readQuantities } from '../../../shared/text/facts.ts';
import { inBaseUnit } from '../../../shared/text/units.ts';

describe('quantities', () => {
  it.each([
    ['1.2万元', 12_000, '元'],
    ['1,234.5万元', 12_345_000, '元'],
    ['50元6角3分', 50.63, '元'],
    ['1200亿美元', 120_000_000_000, '美元'],
    ['￥300', 300, '元'],
    ['三百二十户', 320, '户'],
    ['12.5%', 12.5, '%'],
    ['１２．５％', 12.5, '%'],
    ['百分之十二点五', 12.5, '%'],
    ['百分之百', 100, '%'],
    ['千分之三', 0.3, '%'],
    ['3.5‰', 0.35, '%'],
    ['一成半', 15, '%'],
    ['三成五', 35, '%'],
    ['八折', 80, '%'],
    ['3个百分点', 3, '百分点'],
    ['2倍', 2, '倍'],
    ['1.8公里', 1.8, '公里'],
    ['5公斤', 5, '千克'],
    ['3个多月', 3, '个月'],
    ['两个半小时', 2.5, '小时'],
    ['一年半', 1.5, '年'],
    ['3名', 3, '名'],
    ['152分', 152, '分'],
    ['500亿千瓦时', 50_000_000_000, '千瓦时'],
    ['0.3个千分点', 0.03, '百分点'],
    ['100张床位', 100, '张'],
    ['3600辆次', 3600, '辆次'],
    ['500ml', 500, '毫升'],
    ['3角', 0.3, '元'],
  ])('reads %s whole as %d %s', (text, value, unit) => {
    expect(readQuantities(text)).toMatchObject([{ text, value, unit }]);
  });

  it.each([
    ['三分之一', 1 / 3, 'fraction'],
    ['1/3', 1 / 3, 'fraction'],
    ['1:3', 1 / 3, 'ratio'],
    ['1∶3', 1 / 3, 'ratio'],
    ['三比一', 3, 'ratio'],
  ])('reads %s as the share %d', (text, value, kind) => {
    const [share] = readQuantities(text);
    expect(share).toMatchObject({ text, kind, unit: '' });
    expect(share?.value).toBeCloseTo(value, 9);
  });

  it.each([
    ['近300户', 'below'],
    ['不足300户', 'below'],
    ['约300户', 'about'],
    ['300户左右', 'about'],
    ['500余户', 'above'],
    ['3000多人', 'above'],
    ['超过300户', 'above'],
    ['至少20人', 'atLeast'],
    ['80岁以上', 'atLeast'],
    ['不超过20人', 'atMost'],
    ['2小时内', 'atMost'],
    ['300户', 'exact'],
  ])('takes %s as bounded: %s', (text, bound) => {
    expect(readQuantities(text)).toMatchObject([{ bound }]);
  });

  it.each([
    ['3至5万元', 30_000, 50_000, '元'],
    ['5万-10万元', 50_000, 100_000, '元'],
    ['63%～68%', 63, 68, '%'],
    ['60—70岁', 60, 70, '岁'],
    ['三四百人', 300, 400, '人'],
  ])('reads the range %s from %d to %d %s', (text, value, high, unit) => {
    expect(readQuantities(text)).toMatchObject([{ text, value, high, unit }]);
  });

  it('names what is counted, before and after the figure', () => {
    expect(readQuantities('全县共有低保对象320户560人，其中城市120户、农村200户，救助3名困境儿童。')).toMatchObject([
      { text: '320户', label: '低保对象' },
      { text: '560人', label: null },
      { text: '120户', label: '城市' },
      { text: '200户', label: '农村' },
      { text: '3名', noun: '困境儿童' },
    ]);
  });

  it('counts the people of 2死1伤', () => {
    expect(readQuantities('造成2死1伤')).toMatchObject([
      { value: 2, unit: '人', noun: '死亡' },
      { value: 1, unit: '人', noun: '受伤' },
    ]);
  });

  it('reads a sign where it is one', () => {
    expect(readQuantities('增长-3.2%，最低零下5℃，负3.9%，从5万-10万元')).toMatchObject([
      { value: -3.2 },
      { value: -5 },
      { value: -3.9 },
      { value: 50_000, high: 100_000 },
    ]);
  });

  it.each([
    '统一部署',
    '第三批名单',
    '一起交通事故',
    '中国红十字会',
    '数十人到场',
    '民发〔2021〕21号',
    '2026年11月23日9时30分',
    '十分重要',
    '三名列前茅',
    '一、加强领导',
  ])('reads no quantity in %s', (text) => {
    expect(readQuantities(text)).toEqual([]);
  });

  it('brings units of one kind to the same base', () => {
    expect(inBaseUnit(1.5, '公里')).toEqual({ value: 1500, unit: '米' });
    expect(inBaseUnit(15, '亩')).toEqual({ value: 10_000, unit: '平方米' });
    expect(inBaseUnit(3, '名')).toEqual({ value: 3, unit: '人' });
    expect(inBaseUnit(3, '户')).toEqual({ value: 3, unit: '户' });
  });
});

describe('round numbers beside a bound', () => {
  it.each([
    ['近百名', 100, 'below'],
    ['百余人', 100, 'above'],
    ['万余户', 10_000, 'above'],
    ['超千亿元', 100_000_000_000, 'above'],
    ['近千万元', 10_000_000, 'below'],
    ['签约817户', 817, 'exact'],
    ['附近3户', 3, 'exact'],
    ['减负3万元', 30_000, 'exact'],
    ['半数以上', 0.5, 'atLeast'],
  ])('reads in %s %d, %s', (text, value, bound) => {
    expect(readQuantities(text)).toMatchObject([{ value, bound }]);
  });

  it.each(['老百姓', '千万要注意', '万一', '数十人', '三角形', '6：3：1比例'])('reads no such thing in %s', (text) => {
    expect(readQuantities(text).filter(({ kind }) => kind !== 'ratio')).toEqual([]);
  });
});
