import type { CommissionDuty } from '../../shared/vocabulary/commission.ts';

/** What is to be said of a commission, once: that it came, or that the office reminds of it. */
export interface CommissionNews {
  key: string;
  about: 'new' | 'reminder';
  duty: CommissionDuty;
}

const keyOf = ({ id, addressee, remindedAt }: CommissionDuty) =>
  remindedAt === null ? `commission/${id}/${addressee.id}` : `commission/${id}/${addressee.id}/${remindedAt}`;

/** Keys of all that there is to say now. */
export const commissionKeys = (duties: readonly CommissionDuty[]) => duties.map(keyOf);

/**
 * What was not told yet. A commission that is still unread is told also on the first look after pairing, since it waits for an
 * answer; what has been seen elsewhere is not.
 */
export function commissionNews(duties: readonly CommissionDuty[], told: ReadonlySet<string> | null): CommissionNews[] {
  return duties
    .filter((duty) => !told?.has(keyOf(duty)) && (told !== null || duty.state === 'sent'))
    .map((duty) => ({ key: keyOf(duty), about: duty.remindedAt === null ? 'new' : 'reminder', duty }));
}
