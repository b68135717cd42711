/** Runs of Han, and runs of other letters and digits, in a text in plain form. */
const RUN = /\p{Script=Han}+|(?:(?!\p{Script=Han})[\p{L}\p{N}])+/gu;
const HAN = /^\p{Script=Han}/u;
const HAN_WORD = /^\p{Script=Han}{2,}$/u;

/** PostgreSQL keeps at most 1 MB of terms a row and 2 KB a term; a body that has more loses its rarest kind, bigrams, first. */
const MOST_BYTES = 900_000;
const LONGEST_TERM = 60;

/** Full and half width, capitals and small letters are the same to whoever searches. */
export const plainForm = (text: string): string => text.normalize('NFKC').toLowerCase();

/**
 * All terms by which a text is found, each once: the given words, every Han character, and every two neighbouring ones, so
 * that a two-character word is found whatever the dictionary thinks; letters and digits by the run.
 */
export function indexTerms(text: string, words: Iterable<string>): string[] {
  const singles = new Set<string>();
  const pairs = new Set<string>();
  for (const run of plainForm(text).match(RUN) ?? []) {
    if (!HAN.test(run)) singles.add(run);
    else for (const term of pairsOf(run, singles)) pairs.add(term);
  }
  for (const word of words) {
    const plain = plainForm(word);
    if (HAN_WORD.test(plain)) singles.add(plain);
  }
  const kept: string[] = [];
  let bytes = 0;
  for (const term of new Set([...singles, ...pairs])) {
    if (term.length > LONGEST_TERM) continue;
    bytes += Buffer.byteLength(term) + 8;
    if (bytes > MOST_BYTES) break;
    kept.push(term);
  }
  return kept;
}

/** Two neighbours each; the characters themselves are put into `singles`. */
function pairsOf(run: string, singles?: Set<string>): string[] {
  const characters = [...run];
  if (singles) for (const character of characters) singles.add(character);
  return characters.slice(1).map((character, at) => `${characters[at]}${character}`);
}

/** One thing a report must have to be found: the term, or all of `parts` where there are any. */
export interface Wanted {
  term: string;
  parts: string[];
}

/**
 * What a report must have all of, for a query as a person types it. A run of up to three characters stands as it is; a
 * longer one is taken word by word, so that the words need not be neighbours in the report.
 */
export function wantedTerms(query: string): Wanted[] {
  const wanted = new Map<string, Wanted>();
  for (const run of plainForm(query).match(RUN) ?? []) {
    const words = HAN.test(run) && [...run].length > 3 ? wordsOf(run) : [run];
    for (const word of words) wanted.set(word, { term: word, parts: HAN.test(word) && [...word].length > 2 ? pairsOf(word) : [] });
  }
  return [...wanted.values()];
}

const segmenter = new Intl.Segmenter('zh', { granularity: 'word' });

/** Words of a run; a lone character joins the word before it (养老 + 院), since alone it says too little. */
function wordsOf(run: string): string[] {
  const words: string[] = [];
  for (const { segment } of segmenter.segment(run)) {
    const before = words.at(-1);
    if (before !== undefined && ([...segment].length === 1 || [...before].length === 1)) words[words.length - 1] = before + segment;
    else words.push(segment);
  }
  return words;
}
