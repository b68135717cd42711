import { createRoute } from '@hono/zod-openapi';
import { LedgerList, LedgerQuery, PointsQuery, PointsTable } from '../../shared/contract/record.ts';
import { ROUTES } from '../../shared/contract/routes.ts';
import { civilDay } from '../reports/civil.ts';
import { CIVIL_ZONE, type Room } from '../room.ts';
import { answer, newRoutes, refusal } from '../security/answers.ts';
import { readLedger, readPoints } from './read.ts';

const getPoints = createRoute({
  method: 'get',
  path: ROUTES.points,
  summary: 'Figures and places of the sections in a month',
  description: 'All sections for editors, leaders and administrators; one’s own for others.',
  request: { query: PointsQuery },
  responses: { 200: answer(PointsTable, 'By category, then by place'), default: refusal },
});

const getEntries = createRoute({
  method: 'get',
  path: `${ROUTES.points}/entries`,
  summary: 'The ledger behind a month’s points: which event, by which rule of which version',
  description: 'One’s own entries, the section’s for its head, all for the office.',
  request: { query: LedgerQuery },
  responses: { 200: answer(LedgerList, 'Oldest first'), default: refusal },
});

/** 积分 and 计分流水. */
export function routes(room: Room) {
  const { db } = room.database;
  const thisMonth = () => civilDay(room.now(), room.office()?.timeZone ?? CIVIL_ZONE).slice(0, 7);
  return newRoutes()
    .openapi(getPoints, async (c) => c.json(await readPoints(db, c.get('who'), c.req.valid('query').month ?? thisMonth()), 200))
    .openapi(getEntries, async (c) => {
      const { month, section } = c.req.valid('query');
      return c.json(await readLedger(db, c.get('who'), month ?? thisMonth(), section), 200);
    });
}
