/**
 * A repeatable source of chance: the same seed draws the same things on every machine, so that a practice office,
 * a bench and a picture can be made again exactly.
 */
export class Draw {
  private state: number;

  constructor(seed: string) {
    let hash = 0x811c9dc5;
    for (let at = 0; at < seed.length; at++) hash = Math.imul(hash ^ seed.charCodeAt(at), 0x01000193);
    this.state = hash >>> 0;
  }

  /** From 0 up to, not including, 1 (mulberry32). */
  share(): number {
    this.state = (this.state + 0x6d2b79f5) >>> 0;
    let mixed = this.state;
    mixed = Math.imul(mixed ^ (mixed >>> 15), mixed | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  }

  /** A whole number, both ends included. */
  int(from: number, to: number): number {
    return from + Math.floor(this.share() * (to - from + 1));
  }

  chance(probability: number): boolean {
    return this.share() < probability;
  }

  pick<T>(list: readonly T[]): T {
    return list[Math.floor(this.share() * list.length)] as T;
  }

  /** `count` different ones, in the order of the list. */
  several<T>(list: readonly T[], count: number): T[] {
    const left = list.map((item, at) => ({ item, at, key: this.share() }));
    return left
      .sort((a, b) => a.key - b.key)
      .slice(0, count)
      .sort((a, b) => a.at - b.at)
      .map(({ item }) => item);
  }

  /** One of the list, each as likely as its weight says. */
  weighted<T>(list: readonly T[], weight: (item: T) => number): T {
    let left = this.share() * list.reduce((sum, item) => sum + weight(item), 0);
    for (const item of list) {
      left -= weight(item);
      if (left < 0) return item;
    }
    return list[list.length - 1] as T;
  }

  /** Whole parts, none of them zero, that add up to `total`. */
  split(total: number, parts: number): number[] {
    const cuts = new Set<number>();
    while (cuts.size < parts - 1) cuts.add(this.int(1, total - 1));
    const edges = [0, ...[...cuts].sort((a, b) => a - b), total];
    return edges.slice(1).map((edge, at) => edge - edges[at]!);
  }

  /** A UUID of version 7 for the given moment, so that made identifiers sort as real ones do. */
  id(moment: number): string {
    const time = moment.toString(16).padStart(12, '0');
    const hex = (digits: number) => {
      let text = '';
      while (text.length < digits) text += this.int(0, 0xffff).toString(16).padStart(4, '0');
      return text.slice(0, digits);
    };
    return `${time.slice(0, 8)}-${time.slice(8)}-7${hex(3)}-${this.pick(['8', '9', 'a', 'b'])}${hex(3)}-${hex(12)}`;
  }
}
