import { createRoute, z } from '@hono/zod-openapi';
import { ROUTES } from '../../shared/contract/routes.ts';
import type { Room } from '../room.ts';
import { answer, newRoutes, refusal } from '../security/answers.ts';
import { Refusal } from '../security/refusal.ts';
import { makePractice } from './office.ts';

const postReset = createRoute({
  method: 'post',
  path: `${ROUTES.practice}/resets`,
  summary: 'Begin the practice office anew',
  description: 'Reports and figures are made afresh; people, paired devices and signed-in desks stay. Refused by a real office.',
  responses: { 201: answer(z.object({ events: z.int() }), 'Begun anew'), default: refusal },
});

/** Beginning the practice office anew, with one click. */
export function routes(room: Room) {
  return newRoutes().openapi(postReset, async (c) => {
    if (!room.access.practice || room.office()?.practice !== true) throw new Refusal('not-practice');
    const events = await makePractice(room.database, { now: room.now() });
    return c.json({ events }, 201);
  });
}
