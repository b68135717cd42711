import { createRoute, z } from '@hono/zod-openapi';
import {
  AdoptionList,
  AdoptionQuery,
  CancellationRequest,
  DistinctionEntry,
  DistinctionList,
  DistinctionQuery,
  LevelEntry,
  LevelList,
  ProposalRefusal,
  ProposalRequest,
} from '../../shared/contract/record.ts';
import { ROUTES } from '../../shared/contract/routes.ts';
import { Adoption, AdoptionEntry, AdoptionLevel } from '../../shared/vocabulary/adoption.ts';
import { Id, Month } from '../../shared/vocabulary/identifier.ts';
import { requireRole } from '../people/rights.ts';
import { civilDay } from '../reports/civil.ts';
import { CIVIL_ZONE, type Room } from '../room.ts';
import { answer, jsonBody, newRoutes, refusal } from '../security/answers.ts';
import { adopt } from './adopt.ts';
import { cancelAdoption } from './cancel.ts';
import { declineProposal, distinguish, listDistinguished, propose } from './distinguish.ts';
import { keepLevel, removeLevel } from './keep-levels.ts';
import { listAdoptions } from './list.ts';
import { listLevels, readProofFile } from './store.ts';

const params = z.object({ id: Id });
const levelParams = AdoptionLevel.pick({ id: true });

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
    'Repeatable: the same facts under the same identifier are recorded once; other facts correct it, with `reason`. A back-entry needs a `proof` and may be dated before the receipt. A report that nobody has decided on is accepted by it. For editors and administrators.',
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

const putLevel = createRoute({
  method: 'put',
  path: `${ROUTES.levels}/{id}`,
  summary: 'Enter or change a level with its publications (administrator)',
  request: { params: levelParams, body: jsonBody(LevelEntry) },
  responses: { 200: answer(AdoptionLevel, 'The level as it is now'), default: refusal },
});

const deleteLevel = createRoute({
  method: 'delete',
  path: `${ROUTES.levels}/{id}`,
  summary: 'Remove a level at which nothing was adopted or instructed (administrator)',
  request: { params: levelParams },
  responses: { 204: { description: 'Removed' }, default: refusal },
});

const postCancellation = createRoute({
  method: 'post',
  path: `${ROUTES.adoptions}/{id}/cancellations`,
  summary: 'Strike out an adoption that was recorded by mistake',
  description: 'The record of it and the reason stay in the history of the report. For editors and administrators.',
  request: { params, body: jsonBody(CancellationRequest) },
  responses: { 204: { description: 'Struck out' }, default: refusal },
});

const getProof = createRoute({
  method: 'get',
  path: `${ROUTES.adoptions}/{id}/proofs`,
  summary: 'The file that proves an adoption which happened on paper',
  description: 'For those who may see the report.',
  request: { params },
  responses: {
    200: { description: 'The file', content: { 'application/octet-stream': { schema: z.string() } } },
    default: refusal,
  },
});

const getDistinguished = createRoute({
  method: 'get',
  path: ROUTES.distinguished,
  summary: 'What is proposed and chosen as 好信息 of a month',
  description: 'Proposals are for the office; of what was chosen everybody sees their own, the section’s for its head.',
  request: { query: DistinctionQuery },
  responses: { 200: answer(DistinctionList, 'Proposals first'), default: refusal },
});

const postProposal = createRoute({
  method: 'post',
  path: `${ROUTES.distinguished}/{id}/proposals`,
  summary: 'Propose an accepted report as 好信息 of a month, with the reason',
  description: 'For heads (of their section’s reports), editors, leaders and administrators.',
  request: { params, body: jsonBody(ProposalRequest) },
  responses: { 204: { description: 'Proposed' }, default: refusal },
});

const postProposalRefusal = createRoute({
  method: 'post',
  path: `${ROUTES.distinguished}/{id}/refusals`,
  summary: 'Decline what was proposed as 好信息, with the reason',
  description: 'For editors, leaders and administrators.',
  request: { params, body: jsonBody(ProposalRefusal) },
  responses: { 204: { description: 'Declined' }, default: refusal },
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
      const { month, reason } = c.req.valid('json');
      await distinguish(room, c.get('who'), id, month, reason);
      return c.json({ reportId: id, month }, 200);
    })
    .openapi(putLevel, async (c) => {
      requireRole(c.get('who'), 'administrator');
      return c.json(await keepLevel(room, c.req.valid('param').id, c.req.valid('json')), 200);
    })
    .openapi(deleteLevel, async (c) => {
      requireRole(c.get('who'), 'administrator');
      await removeLevel(room, c.req.valid('param').id);
      return c.body(null, 204);
    })
    .openapi(postCancellation, async (c) => {
      requireRole(c.get('who'), 'editor', 'administrator');
      await cancelAdoption(room, c.get('who'), c.req.valid('param').id, c.req.valid('json').reason);
      return c.body(null, 204);
    })
    .openapi(getProof, async (c) => {
      const { name, type, content } = await readProofFile(db, c.get('who'), c.req.valid('param').id);
      return c.body(Buffer.from(content, 'base64'), 200, {
        'Content-Type': type,
        'Content-Disposition': `attachment; filename*=UTF-8''${encodeURIComponent(name)}`,
      });
    })
    .openapi(getDistinguished, async (c) => {
      const month = c.req.valid('query').month ?? civilDay(room.now(), room.office()?.timeZone ?? CIVIL_ZONE).slice(0, 7);
      return c.json(await listDistinguished(db, c.get('who'), month), 200);
    })
    .openapi(postProposal, async (c) => {
      requireRole(c.get('who'), 'head', 'editor', 'leader', 'administrator');
      const { month, reason } = c.req.valid('json');
      await propose(room, c.get('who'), c.req.valid('param').id, month, reason);
      return c.body(null, 204);
    })
    .openapi(postProposalRefusal, async (c) => {
      requireRole(c.get('who'), 'editor', 'leader', 'administrator');
      await declineProposal(room, c.get('who'), c.req.valid('param').id, c.req.valid('json').reason);
      return c.body(null, 204);
    });
}
