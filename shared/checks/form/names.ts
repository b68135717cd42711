import type { PersonReading } from '../../text/reading.ts';
import type { DocumentNote } from '../document.ts';
import type { DocumentFacts } from '../document-facts.ts';

/** Offices of which a body has one: two names for the same are one name written in two ways. */
const SOLE = /^(?:局长|县长|市长|省长|区长|镇长|乡长|厅长|县委书记|市委书记|省委书记|党委书记|党组书记)$/;
/** UTF-16 units before the office that must agree: 民政|局长. */
const BEFORE = 2;

interface Named {
  person: PersonReading;
  start: number;
  before: string;
}

/** 县长王建国 and further down 县长王建囯: names of the same office that differ in one character. Told at the later one. */
export function nameNotes(facts: DocumentFacts): Omit<DocumentNote, 'rule'>[] {
  const known = new Map<string, Named>();
  const notes: Omit<DocumentNote, 'rule'>[] = [];
  for (const { reading, start } of facts.body) {
    for (const person of reading.people) {
      const { office, value, name } = person;
      if (!office || !SOLE.test(office) || value.length !== 3 || person.certainty === 'guess') continue;
      const officeStart = name.start === person.start ? person.end - office.length : person.start;
      const before = /\p{Script=Han}*$/u.exec(
        reading.text.slice(Math.max(0, Math.min(officeStart, person.start) - BEFORE), Math.min(officeStart, person.start)),
      )![0];
      const key = `${office} ${value[0]}`;
      const other = known.get(key);
      if (!other) known.set(key, { person, start, before });
      else if (other.before === before && differInOne(other.person.value, value))
        notes.push({ field: 'body', start: start + name.start, end: start + name.end, parts: { text: value, other: other.person.value } });
    }
  }
  return notes;
}

const differInOne = (a: string, b: string) => a.length === b.length && [...a].filter((unit, at) => unit !== b[at]).length === 1;
