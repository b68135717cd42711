import { createRoute, z } from '@hono/zod-openapi';
import { PracticeState } from '../../shared/contract/access.ts';
import { ROUTES } from '../../shared/contract/routes.ts';
import { requireDesk } from '../people/rights.ts';
import type { Room } from '../room.ts';
import { answer, newRoutes, refusal } from '../security/answers.ts';
import { Refusal } from '../security/refusal.ts';
import { makePractice } from './office.ts';

const getPractice = createRoute({
  method: 'get',
  path: ROUTES.practice,
  summary: 'Where the real office beside this practice office is set up',
  description: 'Told to its desk alone, not to devices.',
  responses: { 200: answer(PracticeState, 'Its set-up address, until it is set up'), default: refusal },
});

const postReset = createRoute({
  method: 'post',
  path: `${ROUTES.practice}/resets`,
  summary: 'Begin the practice office anew',
  description:
    'Reports and figures are made afresh; people, paired devices and signed-in desks stay. At the desk alone, not by devices; refused by a real office.',
  responses: { 201: answer(z.object({ events: z.int() }), 'Begun anew'), default: refusal },
});

/** Beginning the practice office anew, with one click; and the way from practice to the real office, for its desk alone. */
export function routes(room: Room) {
  const app = newRoutes().openapi(getPractice, (c) => {
    if (!room.access.practice) throw new Refusal('not-practice');
    return c.json({ besideSetup: c.var.who.deviceId === null ? room.access.besideSetup : null }, 200);
  });
  return app.openapi(postReset, async (c) => {
    if (!room.access.practice || room.office()?.practice !== true) throw new Refusal('not-practice');
    requireDesk(c.var.who);
    const events = await makePractice(room.database, { now: room.now() });
    room.search?.catchUp();
    return c.json({ events }, 201);
  });
}
