import type { NumberReading } from './reading.ts';

/** Finds the numeral that begins at an offset in a list sorted by offset. Neighbouring questions cost nothing, so a walk along the text is linear. */
export class NumeralCursor {
  readonly #numerals: readonly NumberReading[];
  #next = 0;

  constructor(numerals: readonly NumberReading[]) {
    this.#numerals = numerals;
  }

  startingAt(offset: number): NumberReading | null {
    const numerals = this.#numerals;
    while (this.#next > 0 && numerals[this.#next - 1]!.start >= offset) this.#next--;
    while (this.#next < numerals.length && numerals[this.#next]!.start < offset) this.#next++;
    const found = numerals[this.#next];
    return found && found.start === offset ? found : null;
  }
}
