import type { NumberReading } from './reading.ts';

/** What one pass over a paragraph found: the numerals, and the offsets at which other readings may begin or end. */
export interface Scan {
  text: string;
  numerals: NumberReading[];
  /** Offsets of words that a date may begin with. */
  dateWords: number[];
  /** Offsets of quotation marks and brackets. */
  marks: number[];
  /** Offsets of units that a place, an organisation or an office title may end with. */
  placeEnds: number[];
  organisationEnds: number[];
  offices: number[];
}
