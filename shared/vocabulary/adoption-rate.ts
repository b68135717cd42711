import type { Figures } from './statistics.ts';

/** Adoption rate from 0 to 1, or null while nothing was received. */
export function adoptionRate(figures: Pick<Figures, 'submissions' | 'adoptedOfReceived'>): number | null {
  return figures.submissions === 0 ? null : figures.adoptedOfReceived / figures.submissions;
}
