/** One line of the evaluation: what was measured, its figure, its limit and whether it holds. */
export interface Measure {
  name: string;
  figure: string;
  limit: string;
  holds: boolean;
}
