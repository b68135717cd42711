import { plainForm } from './terms.ts';

/** Passages of this many characters are compared: long enough to be no mere word, short enough to survive a changed figure. */
export const PASSAGE = 4;
/** How many passages a sketch keeps; the likeness it tells is right to about 0.05. */
const KEPT = 96;
const BYTES = 4;

/** What a text is compared by: letters, digits and Han alone, in one width and case. */
export const comparable = (text: string) => plainForm(text).replace(/[^\p{L}\p{N}]/gu, '');

/**
 * A sketch of a text: the smallest hashes of its passages (bottom-k, Cohen and Kaplan 2007), base64. Two sketches tell how
 * many of all passages two texts have in common, without the texts.
 */
export function sketchOf(text: string): string {
  const plain = comparable(text);
  const hashes = new Set<number>();
  for (let at = 0; at + PASSAGE <= plain.length; at++) hashes.add(hashOf(plain, at));
  const smallest = Uint32Array.from(hashes).sort().subarray(0, KEPT);
  const bytes = Buffer.alloc(smallest.length * BYTES);
  for (const [index, hash] of smallest.entries()) bytes.writeUInt32LE(hash, index * BYTES);
  return bytes.toString('base64');
}

/** The hashes of a sketch, ascending. */
export function readSketch(sketch: string): Uint32Array {
  const bytes = Buffer.from(sketch, 'base64');
  return Uint32Array.from({ length: bytes.length / BYTES }, (_, index) => bytes.readUInt32LE(index * BYTES));
}

/** The part of common passages among all passages of two texts, from 0 to 1, as their sketches tell it. */
export function likeness(one: Uint32Array, other: Uint32Array): number {
  let [left, right, seen, common] = [0, 0, 0, 0];
  const limit = Math.min(KEPT, one.length + other.length);
  while (seen < limit && (left < one.length || right < other.length)) {
    const a = left < one.length ? one[left]! : Number.POSITIVE_INFINITY;
    const b = right < other.length ? other[right]! : Number.POSITIVE_INFINITY;
    if (a === b) common++;
    if (a <= b) left++;
    if (b <= a) right++;
    seen++;
  }
  return seen === 0 ? 0 : common / seen;
}

/** FNV-1a over the passage's code units, finished as murmur3 does so that near passages fall far apart. */
function hashOf(text: string, at: number): number {
  let hash = 0x811c9dc5;
  for (let index = at; index < at + PASSAGE; index++) hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  hash ^= hash >>> 16;
  hash = Math.imul(hash, 0x85ebca6b);
  hash ^= hash >>> 13;
  hash = Math.imul(hash, 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}
