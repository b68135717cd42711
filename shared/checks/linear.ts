/** Longest passage a pattern is run on, in UTF-16 units. */
const PASSAGE = 1_000;
/** Ways of dividing a text between its repetitions that a pattern may try from one place. */
const MOST = 20_000;

const QUANTIFIER = /^(?:[*+?]|\{(\d+)(,(\d*))?\})[?+]?/;

/**
 * Whether a pattern's work could grow out of hand: a repetition within a repetition, a choice repeated without end, a reference to a group,
 * or so many repetitions side by side that the ways to divide a text between them are too many. Says yes in doubt.
 */
export function mayRunAway(pattern: string): boolean {
  const open: { from: number; repeats: boolean; chooses: boolean }[] = [{ from: 0, repeats: false, chooses: false }];
  let ways = 1;
  for (let at = 0; at < pattern.length; ) {
    const group = open.at(-1)!;
    const unit = pattern[at]!;
    let closed: { repeats: boolean; chooses: boolean } | null = null;
    if (unit === '\\') {
      if (/[1-9k]/.test(pattern[at + 1] ?? '')) return true;
      at += pattern[at + 1] === 'p' || pattern[at + 1] === 'P' ? Math.max(2, pattern.indexOf('}', at) + 1 - at) : 2;
    } else if (unit === '[') at = endOfClass(pattern, at);
    else if (unit === '(') {
      open.push({ from: at, repeats: false, chooses: false });
      at += /^\((?:\?(?:[:=!]|<[=!]|<[^>]+>))?/.exec(pattern.slice(at))![0].length;
      continue;
    } else if (unit === ')') {
      if (open.length === 1) return true;
      closed = open.pop()!;
      at++;
    } else {
      if (unit === '|') group.chooses = true;
      at++;
    }
    const quantifier = QUANTIFIER.exec(pattern.slice(at));
    const within = open.at(-1)!;
    if (closed?.repeats) within.repeats = true;
    if (!quantifier) continue;
    at += quantifier[0].length;
    const most = mostOf(quantifier);
    if (most <= 1) continue;
    if (closed?.repeats || (closed?.chooses && most >= PASSAGE)) return true;
    within.repeats = true;
    ways *= most;
    if (ways > MOST) return true;
  }
  return false;
}

function endOfClass(pattern: string, start: number): number {
  let at = start + 1;
  while (at < pattern.length && pattern[at] !== ']') at += pattern[at] === '\\' ? 2 : 1;
  return at + 1;
}

/** How often a quantifier repeats at most; without end counts as a whole passage, a fixed number as once. */
function mostOf(quantifier: RegExpExecArray): number {
  const [written, least, range, most] = quantifier;
  if (written.startsWith('?')) return 1;
  if (written.startsWith('*') || written.startsWith('+')) return PASSAGE;
  if (range === undefined) return 1;
  return most ? Number(most) - Number(least) + 1 : PASSAGE;
}
