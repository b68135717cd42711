import type { PassageReading } from './reading.ts';

/** A passage's reading and where it begins in its field. */
export interface Placed {
  reading: PassageReading;
  start: number;
}

/** What a rule about the whole draft wants to know of some passages; must depend on nothing else, for answers are kept. */
export type Gist<T> = (readings: readonly PassageReading[]) => T;

/** Passages of one group: a keystroke looks through one group anew, and at the gists of the others. */
const FULL = 64;
const HALF = FULL / 2;
/** Groups below this are joined to the next, so that deleting does not leave dust. */
const SPARSE = 8;

/** Some neighbouring passages that keep what rules asked of them. Never changed once made. */
class Group {
  readonly readings: readonly PassageReading[];
  /** UTF-16 units. */
  readonly length: number;
  private readonly gists = new Map<Gist<unknown>, unknown>();

  constructor(readings: readonly PassageReading[]) {
    this.readings = readings;
    let length = 0;
    for (const { text } of readings) length += text.length;
    this.length = length;
  }

  gist<T>(gist: Gist<T>): T {
    if (!this.gists.has(gist)) this.gists.set(gist, gist(this.readings));
    return this.gists.get(gist) as T;
  }
}

/** A place between two passages; moves in both directions. */
export class Cursor {
  private readonly groups: readonly Group[];
  group: number;
  at: number;
  /** Where the passage behind the cursor begins in the field. */
  start: number;

  constructor(groups: readonly Group[], group: number, at: number, start: number) {
    this.groups = groups;
    this.group = group;
    this.at = at;
    this.start = start;
  }

  copy(): Cursor {
    return new Cursor(this.groups, this.group, this.at, this.start);
  }

  /** The passage behind the cursor; undefined at the end. */
  get next(): PassageReading | undefined {
    return this.groups[this.group]?.readings[this.at];
  }

  /** The passage before the cursor; undefined at the beginning. */
  get previous(): PassageReading | undefined {
    return this.at > 0 ? this.groups[this.group]!.readings[this.at - 1] : this.groups[this.group - 1]?.readings.at(-1);
  }

  forward(): void {
    const group = this.groups[this.group]!;
    this.start += group.readings[this.at]!.text.length;
    this.at++;
    if (this.at < group.readings.length) return;
    this.group++;
    this.at = 0;
  }

  back(): void {
    if (this.at === 0) this.at = this.groups[--this.group]!.readings.length;
    this.at--;
    this.start -= this.next!.text.length;
  }
}

/** The passages of a field at one moment, in groups. Never changed: an edit makes another that shares all groups it did not touch. */
export class Passages {
  static readonly NONE = new Passages([], 0);

  private readonly groups: readonly Group[];
  /** UTF-16 units. */
  readonly length: number;
  private places: Placed[] | null = null;

  private constructor(groups: readonly Group[], length: number) {
    this.groups = groups;
    this.length = length;
  }

  /** Before the passage that holds `offset`; behind the last one where the text ends there. */
  cursorAt(offset: number): Cursor {
    let start = 0;
    let group = 0;
    while (group < this.groups.length && start + this.groups[group]!.length <= offset) start += this.groups[group++]!.length;
    const cursor = new Cursor(this.groups, group, 0, start);
    while (cursor.next && cursor.start + cursor.next.text.length <= offset) cursor.forward();
    return cursor;
  }

  /** With the passages between the two cursors replaced. */
  replaced(from: Cursor, to: Cursor, fresh: readonly PassageReading[]): Passages {
    const before = this.groups[from.group]?.readings.slice(0, from.at) ?? [];
    const readings = before.concat(fresh, this.groups[to.group]?.readings.slice(to.at) ?? []);
    let behind = Math.min(to.group + 1, this.groups.length);
    if (readings.length < SPARSE && behind < this.groups.length)
      for (const reading of this.groups[behind++]!.readings) readings.push(reading);
    const groups = this.groups.slice(0, from.group).concat(grouped(readings), this.groups.slice(behind));
    let length = this.length - (to.start - from.start);
    for (const { text } of fresh) length += text.length;
    return new Passages(groups, length);
  }

  /** The answers of all groups, in order. */
  gists<T>(gist: Gist<T>): T[] {
    return this.groups.map((group) => group.gist(gist));
  }

  /** What a rule picks out of the passages, in order, each with the start of the group that its offsets count from. */
  *picked<T>(gist: Gist<readonly T[]>): Generator<[one: T, start: number]> {
    let start = 0;
    for (const group of this.groups) {
      for (const one of group.gist(gist)) yield [one, start];
      start += group.length;
    }
  }

  /** Says whether the gist of some passages passes the test. */
  some<T>(gist: Gist<T>, test: (answer: T) => boolean): boolean {
    return this.groups.some((group) => test(group.gist(gist)));
  }

  /** The first passage whose own gist passes the test, which that of its group then passes too. */
  first<T>(gist: Gist<T>, test: (answer: T) => boolean): Placed | null {
    let start = 0;
    for (const group of this.groups) {
      if (test(group.gist(gist))) {
        for (const reading of group.readings) {
          if (test(gist([reading]))) return { reading, start };
          start += reading.text.length;
        }
      } else start += group.length;
    }
    return null;
  }

  /** All passages in their places: a walk through the whole field, for what no keystroke waits for. */
  get all(): readonly Placed[] {
    if (this.places) return this.places;
    const places: Placed[] = [];
    let start = 0;
    for (const { readings } of this.groups) {
      for (const reading of readings) {
        places.push({ reading, start });
        start += reading.text.length;
      }
    }
    this.places = places;
    return places;
  }
}

function grouped(readings: readonly PassageReading[]): Group[] {
  if (readings.length === 0) return [];
  if (readings.length <= FULL) return [new Group(readings)];
  const groups: Group[] = [];
  for (let at = 0; at < readings.length; at += HALF) groups.push(new Group(readings.slice(at, at + HALF)));
  return groups;
}
