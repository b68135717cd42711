/** Longest passage that is named whole, in UTF-16 units; of a longer one only both ends are. */
const WHOLE = 60;
/** About how much of either end, in UTF-16 units, to the end of a word. */
const END = 24;

/**
 * The page's address with a text fragment (WICG Scroll to Text Fragment) that lets the browser scroll to `[start, end)` of the captured text
 * and mark it. A browser without text fragments opens the page at its top.
 */
export function addressOfPassage(address: string, text: string, start: number, end: number): string {
  const passage = sentencesAround(text, start, end);
  if (passage === '') return address;
  const [base, fragment = ''] = address.split('#', 2) as [string, string?];
  return `${base}#${fragment}:~:text=${directive(passage)}`;
}

function directive(passage: string): string {
  const lines = passage.split('\n').map((line) => line.trim());
  if (lines.length === 1 && passage.length <= WHOLE) return encoded(passage);
  return `${encoded(head(lines[0]!))},${encoded(tail(lines[lines.length - 1]!))}`;
}

/** A comma and a hyphen have a meaning of their own there. */
const encoded = (text: string) => encodeURIComponent(text).replaceAll('-', '%2D');

/** Browsers find a fragment at word boundaries only, so that it is cut between two words. */
function head(line: string): string {
  return line.length <= END ? line : line.slice(0, wordEnds(line).find((end) => end >= END) ?? line.length);
}

function tail(line: string): string {
  const from = line.length - END;
  return from <= 0 ? line : line.slice(wordEnds(line).findLast((end) => end <= from) ?? 0);
}

function wordEnds(line: string): number[] {
  return [...new Intl.Segmenter('zh', { granularity: 'word' }).segment(line)].map(({ index, segment }) => index + segment.length);
}

/** The sentences that hold the place, on as many lines as it stands; cells of a table count as sentences. */
export function sentencesAround(text: string, start: number, end: number): string {
  const before = text.slice(0, start);
  const opens = Math.max(...['。', '！', '？', '；', '\n', '\t'].map((mark) => before.lastIndexOf(mark))) + 1;
  const after = text.slice(end).search(/[。！？；\n\t]/);
  const mark = after < 0 ? '' : text[end + after]!;
  const closes = after < 0 ? text.length : end + after + (mark === '\n' || mark === '\t' ? 0 : 1);
  return text.slice(opens, closes).trim();
}
