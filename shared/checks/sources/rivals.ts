import type { DateReading, QuantityReading } from '../../text/reading.ts';
import { aroundOf, type Claim } from './claims.ts';
import type { SourceReading } from './reading.ts';

/** Where something stands in a source's text. */
export type Place = { start: number; end: number };

/** What the source says of the same thing otherwise, or null. Where it says several things of the sort, it is not plain which is meant. */
export function rivalOf(claim: Claim, source: SourceReading): Place | null {
  switch (claim.what) {
    case 'number':
      return claim.quantity
        ? rivalFigure(claim.quantity, claim.around, source)
        : claim.document
          ? rivalDocument(claim.document, source)
          : null;
    case 'date':
      return rivalDate(claim, source);
    case 'name':
      return rivalName(claim.value, claim.offices, source);
    case 'quotation':
      return rivalWording(claim.value, source);
    default:
      return null;
  }
}

/** Words between a thing and its figure that say nothing of which thing it is. */
const FILLERS =
  /(?:全[国省市县区镇乡]|我[省市县区]|目前|现|已经|已|共计|总计|合计|累计|一共|总共|共|有|为|达到|达|到|至|是|了|约|近|超|逾|每[人户年月]|的|数量|总数)+/g;
/** Names of so many units, without the fillers, are taken for names of one thing. */
const SHORTEST_NAME = 3;
const LONGEST_NAME = 8;

/** What a figure counts: the words before it without fillers, else the noun behind it. */
function nameOf(before: string, { noun }: QuantityReading): string {
  const clause = /[\p{Script=Han}]*$/u.exec(before)![0].replace(FILLERS, '');
  return clause.length >= SHORTEST_NAME ? clause.slice(-LONGEST_NAME) : (noun ?? clause);
}

const isPlain = ({ bound, high }: QuantityReading): boolean => bound === 'exact' && high === null;

/** The one figure of the source that counts the same thing and says another number. */
function rivalFigure(quantity: QuantityReading, [before]: [string, string], { quantities, text }: SourceReading): Place | null {
  if (!isPlain(quantity)) return null;
  const sort = quantities.filter((other) => other.unit === quantity.unit && other.kind === quantity.kind);
  const alike = sort.filter((other) => namesSame(quantity, other));
  const named = alike.length > 0 ? alike : sort.filter((other) => isNamedAlike(nameOf(before, quantity), other, text));
  const [only] = named;
  return named.length === 1 && only && isPlain(only) ? only : null;
}

function namesSame(a: QuantityReading, b: QuantityReading): boolean {
  const noun = a.noun !== null && a.noun.length >= 2 && a.noun === b.noun;
  const label = a.label !== null && a.label.length >= 2 && a.label === b.label;
  return noun ? a.label === null || b.label === null || label || a.label.slice(-2) === b.label.slice(-2) : label && a.noun === b.noun;
}

function isNamedAlike(mine: string, other: QuantityReading, text: string): boolean {
  const theirs = nameOf(aroundOf(text, other)[0], other);
  if (mine.length < SHORTEST_NAME || theirs.length < SHORTEST_NAME) return false;
  return mine.endsWith(theirs) || theirs.endsWith(mine);
}

/** Another number of the same issuer and year, where the source names but one. */
function rivalDocument({ issuer, year }: { issuer: string; year: number }, { documents }: SourceReading): Place | null {
  const kin = documents.filter((other) => other.issuer === issuer && other.year === year);
  return kin.length === 1 ? kin[0]! : null;
}

/** A date of the source amid the same words, before it, behind it or around it, that is another. */
function rivalDate({ date, before, after, sentence }: Extract<Claim, { what: 'date' }>, source: SourceReading): Place | null {
  if (date.value === null) return null;
  const kin = source.dates.filter((other) => other.grain === date.grain && other.value !== null);
  const behind = /^[，,]?([\p{Script=Han}]{4,8})/u.exec(after)?.[1]?.slice(0, 4);
  const followed = behind && kin.find((other) => source.text.slice(other.end, other.end + 6).includes(behind));
  if (followed) return followed;
  const ahead = /[\p{Script=Han}]{4}$/u.exec(before)?.[0];
  const led = ahead ? kin.filter((other) => source.text.slice(other.start - ahead.length, other.start) === ahead) : [];
  if (led.length === 1) return led[0]!;
  const around = kin.filter((other) => isOfOneEvent(sentence, date, source, other));
  return around.length === 1 ? around[0]! : null;
}

/** Pairs of neighbouring Han, which two sentences of one event share. */
function pairsOf(text: string): Set<string> {
  const pairs = new Set<string>();
  for (const run of text.match(/\p{Script=Han}{2,}/gu) ?? []) for (let at = 0; at + 2 <= run.length; at++) pairs.add(run.slice(at, at + 2));
  return pairs;
}

/** The least of shared pairs, in number and of the shorter sentence's, that make two sentences tell of one event. */
const FEWEST_PAIRS = 2;
const SHARED_PAIRS = 0.65;

function isOfOneEvent(sentence: string, date: DateReading, { text, dates }: SourceReading, other: DateReading): boolean {
  const from = Math.max(text.lastIndexOf('。', other.start), text.lastIndexOf('\n', other.start)) + 1;
  const to = text.indexOf('。', other.end);
  const theirs = text.slice(from, to === -1 ? text.length : to);
  if (dates.filter(({ start, grain }) => start >= from && start < from + theirs.length && grain === other.grain).length !== 1) return false;
  const [mine, yours] = [pairsOf(sentence.replace(date.text, '')), pairsOf(theirs.replace(other.text, ''))];
  const [few, many] = mine.size <= yours.size ? [mine, yours] : [yours, mine];
  const shared = [...few].filter((pair) => many.has(pair)).length;
  return shared >= FEWEST_PAIRS && shared >= few.size * SHARED_PAIRS;
}

/** Someone else of the same surname in the same office: 局长王建国 against 局长王建军, where the source names the office once. */
function rivalName(name: string, offices: readonly string[], { text }: SourceReading): Place | null {
  for (const office of offices) {
    const at = office === '' ? -1 : text.indexOf(office);
    if (at === -1 || text.indexOf(office, at + 1) !== -1) continue;
    const start = at + office.length;
    const other = text.slice(start, start + name.length);
    if (other !== name && other.charAt(0) === name.charAt(0) && new RegExp(`^\\p{Script=Han}{${[...name].length}}$`, 'u').test(other))
      return { start, end: start + name.length };
  }
  return null;
}

/** Shortest wording that is held against others, and what part of it must be the same at its two ends. */
const SHORTEST_WORDING = 8;
const SHARED = 0.7;

/** A quotation of the source that differs in a few units amid the same words. */
function rivalWording(value: string, { quotations }: SourceReading): Place | null {
  if (value.length < SHORTEST_WORDING) return null;
  return (
    quotations.find((other) => {
      if (Math.abs(other.value.length - value.length) > 2 || other.value === value) return false;
      let head = 0;
      while (head < value.length && value[head] === other.value[head]) head++;
      let tail = 0;
      while (tail < value.length - head && value.at(-1 - tail) === other.value.at(-1 - tail)) tail++;
      return head + tail >= value.length * SHARED && head > 0 && tail > 0;
    }) ?? null
  );
}
