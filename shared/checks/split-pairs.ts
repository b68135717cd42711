import { closes } from './kinds/bracket.ts';
import type { Gist, Passages } from './passages.ts';
import type { Note, PassageReading } from './reading.ts';

/** How many passages apart two halves of a pair may stand: a title broken over lines. */
const PAIR_REACH = 3;

/** A mark without its partner in its own passage; `passage` is the number of that passage. */
interface Lone {
  passage: number;
  note: Note;
}

/** Whether the second mark closes the first, which opens in a passage not far before. */
const isSplit = (one: Lone | null, other: Lone): one is Lone =>
  one !== null && other.passage - one.passage <= PAIR_REACH && closes(String(one.note.parts?.text), String(other.note.parts?.text));

/** The lone marks of some passages as far as their neighbours need them; passages count from the first of these. */
interface Run {
  passages: number;
  pairs: number;
  first: Lone | null;
  last: Lone | null;
}

/** Neighbouring marks of which one opens and the next closes. A mark does either, so none is half of two pairs. */
function pairUp(readings: readonly PassageReading[], onPair: (one: Lone, other: Lone) => void): { first: Lone | null; last: Lone | null } {
  let first: Lone | null = null;
  let last: Lone | null = null;
  readings.forEach(({ lone }, passage) => {
    for (const note of lone) {
      const next = { passage, note };
      if (isSplit(last, next)) onPair(last, next);
      first ??= next;
      last = next;
    }
  });
  return { first, last };
}

const runOf: Gist<Run> = (readings) => {
  let pairs = 0;
  const ends = pairUp(readings, () => pairs++);
  return { passages: readings.length, pairs, ...ends };
};

/** How many pairs open in one passage and close in one of the next: their halves are no findings. */
export function splitPairs(passages: Passages): number {
  let pairs = 0;
  let before = 0;
  let last: Lone | null = null;
  for (const run of passages.gists(runOf)) {
    pairs += run.pairs;
    if (run.first && isSplit(last, { ...run.first, passage: before + run.first.passage })) pairs++;
    if (run.last) last = { ...run.last, passage: before + run.last.passage };
    before += run.passages;
  }
  return pairs;
}

/** The halves of such pairs, by number of their passage. */
export function splitHalves(readings: readonly PassageReading[]): Map<number, Set<Note>> {
  const halves = new Map<number, Set<Note>>();
  const add = ({ passage, note }: Lone) => halves.set(passage, (halves.get(passage) ?? new Set()).add(note));
  pairUp(readings, (one, other) => {
    add(one);
    add(other);
  });
  return halves;
}
