import type { Figure } from '../arithmetic/figure.ts';
import type { CompiledPack } from '../compile.ts';
import { privacyNotes } from '../confidentiality/privacy.ts';
import type { Note, PassageReading } from '../reading.ts';
import type { Rule } from '../rule.ts';
import { bracketNotes } from './bracket.ts';
import { characterNotes } from './character.ts';
import { dateNotes } from './date.ts';
import { numberNotes } from './number.ts';
import { figuresIn, relationNotes } from './relation.ts';

/** What the rules about marks, characters, numbers and figures say of one passage; wordings were noted while its terms were read. */
export function passageNotes(reading: PassageReading, pack: CompiledPack, now: Date): Note[] {
  const notes: Note[] = [];
  const figures = figuresIn(reading);
  for (const at of pack.ofPassage) {
    for (const note of notesOf(pack.pack.rules[at]!, reading, figures, now)) notes.push({ ...note, rule: at });
  }
  return notes;
}

function notesOf(rule: Rule, reading: PassageReading, figures: Figure[], now: Date): Omit<Note, 'rule'>[] {
  switch (rule.kind) {
    case 'number':
      return numberNotes(rule, reading.text);
    case 'bracket':
      return reading.whole ? bracketNotes(reading.text, reading.marks) : [];
    case 'character':
      return characterNotes(rule, reading.text);
    case 'relation':
      return relationNotes(rule, reading.text, figures);
    case 'privacy':
      return privacyNotes(rule, reading);
    case 'date':
      return dateNotes(rule, reading, now);
    default:
      return [];
  }
}
