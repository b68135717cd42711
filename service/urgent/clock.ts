import { CIVIL_ZONE } from '../room.ts';
import type { Duty } from '../timing/duty.ts';
import { clocksOf, MISSED_AFTER } from './clocks.ts';
import { recordFacts, reportsOf, stateOf, tellingsOf } from './store.ts';

/** 紧急's part of what follows from the clock: what was not told in time is recorded as late, and a day later as missed. */
export const urgentDuty: Duty = {
  name: 'urgent',
  async next(db) {
    const chains = await db.selectFrom('urgent_chains').selectAll().where('closed_at', 'is', null).execute();
    const ids = chains.map(({ id }) => id);
    const [reports, tellings] = [await reportsOf(db, ids), await tellingsOf(db, ids)];
    const facts = ids.length === 0 ? [] : await db.selectFrom('urgent_facts').selectAll().where('chain_id', 'in', ids).execute();
    const moments = chains.flatMap((chain) =>
      clocksOf(stateOf(chain, reports, tellings), CIVIL_ZONE, new Date(0)).flatMap(({ receiverId, step, due, toldAt }) => {
        const fact = facts.find(
          (one) => one.chain_id === chain.id && one.receiver_id === receiverId && one.step === step && one.due === due,
        );
        const after = (milliseconds: number) => new Date(Date.parse(due) + milliseconds).toISOString();
        if (toldAt !== null) return toldAt > due && !fact?.late_at ? [due] : [];
        return [...(fact?.late_at ? [] : [after(1)]), ...(fact?.missed_at ? [] : [after(MISSED_AFTER)])];
      }),
    );
    return moments.sort()[0] ?? null;
  },
  async run(trx, now, service) {
    const chains = await trx.selectFrom('urgent_chains').selectAll().where('closed_at', 'is', null).execute();
    for (const chain of chains) await recordFacts(trx, chain, CIVIL_ZONE, now, service);
  },
};
