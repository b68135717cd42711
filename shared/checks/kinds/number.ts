import { tableOf } from '../../text/characters.ts';
import type { Note } from '../reading.ts';
import type { NumberRule } from '../rule.ts';

type Find = Omit<Note, 'rule'>;

const ID_WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
const ID_CHECKS = '10X98765432';
const CREDIT_ALPHABET = '0123456789ABCDEFGHJKLMNPQRTUWXY';
const CREDIT_WEIGHTS = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28];
const FULL_WIDTH_GAP = 0xfee0;

/** Digits and letters in half width; the length stays. */
function halfWidth(text: string): string {
  return text.replace(/[０-９Ａ-Ｚａ-ｚ]/g, (unit) => String.fromCharCode(unit.charCodeAt(0) - FULL_WIDTH_GAP));
}

/** GB 11643: eighteen places, a real birth date, and the check digit. */
export function isIdCard(text: string): boolean {
  const id = halfWidth(text).toUpperCase();
  if (!/^[1-9]\d{16}[\dX]$/.test(id)) return false;
  const [year, month, day] = [Number(id.slice(6, 10)), Number(id.slice(10, 12)), Number(id.slice(12, 14))];
  if (year < 1850 || year > 2150 || month < 1 || month > 12 || day < 1 || day > 31) return false;
  const sum = ID_WEIGHTS.reduce((total, weight, at) => total + weight * Number(id[at]), 0);
  return ID_CHECKS[sum % 11] === id[17];
}

/** Luhn, with the leading digits that cards issued in China bear. */
export function isBankCard(text: string): boolean {
  const card = halfWidth(text).replace(/[ -]/g, '');
  if (!/^(?:62|60|4|5[1-5]|9[0-9])\d+$/.test(card) || card.length < 16 || card.length > 19) return false;
  let sum = 0;
  for (let at = 0; at < card.length; at++) {
    const digit = Number(card[card.length - 1 - at]);
    sum += at % 2 === 0 ? digit : digit * 2 - (digit > 4 ? 9 : 0);
  }
  return sum % 10 === 0;
}

/** GB 32100: eighteen places with a check character. */
export function isCreditCode(text: string): boolean {
  const code = halfWidth(text).toUpperCase();
  const values = [...code].map((letter) => CREDIT_ALPHABET.indexOf(letter));
  if (values.length !== 18 || values.includes(-1)) return false;
  const sum = CREDIT_WEIGHTS.reduce((total, weight, at) => total + weight * values[at]!, 0);
  return (31 - (sum % 31)) % 31 === values[17];
}

const RUN = /[0-9０-９A-Za-zＡ-Ｚａ-ｚ]+(?:[ -][0-9０-９]{3,}[Xx]?){0,5}/g;

/** Shortest of the numbers looked for: a mobile number. */
const SHORTEST = 11;

/** Digits, letters and the separators between their groups. */
const IN_RUN = tableOf('0123456789 -abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ');
for (let code = 0xff10; code <= 0xff5a; code++) if (code <= 0xff3a || code >= 0xff41) IN_RUN[code] = 1;

/** Whether such units stand side by side long enough. A run covers every eleventh unit or none, so most of a text is leapt over. */
function hasRun(text: string): boolean {
  for (let probe = SHORTEST - 1; probe < text.length; probe += SHORTEST) {
    if (IN_RUN[text.charCodeAt(probe)] === 0) continue;
    let start = probe;
    while (start > 0 && probe - start < SHORTEST && IN_RUN[text.charCodeAt(start - 1)] === 1) start--;
    let end = probe + 1;
    while (end < text.length && end - start < SHORTEST && IN_RUN[text.charCodeAt(end)] === 1) end++;
    if (end - start >= SHORTEST) return true;
  }
  return false;
}

/** Runs of digits and letters, long enough to be one of the numbers. Groups of digits may stand apart by one blank or hyphen. */
function runs(text: string): { run: string; start: number }[] {
  const found: { run: string; start: number }[] = [];
  for (const match of text.matchAll(RUN)) if (match[0].length >= SHORTEST) found.push({ run: match[0], start: match.index });
  return found;
}

/** Keeps `head` and `tail` places and stars the digits and letters between. */
function masked(text: string, head: number, tail: number): string {
  return (
    text.slice(0, head) + text.slice(head, text.length - tail).replace(/[0-9０-９A-Za-zＡ-Ｚａ-ｚ]/g, '*') + text.slice(text.length - tail)
  );
}

/** With or without the country's 86. */
const isMobile = (run: string) => /^(?:86)?1[3-9]\d{9}$/.test(bare(run));

const bare = (run: string): string => halfWidth(run).replace(/[ -]/g, '');

/** 残疾人证: the ID card's eighteen places, then class and grade of the disability. */
const isDisabilityCard = (run: string): boolean => /^\d{17}[\dXx][1-7][1-4]$/.test(bare(run)) && isIdCard(bare(run).slice(0, 18));

/** What is written before a number that identifies somebody, though its check digits don't hold: a slip of one digit still gives the person away. */
const LABEL =
  /(?:身份证|居民证|护照|军官证|士兵证|残疾人?证|社保卡|银行卡|存折|账户|帐户|账号|帐号|卡号)(?:号码|号|账号)?(?:为|是)?[:：]?[ 　]*$/;
const LABELLED = /^(?:[A-Za-z]{0,2}\d{7,9}|\d{12,21}|\d{17}[Xx]|\d{14}[Xx])$/;

/** Finds identifying numbers and offers each masked. */
export function numberNotes(rule: NumberRule, text: string): Find[] {
  if (!hasRun(text)) return [];
  const notes: Find[] = [];
  for (const { run, start } of runs(text)) {
    const mask = rule.number === 'labelled' ? labelledMask(run, text.slice(Math.max(0, start - 12), start)) : maskOf(rule.number, run);
    if (mask !== null) notes.push({ start, end: start + run.length, fixes: [mask] });
  }
  return notes;
}

function maskOf(number: NumberRule['number'], run: string): string | null {
  if (number === 'id-card') return isIdCard(bare(run)) || isDisabilityCard(run) ? masked(run, 6, 4) : null;
  if (number === 'mobile') return isMobile(run) ? masked(run, run.length - (/[ -]/.test(run.slice(-9)) ? 10 : 8), 4) : null;
  if (number === 'bank-card') return !isIdCard(run) && isBankCard(run) ? masked(run, 4, 4) : null;
  return !isIdCard(run) && /[A-Za-zＡ-Ｚ]/.test(run) && isCreditCode(run) ? masked(run, 8, 2) : null;
}

/** The mask of a number that its label alone tells of; null for those that their check digits tell of. */
function labelledMask(run: string, before: string): string | null {
  if (!LABEL.test(before) || !LABELLED.test(bare(run))) return null;
  const known = isIdCard(bare(run)) || isDisabilityCard(run) || isBankCard(run) || isMobile(run);
  return known ? null : masked(run, Math.min(6, run.length - 6), 4);
}
