import type { Note } from '../reading.ts';
import type { CharacterRule } from '../rule.ts';

// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const SUSPECT = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F\uD800-\uDFFF]/;
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const CONTROL = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F\u0080-\u0084\u0086-\u009F]+/g;
const LONE_SURROGATE = /[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g;
/** Asked first, since a text without such a mark is passed over at once. */
const HALF_WIDTH_MARK = /[,;:?!]/;
const HALF_WIDTH = /(?<=[\p{Script=Han}”》）])[,;:?!](?=[\p{Script=Han}“《（]|\s*$)/u;

/** Characters out of place in one passage. Half-width marks are told at the first place only; the document keeps one of them. */
export function characterNotes(rule: CharacterRule, text: string): Omit<Note, 'rule'>[] {
  if (rule.test === 'half-width') {
    const at = HALF_WIDTH_MARK.test(text) ? text.search(HALF_WIDTH) : -1;
    return at === -1 ? [] : [{ start: at, end: at + 1 }];
  }
  if (!SUSPECT.test(text)) return [];
  const pattern = rule.test === 'control' ? CONTROL : LONE_SURROGATE;
  return [...text.matchAll(pattern)].map((match) => ({ start: match.index, end: match.index + match[0].length, fixes: [''] }));
}
