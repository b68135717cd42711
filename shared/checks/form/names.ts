import type { PersonReading } from '../../text/reading.ts';
import type { DocumentNote } from '../document.ts';
import type { DocumentFacts } from '../document-facts.ts';
import type { Gist } from '../passages.ts';

/** Offices of which a body has one: two names for the same are one name written in two ways. */
const SOLE = /^(?:局长|县长|市长|省长|区长|镇长|乡长|厅长|县委书记|市委书记|省委书记|党委书记|党组书记)$/;
/** UTF-16 units before the office that must agree: 民政|局长. */
const BEFORE = 2;

/** Somebody named with a sole office; offsets of the name in the passages asked. */
interface Named {
  value: string;
  office: string;
  before: string;
  start: number;
  end: number;
}

const soleOffices: Gist<readonly Named[]> = (readings) => {
  const all: Named[] = [];
  let offset = 0;
  for (const { people, text } of readings) {
    for (const person of people) {
      const { office, value, name, certainty } = person;
      if (!office || !SOLE.test(office) || value.length !== 3 || certainty === 'guess') continue;
      all.push({ value, office, before: beforeOffice(text, person, office), start: offset + name.start, end: offset + name.end });
    }
    offset += text.length;
  }
  return all;
};

function beforeOffice(text: string, { name, start, end }: PersonReading, office: string): string {
  const officeStart = name.start === start ? end - office.length : start;
  const behind = Math.min(officeStart, start);
  return /\p{Script=Han}*$/u.exec(text.slice(Math.max(0, behind - BEFORE), behind))![0];
}

/** 县长王建国 and further down 县长王建囯: names of the same office that differ in one character. Told at the later one. */
export function nameNotes(facts: DocumentFacts): Omit<DocumentNote, 'rule'>[] {
  const known = new Map<string, Named>();
  const notes: Omit<DocumentNote, 'rule'>[] = [];
  for (const [named, groupStart] of facts.passages.body.picked(soleOffices)) {
    const { office, value, before, start, end } = named;
    const key = `${office} ${value[0]}`;
    const other = known.get(key);
    if (!other) known.set(key, named);
    else if (other.before === before && differInOne(other.value, value))
      notes.push({ field: 'body', start: groupStart + start, end: groupStart + end, parts: { text: value, other: other.value } });
  }
  return notes;
}

const differInOne = (a: string, b: string) => a.length === b.length && [...a].filter((unit, at) => unit !== b[at]).length === 1;
