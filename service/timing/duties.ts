import { commissionDuty } from '../commissions/clock.ts';
import type { Duty } from './duty.ts';

/** All that follows from the clock. */
export const DUTIES: readonly Duty[] = [commissionDuty];
