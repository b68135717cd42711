import type { Bulletin } from '../../shared/vocabulary/bulletin.ts';

/** What no file system lets into a name, and what would hide in one. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const UNFIT = /[<>:"/\\|?*\u0000-\u001F\u007F-\u009F\u200B-\u200F\u202A-\u202E\u2060-\u2069\uFEFF]/g;
/** Names that Windows keeps for devices. */
const DEVICES = /^(con|prn|aux|nul|com\d|lpt\d)(\..*)?$/i;
/** Longest name, in UTF-16 units, so that the path around it still fits. */
const LIMIT = 80;

/** A name that every file system takes, without the ending. */
export function safeName(name: string): string {
  const fit = name
    .replace(UNFIT, '_')
    .replace(/\s+/g, ' ')
    .trim()
    .slice(0, LIMIT)
    .replace(/[. \uD800-\uDBFF]+$/, '');
  return fit === '' || DEVICES.test(fit) ? `_${fit}` : fit;
}

/** The name of a bulletin's file. */
export function fileName({ text, issue, year }: Pick<Bulletin, 'text' | 'issue' | 'year'>, ending: string): string {
  const number = issue === null ? '草稿' : `〔${year}〕第${issue}期`;
  return `${safeName(`${text.title.join('')}${number}`)}.${ending}`;
}

/** Offers a file under a name in any script; for old programs one in ASCII beside it. */
export function attachment(name: string): string {
  const ending = name.slice(name.lastIndexOf('.'));
  const encoded = encodeURIComponent(name).replace(/['()*]/g, (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`);
  return `attachment; filename="bulletin${ending}"; filename*=UTF-8''${encoded}`;
}
