/** Clocks that differ by less are called equal, in milliseconds: a report needs some time to arrive. */
export const UNKNOWN_SKEW = 60_000;
