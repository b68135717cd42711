import { WordTable } from './characters.ts';
import {
  AFTER_YEAR,
  BARE_MONTH_PARTS,
  DAY_SPANS,
  DAY_WORDS,
  DAYPARTS,
  MONTH_WORDS,
  VAGUE_WORDS,
  WEEK_WORDS,
  WEEKDAY_LEADS,
  YEAR_PARTS,
  YEAR_WORDS,
} from './date-words.ts';
import { NUMERAL_START, numeralAt, signed } from './numerals.ts';
import { ORGANISATION_ENDS } from './organisations.ts';
import { OFFICE_ENDS } from './people.ts';
import { PLACE_ENDS } from './places.ts';
import { MARKS } from './quotations.ts';
import type { Scan } from './scanned.ts';

const NUMERAL = 1;
const DATE_WORD = 2;
const MARK = 4;
const PLACE = 8;
const ORGANISATION = 16;
const OFFICE = 32;

const OTHER_DATE_WORDS = [
  '北京时间',
  '当地时间',
  '今（',
  '昨（',
  '今(',
  '昨(',
  '半小时',
  '半个',
  '几小时',
  '几天',
  '数小时',
  '数天',
  '数日',
  '近两',
  '近几',
  ...'两二三四五六七八九十123456789'.split('').map((digit) => `前${digit}`),
  '截至目前',
  '截止目前',
  '截至发稿',
  '截至记者发稿',
  '截至现在',
  '截至当前',
];

function allDateWords(): WordTable<true> {
  const words: [string, true][] = OTHER_DATE_WORDS.map((word) => [word, true]);
  for (const table of [
    DAY_SPANS,
    DAY_WORDS,
    YEAR_WORDS,
    MONTH_WORDS,
    WEEK_WORDS,
    WEEKDAY_LEADS,
    YEAR_PARTS,
    BARE_MONTH_PARTS,
    DAYPARTS,
    VAGUE_WORDS,
  ]) {
    for (const word of table.words) if (!AFTER_YEAR.has(word)) words.push([word, true]);
  }
  return new WordTable(words);
}

const DATE_WORDS = allDateWords();

function classes(): Uint8Array {
  const table = new Uint8Array(65536);
  for (let code = 0; code < 65536; code++) if (NUMERAL_START[code] === 1) table[code] = NUMERAL;
  for (const code of DATE_WORDS.firsts) table[code]! |= DATE_WORD;
  const mark = (units: string, kind: number): void => {
    for (let at = 0; at < units.length; at++) table[units.charCodeAt(at)]! |= kind;
  };
  mark(MARKS, MARK);
  mark(PLACE_ENDS, PLACE);
  mark(ORGANISATION_ENDS, ORGANISATION);
  mark(OFFICE_ENDS, OFFICE);
  return table;
}

const CLASS = classes();

/** The one pass that all readings stand on: it looks at each unit once and stops only where something may begin. */
export function scan(text: string): Scan {
  const found: Scan = { text, numerals: [], dateWords: [], marks: [], placeEnds: [], organisationEnds: [], offices: [] };
  for (let at = 0; at < text.length; at++) {
    const kind = CLASS[text.charCodeAt(at)]!;
    if (kind === 0) continue;
    if ((kind & DATE_WORD) !== 0 && DATE_WORDS.longestAt(text, at)) found.dateWords.push(at);
    if ((kind & MARK) !== 0) found.marks.push(at);
    if ((kind & PLACE) !== 0) found.placeEnds.push(at);
    if ((kind & ORGANISATION) !== 0) found.organisationEnds.push(at);
    if ((kind & OFFICE) !== 0) found.offices.push(at);
    if ((kind & NUMERAL) === 0) continue;
    const numeral = numeralAt(text, at);
    if (!numeral) continue;
    found.numerals.push(signed(text, numeral));
    at = numeral.end - 1;
  }
  return found;
}
