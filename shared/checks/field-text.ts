import { PASSAGE_LIMIT, passageEnd } from './passage.ts';
import type { PassageReading } from './reading.ts';

type Read = (text: string, whole: boolean) => PassageReading;

const LINE_FEED = 10;

/** A field's text and the readings of its passages. An edit reads again only the passages it touches. */
export class FieldText {
  private readonly read: Read;
  text = '';
  readings: readonly PassageReading[] = [];

  constructor(read: Read) {
    this.read = read;
  }

  /** Takes the whole text; what it shares with the former one at both ends is not read again. */
  replace(text: string): void {
    const before = this.text;
    const shorter = Math.min(before.length, text.length);
    let head = 0;
    while (head < shorter && before.charCodeAt(head) === text.charCodeAt(head)) head++;
    let tail = 0;
    while (tail < shorter - head && before.charCodeAt(before.length - 1 - tail) === text.charCodeAt(text.length - 1 - tail)) tail++;
    if (head < before.length || head < text.length) this.edit(head, before.length - head - tail, text.slice(head, text.length - tail));
  }

  /** Replaces `removedLength` UTF-16 units from `start` by `inserted`. Offsets beyond the text are cut to it. */
  edit(start: number, removedLength: number, inserted: string): void {
    const from = Math.max(0, Math.min(start, this.text.length));
    const to = Math.max(from, Math.min(from + removedLength, this.text.length));
    this.text = this.text.slice(0, from) + inserted + this.text.slice(to);
    const first = this.firstTouched(from);
    const { fresh, resumed } = this.cutAgain(first, from + inserted.length, inserted.length - (to - from));
    const kept = this.readings;
    this.readings = [...kept.slice(0, first.at), ...fresh, ...kept.slice(resumed)];
  }

  /** The first passage whose end the edit may move: its cutting looks at most one limit ahead. */
  private firstTouched(from: number): { at: number; start: number } {
    let start = 0;
    let at = 0;
    for (; at < this.readings.length && start + PASSAGE_LIMIT < from; at++) start += this.readings[at]!.text.length;
    return { at, start };
  }

  /** Cuts and reads from the first touched passage on, until a cut behind the edit falls where the former text was cut too. */
  private cutAgain(first: { at: number; start: number }, changedTo: number, shift: number): { fresh: PassageReading[]; resumed: number } {
    const fresh: PassageReading[] = [];
    let old = first.at;
    let oldStart = first.start;
    const former = new Map<string, PassageReading>();
    let start = first.start;
    let atLineStart = start === 0 || this.text.charCodeAt(start - 1) === LINE_FEED;
    while (start < this.text.length) {
      while (old < this.readings.length && oldStart + shift < start) oldStart += remembered(this.readings[old++]!, former);
      if (start > changedTo && old < this.readings.length && oldStart + shift === start) break;
      const end = passageEnd(this.text, start);
      const endsLine = end === this.text.length || this.text.charCodeAt(end - 1) === LINE_FEED;
      const text = this.text.slice(start, end);
      const whole = atLineStart && endsLine;
      while (old < this.readings.length && oldStart + shift < end) oldStart += remembered(this.readings[old++]!, former);
      fresh.push(former.get(`${whole}${text}`) ?? this.read(text, whole));
      atLineStart = endsLine;
      start = end;
    }
    return { fresh, resumed: start < this.text.length ? old : this.readings.length };
  }
}

/** Keeps a passed reading, for the same text may stand in the new cutting; tells its length. */
function remembered(reading: PassageReading, former: Map<string, PassageReading>): number {
  former.set(`${reading.whole}${reading.text}`, reading);
  return reading.text.length;
}
