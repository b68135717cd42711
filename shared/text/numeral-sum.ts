/** Sums the parts of a numeral from left to right: 四亿五千六百万零三 is held as yi + wan + section + pending. */
export class NumeralSum {
  trillion = 0;
  yi = 0;
  wan = 0;
  section = 0;
  pending = -1;
  /** How much larger the second of two neighbours makes it: 三四百 spreads by 100. */
  spread = 0;
  smallest = 0;
  zero = false;
  lastScale = 0;

  get lower(): number {
    return this.wan + this.section + Math.max(this.pending, 0);
  }

  get value(): number {
    return this.trillion + this.yi + this.lower;
  }

  /** Takes a scale; false where it can't stand here and the numeral ends before it. */
  scale(size: number): boolean {
    if (size <= 1000) return this.#small(size);
    if (size === 1e4) return this.#wan();
    const base = size === 1e8 ? this.lower : this.yi + this.lower;
    if (base === 0 || (size === 1e8 ? this.yi > 0 : this.trillion > 0)) return false;
    if (size === 1e8) this.yi = base * size;
    else {
      this.trillion = base * size;
      this.yi = 0;
    }
    this.wan = 0;
    this.#closeSection(size);
    return true;
  }

  #small(size: number): boolean {
    if (this.smallest !== 0 && size >= this.smallest) return false;
    if (this.pending < 0 && !(this.section === 0 && (this.value === 0 || this.zero || size === 10)) && !(this.zero && size === 10))
      return false;
    this.section += (this.pending < 0 ? 1 : this.pending) * size;
    this.spread *= size;
    this.smallest = size;
    this.lastScale = size;
    this.pending = -1;
    this.zero = false;
    return true;
  }

  #wan(): boolean {
    if (this.section === 0 && this.pending < 0) {
      if (this.wan === 0 || this.lastScale !== 1e4) return false;
      this.wan *= 1e4;
      return true;
    }
    if (this.wan > 0) return false;
    this.wan = (this.section + Math.max(this.pending, 0)) * 1e4;
    this.#closeSection(1e4);
    return true;
  }

  #closeSection(size: number): void {
    this.section = 0;
    this.spread *= size;
    this.smallest = 0;
    this.lastScale = size;
    this.pending = -1;
    this.zero = false;
  }
}
