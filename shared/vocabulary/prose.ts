import { z } from 'zod';

/** Longest body that a report may have, in UTF-16 units. */
export const BODY_LIMIT = 200_000;
/** Longest title, in UTF-16 units; real titles stay below 60. */
export const TITLE_LIMIT = 300;
/** Longest remark an editor or reporter writes beside a report, in UTF-16 units. */
export const REMARK_LIMIT = 4_000;

const LONE_SURROGATE = /[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/;
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const CONTROL = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F\u0080-\u0084\u0086-\u009F]/;
/** Either of them, or a whole surrogate pair: one quick pass that lets nearly every text go. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const SUSPECT = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F\u0080-\u0084\u0086-\u009F\uD800-\uDFFF]/;

/** What makes a text unfit to be stored and sent, or null: half of a surrogate pair, or a control character other than tab, line feed and carriage return. */
export function unfitCharacter(text: string): { kind: 'surrogate' | 'control'; at: number } | null {
  if (!SUSPECT.test(text)) return null;
  const surrogate = text.search(LONE_SURROGATE);
  if (surrogate >= 0) return { kind: 'surrogate', at: surrogate };
  const control = text.search(CONTROL);
  return control >= 0 ? { kind: 'control', at: control } : null;
}

/** Spaces, and characters that leave nothing on the page, such as the zero-width ones some editors fill their empty fields with. */
const NOTHING_TO_SEE = /^[\s\p{Default_Ignorable_Code_Point}]*$/u;

/** Whether a person would see nothing of this text. */
export const isBlankText = (text: string) => NOTHING_TO_SEE.test(text);

/** Text that a person wrote: well formed, without control characters, not blank, at most `limit` UTF-16 units. */
export function prose(limit: number) {
  return z
    .string()
    .max(limit, { error: 'too-long' })
    .refine((text) => !isBlankText(text), { error: 'blank' })
    .refine((text) => unfitCharacter(text) === null, { error: 'unfit-character' });
}

/** As {@link prose}, but may be empty. */
export function optionalProse(limit: number) {
  return z
    .string()
    .max(limit, { error: 'too-long' })
    .refine((text) => unfitCharacter(text) === null, { error: 'unfit-character' });
}

const LINE_BREAKS = /[\n\r\u0085\u2028\u2029]/g;

/** The text with a space for each character that breaks a line; as long as before, so that offsets stay. */
export const onOneLine = (text: string) => text.replace(LINE_BREAKS, ' ');

/** As {@link prose}, on one line. */
export function line(limit: number) {
  return prose(limit).refine((text) => text === onOneLine(text), { error: 'one-line' });
}

/** Names of people, sections, publications. */
export const Name = line(80);
