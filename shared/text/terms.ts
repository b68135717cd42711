/** One place where a term stands: `term` is its index in the list that was compiled. Offsets are UTF-16 units. */
export interface TermHit {
  term: number;
  start: number;
  end: number;
}

/**
 * All terms in one Aho–Corasick automaton over typed arrays: a match costs one pass over the text, however many terms there are.
 * Characters are numbered densely (0: in no term), edges lie in one open-addressed table.
 */
export interface TermAutomaton {
  readonly lengths: Int32Array;
  /** Number of each UTF-16 unit in the automaton's alphabet. */
  readonly alphabet: Uint16Array;
  readonly letters: number;
  /** Next state from the root, by letter. */
  readonly root: Int32Array;
  readonly edgeKeys: Int32Array;
  readonly edgeTargets: Int32Array;
  readonly fail: Int32Array;
  /** First term that ends in a state, or -1. */
  readonly ends: Int32Array;
  /** Next state on the chain of failures in which a term ends, or 0. */
  readonly shorter: Int32Array;
  /** Next term with the same letters, or -1. */
  readonly twin: Int32Array;
  /** By state, one bit for each edge by the last five bits of its letter: most letters that lead nowhere are told without a look at the edges. */
  readonly ways: Int32Array;
}

const SPREAD = 0x9e3779b1;

function slotOf(keys: Int32Array, key: number): number {
  const mask = keys.length - 1;
  let slot = (Math.imul(key, SPREAD) >>> 8) & mask;
  while (keys[slot] !== -1 && keys[slot] !== key) slot = (slot + 1) & mask;
  return slot;
}

function numberLetters(terms: readonly string[]): { alphabet: Uint16Array; letters: number; units: number } {
  const alphabet = new Uint16Array(65536);
  let letters = 1;
  let units = 0;
  for (const term of terms) {
    units += term.length;
    for (let at = 0; at < term.length; at++) {
      const code = term.charCodeAt(at);
      if (alphabet[code] === 0) alphabet[code] = letters++;
    }
  }
  return { alphabet, letters, units };
}

/** Links every state to the longest other state that ends it, level by level. `order` lists states by depth. */
function linkFailures(trie: Omit<TermAutomaton, 'lengths' | 'twin'>, order: Int32Array, parents: Int32Array, letterOf: Uint16Array): void {
  for (const state of order) {
    const letter = letterOf[state]!;
    const parent = parents[state]!;
    if (parent === 0) continue;
    let back = trie.fail[parent]!;
    let target = step(trie, back, letter);
    while (target < 0) {
      back = trie.fail[back]!;
      target = step(trie, back, letter);
    }
    trie.fail[state] = target;
    trie.shorter[state] = trie.ends[target] !== -1 ? target : trie.shorter[target]!;
  }
}

/** The state behind an edge, -1 where there is none; the root leads to itself. */
function step(trie: Pick<TermAutomaton, 'root' | 'ways' | 'edgeKeys' | 'edgeTargets' | 'letters'>, state: number, letter: number): number {
  if (state === 0) return trie.root[letter]!;
  if (((trie.ways[state]! >>> (letter & 31)) & 1) === 0) return -1;
  const slot = slotOf(trie.edgeKeys, state * trie.letters + letter);
  return trie.edgeKeys[slot] === -1 ? -1 : trie.edgeTargets[slot]!;
}

function statesByDepth(depths: Int32Array, states: number): Int32Array {
  const counts: number[] = [];
  for (let state = 1; state < states; state++) counts[depths[state]!] = (counts[depths[state]!] ?? 0) + 1;
  const starts: number[] = [0, 0];
  for (let depth = 1; depth < counts.length; depth++) starts[depth + 1] = starts[depth]! + (counts[depth] ?? 0);
  const order = new Int32Array(states - 1);
  for (let state = 1; state < states; state++) order[starts[depths[state]!]!++] = state;
  return order;
}

/** Compiles terms for {@link matchTerms}. Empty terms never match. Linear in the length of all terms together. */
export function compileTerms(terms: readonly string[]): TermAutomaton {
  const { alphabet, letters, units } = numberLetters(terms);
  let capacity = 16;
  while (capacity < units * 2 + 2) capacity *= 2;
  const edgeKeys = new Int32Array(capacity).fill(-1);
  const edgeTargets = new Int32Array(capacity);
  const root = new Int32Array(letters);
  const parents = new Int32Array(units + 1);
  const depths = new Int32Array(units + 1);
  const letterOf = new Uint16Array(units + 1);
  const ways = new Int32Array(units + 1);
  const ends = new Int32Array(units + 1).fill(-1);
  const twin = new Int32Array(terms.length).fill(-1);
  const lengths = new Int32Array(terms.length);
  let states = 1;
  terms.forEach((term, index) => {
    lengths[index] = term.length;
    if (term.length === 0) return;
    let state = 0;
    for (let at = 0; at < term.length; at++) {
      const letter = alphabet[term.charCodeAt(at)]!;
      const key = state * letters + letter;
      const slot = slotOf(edgeKeys, key);
      if (edgeKeys[slot] === -1) {
        edgeKeys[slot] = key;
        edgeTargets[slot] = states;
        parents[states] = state;
        letterOf[states] = letter;
        depths[states] = at + 1;
        ways[state]! |= 1 << (letter & 31);
        if (state === 0) root[letter] = states;
        states++;
      }
      state = edgeTargets[slot]!;
    }
    twin[index] = ends[state]!;
    ends[state] = index;
  });
  const trie = {
    alphabet,
    letters,
    root,
    ways,
    edgeKeys,
    edgeTargets,
    fail: new Int32Array(states),
    ends,
    shorter: new Int32Array(states),
  };
  linkFailures(trie, statesByDepth(depths, states), parents, letterOf);
  return { ...trie, lengths, twin };
}

/** Every place where a term stands in the text, overlapping ones too, in order of their ends (longer first among the same end). */
export function matchTerms(automaton: TermAutomaton, text: string): TermHit[] {
  const hits: TermHit[] = [];
  eachTerm(automaton, text, (term, start, end) => hits.push({ term, start, end }));
  return hits;
}

/** The same places told one by one, for a reader that keeps few of them. */
export function eachTerm(automaton: TermAutomaton, text: string, visit: (term: number, start: number, end: number) => void): void {
  const { alphabet, fail, ends, shorter, twin, lengths } = automaton;
  let state = 0;
  for (let at = 0; at < text.length; at++) {
    const letter = alphabet[text.charCodeAt(at)]!;
    if (letter === 0) {
      state = 0;
      continue;
    }
    let next = step(automaton, state, letter);
    while (next < 0) {
      state = fail[state]!;
      next = step(automaton, state, letter);
    }
    state = next;
    for (let end = ends[state] !== -1 ? state : shorter[state]!; end !== 0; end = shorter[end]!) {
      for (let term = ends[end]!; term !== -1; term = twin[term]!) visit(term, at + 1 - lengths[term]!, at + 1);
    }
  }
}
