import { PASSAGE_LIMIT, passageEnd } from './passage.ts';
import { type Cursor, Passages } from './passages.ts';
import type { PassageReading } from './reading.ts';
import { Tally } from './tally.ts';

type Read = (text: string, whole: boolean) => PassageReading;

const LINE_FEED = 10;
const endsLine = (text: string): boolean => text.charCodeAt(text.length - 1) === LINE_FEED;

/** A field's text as the readings of its passages, and sums over them. An edit reads again only the passages it touches. */
export class FieldText {
  private readonly read: Read;
  readonly tally = new Tally();
  passages = Passages.NONE;

  constructor(read: Read) {
    this.read = read;
  }

  /** Takes the whole text; what it shares with the former one at both ends is not read again. */
  replace(text: string): void {
    const before = this.passages.length;
    const head = this.sharedHead(text);
    const tail = this.sharedTail(text, Math.min(before, text.length) - head);
    if (head < before || head < text.length) this.edit(head, before - head - tail, text.slice(head, text.length - tail));
  }

  /** Replaces `removedLength` UTF-16 units from `start` by `inserted`. Offsets beyond the text are cut to it. */
  edit(start: number, removedLength: number, inserted: string): void {
    const { passages } = this;
    const from = Math.max(0, Math.min(start, passages.length));
    const to = Math.max(from, Math.min(from + removedLength, passages.length));
    const first = firstTouched(passages, from);
    const { fresh, resumed } = this.cutAgain(first, from, to, inserted);
    for (const gone = first.copy(); gone.start < resumed.start; gone.forward()) this.tally.remove(gone.next!);
    for (const reading of fresh) this.tally.add(reading);
    this.passages = passages.replaced(first, resumed, fresh);
  }

  /** Cuts and reads from the first touched passage on, until a cut behind the edit falls where the former text was cut too. */
  private cutAgain(first: Cursor, from: number, to: number, inserted: string): { fresh: PassageReading[]; resumed: Cursor } {
    const origin = first.start;
    const shift = inserted.length - (to - from);
    const changedTo = from - origin + inserted.length;
    const ahead = first.copy();
    let text = take(ahead, to - origin);
    text = text.slice(0, from - origin) + inserted + text.slice(to - origin);
    const old = first.copy();
    const former = new Map<string, PassageReading>();
    const fresh: PassageReading[] = [];
    let atLineStart = !first.previous || endsLine(first.previous.text);
    for (let start = 0; ; ) {
      passBy(old, start - shift + origin, former);
      if (start > changedTo && old.start + shift - origin === start) break;
      if (start + PASSAGE_LIMIT >= text.length && ahead.next) text += take(ahead, PASSAGE_LIMIT + 1);
      if (start === text.length) break;
      const end = passageEnd(text, start);
      const atLineEnd = text.charCodeAt(end - 1) === LINE_FEED || end === text.length;
      const piece = text.slice(start, end);
      passBy(old, end - shift + origin, former);
      fresh.push(this.readOrRecall(piece, atLineStart && atLineEnd, former));
      atLineStart = atLineEnd;
      start = end;
    }
    return { fresh, resumed: old };
  }

  private readOrRecall(text: string, whole: boolean, former: Map<string, PassageReading>): PassageReading {
    const known = former.size === 0 ? undefined : former.get(text);
    return known?.whole === whole ? known : this.read(text, whole);
  }

  /** How many units the text shares with the former one from the beginning on. */
  private sharedHead(text: string): number {
    const cursor = this.passages.cursorAt(0);
    while (cursor.next && standsAt(text, cursor.next.text, cursor.start)) cursor.forward();
    const rest = cursor.next?.text ?? '';
    let at = 0;
    while (at < rest.length && cursor.start + at < text.length && rest.charCodeAt(at) === text.charCodeAt(cursor.start + at)) at++;
    return cursor.start + at;
  }

  /** How many it shares before the end, at most `most`. */
  private sharedTail(text: string, most: number): number {
    const { length } = this.passages;
    const cursor = this.passages.cursorAt(length);
    const shift = text.length - length;
    while (cursor.previous) {
      const { text: last } = cursor.previous;
      if (length - cursor.start + last.length > most || !standsAt(text, last, cursor.start - last.length + shift)) break;
      cursor.back();
    }
    const rest = cursor.previous?.text ?? '';
    let tail = length - cursor.start;
    for (let at = 1; at <= rest.length && tail < most; at++, tail++) {
      if (rest.charCodeAt(rest.length - at) !== text.charCodeAt(text.length - tail - 1)) break;
    }
    return tail;
  }
}

/** As startsWith, which compares unit by unit; of strings as a whole many units are compared at once. */
const standsAt = (text: string, part: string, at: number): boolean => text.slice(at, at + part.length) === part;

/** Before the first passage whose end an edit at `from` may move: the cutting of a passage looks no further than its line or one limit. */
function firstTouched(passages: Passages, from: number): Cursor {
  const cursor = passages.cursorAt(from);
  for (let { previous } = cursor; previous && !endsLine(previous.text); { previous } = cursor) {
    if (cursor.start - previous.text.length + PASSAGE_LIMIT < from) break;
    cursor.back();
  }
  return cursor;
}

/** Moves over passages of at least so many units together, as far as there are any, and gives their text. */
function take(cursor: Cursor, length: number): string {
  let text = '';
  while (text.length < length && cursor.next) {
    text += cursor.next.text;
    cursor.forward();
  }
  return text;
}

/** Moves over the passages that begin before `offset` and keeps their readings: the same text may stand in the new cutting. */
function passBy(cursor: Cursor, offset: number, former: Map<string, PassageReading>): void {
  while (cursor.next && cursor.start < offset) {
    former.set(cursor.next.text, cursor.next);
    cursor.forward();
  }
}
