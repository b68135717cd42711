import { z } from 'zod';
import { ROUTES } from '../../../shared/contract/routes.ts';
import { Id } from '../../../shared/vocabulary/identifier.ts';
import { refusalOf } from '../../link/answer.ts';
import { askOffice } from '../../link/office.ts';
import { reachTrouble, trouble } from '../../link/trouble.ts';
import { door } from './doors.ts';
import { followUp } from './followup.ts';
import { inBackground } from './working.ts';

const Step = z.object({ id: Id, step: z.enum(['readings', 'acceptances', 'refusals']), reason: z.string().max(4_000).nullable() });

/** The reporter's answers to commissions. */
export function openCommissionDoors(): void {
  door('commissionStep', 'pages', Step, async ({ id, step, reason }) => {
    const path = `${ROUTES.commissions}/${id}/${step}`;
    const answer = await askOffice({ method: 'POST', path, ...(reason === null ? {} : { body: { reason } }) });
    if (answer === null) return { refusal: trouble('notPaired') };
    const refusal = reachTrouble(answer) ?? refusalOf(answer);
    if (refusal === null) inBackground(followUp());
    return { refusal: refusal && { number: refusal.number, zh: refusal.zh, en: refusal.en } };
  });
}
