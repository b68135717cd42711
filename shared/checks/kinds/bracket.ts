import type { Note } from '../reading.ts';

const PAIRS: Record<string, string> = {
  '《': '》',
  '“': '”',
  '「': '」',
  '『': '』',
  '（': '）',
  '(': ')',
  '【': '】',
  '〔': '〕',
  '[': ']',
  '〈': '〉',
};
const CLOSERS = new Map(Object.entries(PAIRS).map(([open, close]) => [close, open]));
/** A numbering such as 1）, a） or 一) closes without having opened. */
const NUMBERING_BEFORE = /(?:^|[\s。；;，,：:、])[0-9０-９a-zA-Z一二三四五六七八九十①-⑳]{1,3}$/;
/** The half-width and the full-width bracket close each other: both occur in real drafts. */
const KIN: Record<string, string> = { '(': '（', ')': '）', '[': '［', ']': '］' };
const kin = (mark: string) => KIN[mark] ?? mark;

/**
 * Marks of a paragraph without their partner; `marks` are the offsets of its quotation marks and brackets. A paragraph of a quotation over several paragraphs opens “ anew and closes only in the last
 * one, so an opening quotation mark that begins a paragraph is let be.
 */
export function bracketNotes(text: string, marks: readonly number[]): Omit<Note, 'rule'>[] {
  if (marks.length === 0) return [];
  const open: { mark: string; at: number }[] = [];
  const notes: Omit<Note, 'rule'>[] = [];
  for (const at of marks) {
    const mark = text[at]!;
    if (mark in PAIRS) open.push({ mark, at });
    else if (CLOSERS.has(mark)) {
      const partner = kin(CLOSERS.get(mark)!);
      let found = open.length - 1;
      while (found >= 0 && kin(open[found]!.mark) !== partner) found--;
      if (found !== -1) {
        for (const lost of open.splice(found).slice(1)) notes.push(noteAt(lost.at, lost.mark));
      } else if (!isNumbering(mark, text, at)) notes.push(noteAt(at, mark));
    }
  }
  for (const { mark, at } of open) if (!(/[“「『]/.test(mark) && text.slice(0, at).trim() === '')) notes.push(noteAt(at, mark));
  return notes;
}

/** Says whether the second mark closes the first; half and full width close each other. */
export const closes = (open: string, close: string): boolean => open in PAIRS && kin(PAIRS[open]!) === kin(close);

const isNumbering = (mark: string, text: string, at: number) =>
  /[)）]/.test(mark) && NUMBERING_BEFORE.test(text.slice(Math.max(0, at - 5), at));

const noteAt = (at: number, mark: string) => ({ start: at, end: at + 1, parts: { text: mark } });
