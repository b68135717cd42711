import { createRoute, z } from '@hono/zod-openapi';
import { AdoptionList, AdoptionQuery, DistinctionEntry, LevelList } from '../../shared/contract/record.ts';
import { ROUTES } from '../../shared/contract/routes.ts';
import { Adoption, AdoptionEntry } from '../../shared/vocabulary/adoption.ts';
import { Id, Month } from '../../shared/vocabulary/identifier.ts';
import { requireRole } from '../people/rights.ts';
import type { Room } from '../room.ts';
import { answer, jsonBody, newRoutes, refusal } from '../security/answers.ts';
import { adopt } from './adopt.ts';
import { distinguish } from './distinguish.ts';
import { listAdoptions } from './list.ts';
import { listLevels } from './store.ts';

const params = z.object({ id: Id });

const getLevels = createRoute({
  method: 'get',
  path: ROUTES.levels,
  summary: 'Levels at which reports are adopted, with their publications',
  responses: { 200: answer(LevelList, 'Lowest first'), default: refusal },
});

const getAdoptions = createRoute({
  method: 'get',
  path: ROUTES.adoptions,
  summary: 'Adoptions of one’s own reports, the section’s for its head, all for the office',
  request: { query: AdoptionQuery },
  responses: { 200: answer(AdoptionList, 'A page, newest adoption date first'), default: refusal },
});

const RecordedAdoption = Adoption.extend({ levelName: z.string(), points: z.number() });

const putAdoption = createRoute({
  method: 'put',
  path: `${ROUTES.adoptions}/{id}`,
  summary: 'Record an adoption, or correct it',
  description:
    'Repeatable: the same facts under the same identifier are recorded once; other facts correct it. A report that nobody has decided on is accepted by it. For editors and administrators.',
  request: { params, body: jsonBody(AdoptionEntry) },
  responses: {
    201: answer(RecordedAdoption, 'Recorded now'),
    200: answer(RecordedAdoption, 'Recorded before, or corrected'),
    default: refusal,
  },
});

const Distinction = z.object({ reportId: Id, month: Month });

const putDistinction = createRoute({
  method: 'put',
  path: `${ROUTES.distinguished}/{id}`,
  summary: 'Choose an adopted or accepted report as 好信息 of a month',
  description: 'Repeatable; another month moves it there. For editors, leaders and administrators.',
  request: { params, body: jsonBody(DistinctionEntry) },
  responses: { 200: answer(Distinction, 'Chosen'), default: refusal },
});

/** 采用 at every level, and 好信息. */
export function routes(room: Room) {
  const { db } = room.database;
  return newRoutes()
    .openapi(getLevels, async (c) => c.json({ items: await listLevels(db) }, 200))
    .openapi(getAdoptions, async (c) => c.json(await listAdoptions(db, c.get('who'), c.req.valid('query')), 200))
    .openapi(putAdoption, async (c) => {
      requireRole(c.get('who'), 'editor', 'administrator');
      const { adoption, isNew } = await adopt(room, c.get('who'), c.req.valid('param').id, c.req.valid('json'));
      return isNew ? c.json(adoption, 201) : c.json(adoption, 200);
    })
    .openapi(putDistinction, async (c) => {
      requireRole(c.get('who'), 'editor', 'leader', 'administrator');
      const { id } = c.req.valid('param');
      const { month } = c.req.valid('json');
      await distinguish(room, c.get('who'), id, month);
      return c.json({ reportId: id, month }, 200);
    });
}
