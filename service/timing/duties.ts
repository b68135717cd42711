import { commissionDuty } from '../commissions/clock.ts';
import { urgentDuty } from '../urgent/clock.ts';
import type { Duty } from './duty.ts';

/** All that follows from the clock. */
export const DUTIES: readonly Duty[] = [commissionDuty, urgentDuty];
