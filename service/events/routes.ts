import { createRoute } from '@hono/zod-openapi';
import { EventPage, EventQuery } from '../../shared/contract/events.ts';
import { ROUTES } from '../../shared/contract/routes.ts';
import { requireRole } from '../people/rights.ts';
import type { Room } from '../room.ts';
import { answer, newRoutes, refusal } from '../security/answers.ts';
import { readFeed } from './feed.ts';

const getEvents = createRoute({
  method: 'get',
  path: ROUTES.events,
  summary: 'What happened since a mark, oldest first',
  description: 'Without `after` nothing but the newest mark; then `last` is the next `after`. For editors, leaders and administrators.',
  request: { query: EventQuery },
  responses: { 200: answer(EventPage, 'At most 200'), default: refusal },
});

/** What happens, for the desk to follow. */
export function routes(room: Room) {
  return newRoutes().openapi(getEvents, async (c) => {
    requireRole(c.get('who'), 'editor', 'leader', 'administrator');
    return c.json(await readFeed(room.database.db, c.req.valid('query').after), 200);
  });
}
