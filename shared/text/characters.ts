/** Value of Arabic digits, half and full width, by UTF-16 unit; -1 for everything else. */
export const ARABIC = new Int8Array(65536).fill(-1);
/** Value of Chinese digits (零一二…九, 壹贰…, 两), by UTF-16 unit; -1 for everything else. */
export const CHINESE = new Int8Array(65536).fill(-1);
/** 十 10, 百 100, 千 1000, 万 1e4, 亿 1e8, 兆 1e12 and their financial and traditional forms; 0 for everything else. */
export const SCALE = new Float64Array(65536);

for (let digit = 0; digit < 10; digit++) {
  ARABIC[0x30 + digit] = digit;
  ARABIC[0xff10 + digit] = digit;
}
['零〇○', '一壹', '二贰貳两兩', '三叁叄', '四肆', '五伍', '六陆陸', '七柒', '八捌', '九玖'].forEach((forms, value) => {
  for (const form of forms) CHINESE[form.charCodeAt(0)] = value;
});
for (const [forms, value] of [
  ['十拾', 10],
  ['百佰', 100],
  ['千仟', 1000],
  ['万萬', 1e4],
  ['亿億', 1e8],
  ['兆', 1e12],
] as const) {
  for (const form of forms) SCALE[form.charCodeAt(0)] = value;
}

const HAN = /\p{Script=Han}/u;

/** Whether the unit at `at` is Han or half of a Han pair (extension B and beyond). False past the end. */
export function isHan(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  if (code >= 0x4e00 && code <= 0x9fff) return true;
  if (code < 0x2e80 || Number.isNaN(code)) return false;
  if (code >= 0xdc00 && code <= 0xdfff) return at > 0 && isHan(text, at - 1);
  return HAN.test(String.fromCodePoint(text.codePointAt(at)!));
}

/** Set of the UTF-16 units of `characters`, as a table that a scanner asks once a unit. */
export function tableOf(characters: string): Uint8Array {
  const table = new Uint8Array(65536);
  for (let at = 0; at < characters.length; at++) table[characters.charCodeAt(at)] = 1;
  return table;
}

const BLANKS = tableOf(' \t\u00a0\u3000');

/** The first offset from `at` on that is no blank (space, tab, U+00A0, U+3000); paragraphs hold no line breaks. */
export function skipBlanks(text: string, at: number): number {
  let next = at;
  while (next < text.length && BLANKS[text.charCodeAt(next)] === 1) next++;
  return next;
}

/** Words by their first unit, longest first: `longestAt` looks at the words of one unit alone. */
export class WordTable<Meaning> {
  readonly #byFirst = new Map<number, [word: string, meaning: Meaning][]>();

  constructor(words: Iterable<readonly [string, Meaning]>) {
    for (const [word, meaning] of words) {
      const first = word.charCodeAt(0);
      const bucket = this.#byFirst.get(first);
      if (bucket) bucket.push([word, meaning]);
      else this.#byFirst.set(first, [[word, meaning]]);
    }
    for (const bucket of this.#byFirst.values()) bucket.sort((a, b) => b[0].length - a[0].length);
  }

  /** All first units, for the tables of scanners. */
  get firsts(): Iterable<number> {
    return this.#byFirst.keys();
  }

  get words(): string[] {
    return [...this.#byFirst.values()].flatMap((bucket) => bucket.map(([word]) => word));
  }

  has(word: string): boolean {
    return this.longestAt(word, 0)?.word === word;
  }

  /** The longest word that stands at `at`, or null. */
  longestAt(text: string, at: number): { word: string; meaning: Meaning; end: number } | null {
    const bucket = this.#byFirst.get(text.charCodeAt(at));
    if (!bucket) return null;
    for (const [word, meaning] of bucket) {
      if (text.startsWith(word, at)) return { word, meaning, end: at + word.length };
    }
    return null;
  }
}
