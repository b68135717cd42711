import { createRoute, z } from '@hono/zod-openapi';
import { ROUTES } from '../../shared/contract/routes.ts';
import { ChainReportRequest, ReceiverList, UrgentBoard, UrgentChain, UrgentPut } from '../../shared/contract/urgent.ts';
import { Id } from '../../shared/vocabulary/identifier.ts';
import { TellingEntry } from '../../shared/vocabulary/urgent.ts';
import { requireDesk, requireRole } from '../people/rights.ts';
import { CIVIL_ZONE, type Room } from '../room.ts';
import { answer, jsonBody, newRoutes, refusal } from '../security/answers.ts';
import type { Who } from '../security/who.ts';
import { closeChain, joinReport, putChain, putReceivers, tell } from './chains.ts';
import { readBoard, readChain } from './read.ts';
import { readReceivers } from './store.ts';

const params = z.object({ id: Id });
const one = `${ROUTES.urgent}/{id}`;
const responses = { 200: answer(UrgentChain, 'The chain as it is now'), default: refusal };

const getBoard = createRoute({
  method: 'get',
  path: ROUTES.urgent,
  summary: 'Urgent events with their clocks: all for the office, the section’s own for others',
  description: 'Open ones with the nearest limit first, then those closed within thirty days.',
  responses: { 200: answer(UrgentBoard, 'The board'), default: refusal },
});

const getReceivers = createRoute({
  method: 'get',
  path: `${ROUTES.urgent}/receivers`,
  summary: 'Whom the office must tell, by whose deadlines',
  responses: { 200: answer(ReceiverList, 'All of them'), default: refusal },
});

const setReceivers = createRoute({
  method: 'put',
  path: `${ROUTES.urgent}/receivers`,
  summary: 'Set whom the office must tell (editor, administrator, at the desk)',
  description: 'Holds for events entered from then on; open chains keep theirs.',
  request: { body: jsonBody(ReceiverList) },
  responses: { 200: answer(ReceiverList, 'As they are now'), default: refusal },
});

const getChain = createRoute({ method: 'get', path: one, summary: 'One urgent event', request: { params }, responses });

const put = createRoute({
  method: 'put',
  path: one,
  summary: 'Enter an urgent event told by telephone, or correct one (editor, leader, administrator)',
  description:
    'Repeatable. A correction names the `version` it was decided on; what its clocks said before is taken back by a further event.',
  request: { params, body: jsonBody(UrgentPut) },
  responses: { 201: answer(UrgentChain, 'Entered now'), ...responses },
});

const postTelling = createRoute({
  method: 'post',
  path: `${one}/tellings`,
  summary: 'Write down what was told to whom, when, by which means (editor, leader, administrator)',
  request: { params, body: jsonBody(TellingEntry) },
  responses,
});

const postReport = createRoute({
  method: 'post',
  path: `${one}/reports`,
  summary: 'Put a report that came by itself into the chain (editor, administrator)',
  request: { params, body: jsonBody(ChainReportRequest) },
  responses,
});

const postClosing = createRoute({
  method: 'post',
  path: `${one}/closings`,
  summary: 'End an urgent event (editor, leader, administrator)',
  request: { params },
  responses,
});

/** 紧急信息. */
export function routes(room: Room) {
  const { db } = room.database;
  const as = () => ({ now: room.now(), timeZone: room.office()?.timeZone ?? CIVIL_ZONE });
  const current = (who: Who, id: string) => readChain(db, who, id, as());
  return newRoutes()
    .openapi(getBoard, async (c) => c.json(await readBoard(db, c.get('who'), as()), 200))
    .openapi(getReceivers, async (c) => c.json({ items: await readReceivers(db) }, 200))
    .openapi(setReceivers, async (c) => {
      requireDesk(c.get('who'));
      requireRole(c.get('who'), 'editor', 'administrator');
      await putReceivers(room, c.req.valid('json').items);
      return c.json({ items: await readReceivers(db) }, 200);
    })
    .openapi(getChain, async (c) => c.json(await current(c.get('who'), c.req.valid('param').id), 200))
    .openapi(put, async (c) => {
      requireRole(c.get('who'), 'editor', 'leader', 'administrator');
      const { id } = c.req.valid('param');
      const { isNew } = await putChain(room, c.get('who'), id, c.req.valid('json'));
      room.timer?.look();
      const chain = await current(c.get('who'), id);
      return isNew ? c.json(chain, 201) : c.json(chain, 200);
    })
    .openapi(postTelling, async (c) => {
      requireRole(c.get('who'), 'editor', 'leader', 'administrator');
      const { id } = c.req.valid('param');
      await tell(room, c.get('who'), id, c.req.valid('json'));
      return c.json(await current(c.get('who'), id), 200);
    })
    .openapi(postReport, async (c) => {
      requireRole(c.get('who'), 'editor', 'administrator');
      const { id } = c.req.valid('param');
      await joinReport(room, c.get('who'), id, c.req.valid('json'));
      return c.json(await current(c.get('who'), id), 200);
    })
    .openapi(postClosing, async (c) => {
      requireRole(c.get('who'), 'editor', 'leader', 'administrator');
      const { id } = c.req.valid('param');
      await closeChain(room, c.get('who'), id);
      return c.json(await current(c.get('who'), id), 200);
    });
}
