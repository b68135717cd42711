import { createRoute } from '@hono/zod-openapi';
import { StatisticsQuery } from '../../shared/contract/record.ts';
import { ROUTES } from '../../shared/contract/routes.ts';
import { Statistics } from '../../shared/vocabulary/statistics.ts';
import { civilDay } from '../reports/civil.ts';
import { CIVIL_ZONE, type Room } from '../room.ts';
import { answer, newRoutes, refusal } from '../security/answers.ts';
import { readStatistics } from './read.ts';

const getStatistics = createRoute({
  method: 'get',
  path: ROUTES.statistics,
  summary: 'One’s own and one’s section’s figures of a month, latest outcomes, and what is to be done',
  request: { query: StatisticsQuery },
  responses: { 200: answer(Statistics, 'All that the popup shows'), default: refusal },
});

/** What the popup reads. */
export function routes(room: Room) {
  return newRoutes().openapi(getStatistics, async (c) => {
    const now = room.now();
    const month = c.req.valid('query').month ?? civilDay(now, room.office()?.timeZone ?? CIVIL_ZONE).slice(0, 7);
    return c.json(await readStatistics(room.database.db, c.get('who'), month, now), 200);
  });
}
