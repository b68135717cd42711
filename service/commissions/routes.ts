import { createRoute, z } from '@hono/zod-openapi';
import {
  CancellationRequest,
  Commission,
  CommissionList,
  CommissionPut,
  CommissionQuery,
  ReminderAnswer,
  ReminderRequest,
} from '../../shared/contract/commissions.ts';
import { ROUTES } from '../../shared/contract/routes.ts';
import { DeclineReason } from '../../shared/vocabulary/commission.ts';
import { Id } from '../../shared/vocabulary/identifier.ts';
import { requireRole } from '../people/rights.ts';
import type { Room } from '../room.ts';
import { answer, jsonBody, newRoutes, refusal } from '../security/answers.ts';
import type { Who } from '../security/who.ts';
import { cancelCommission, putCommission } from './issue.ts';
import { listCommissions, readCommission } from './read.ts';
import { type AddresseeStep, remind, takeStep } from './steps.ts';

const params = z.object({ id: Id });
const one = `${ROUTES.commissions}/{id}`;
const responses = { 200: answer(Commission, 'The commission as it is now'), default: refusal };

const getCommissions = createRoute({
  method: 'get',
  path: ROUTES.commissions,
  summary: 'Commissions with who is where: all for the office, for others those that ask them',
  description: 'Open ones with the next deadline first, closed ones the latest first. Others see their own assignments alone.',
  request: { query: CommissionQuery },
  responses: { 200: answer(CommissionList, 'A page'), default: refusal },
});

const getCommission = createRoute({
  method: 'get',
  path: one,
  summary: 'One commission with who is where',
  request: { params },
  responses,
});

const put = createRoute({
  method: 'put',
  path: one,
  summary: 'Issue a commission, or change it (editor, administrator)',
  description:
    'Repeatable. A change names the `version` it was decided on; a later deadline takes back what was recorded as late. Addressees who were asked stay.',
  request: { params, body: jsonBody(CommissionPut) },
  responses: { 201: answer(Commission, 'Issued now'), ...responses },
});

const postCancellation = createRoute({
  method: 'post',
  path: `${one}/cancellations`,
  summary: 'Take a commission back, with the reason (editor, administrator)',
  request: { params, body: jsonBody(CancellationRequest) },
  responses,
});

const postReminder = createRoute({
  method: 'post',
  path: `${one}/reminders`,
  summary: 'Remind those who have neither reported nor declined, or some of them (editor, administrator)',
  request: { params, body: jsonBody(ReminderRequest) },
  responses: { 200: answer(ReminderAnswer, 'How many were reminded'), default: refusal },
});

const postReading = createRoute({
  method: 'post',
  path: `${one}/readings`,
  summary: 'An addressee has looked',
  request: { params },
  responses,
});

const postAcceptance = createRoute({
  method: 'post',
  path: `${one}/acceptances`,
  summary: 'An addressee takes it on',
  request: { params },
  responses,
});

const postRefusal = createRoute({
  method: 'post',
  path: `${one}/refusals`,
  summary: 'An addressee does not take it on, and says why',
  request: { params, body: jsonBody(DeclineReason) },
  responses,
});

/** 约稿. */
export function routes(room: Room) {
  const { db } = room.database;
  const current = (who: Who, id: string) => readCommission(db, who, id, room.now());
  const step = async (who: Who, id: string, taken: AddresseeStep) => {
    await takeStep(room, who, id, taken);
    return current(who, id);
  };
  return newRoutes()
    .openapi(getCommissions, async (c) => c.json(await listCommissions(db, c.get('who'), c.req.valid('query'), room.now()), 200))
    .openapi(getCommission, async (c) => c.json(await current(c.get('who'), c.req.valid('param').id), 200))
    .openapi(put, async (c) => {
      requireRole(c.get('who'), 'editor', 'administrator');
      const { id } = c.req.valid('param');
      const { isNew } = await putCommission(room, c.get('who'), id, c.req.valid('json'));
      room.timer?.look();
      const commission = await current(c.get('who'), id);
      return isNew ? c.json(commission, 201) : c.json(commission, 200);
    })
    .openapi(postCancellation, async (c) => {
      requireRole(c.get('who'), 'editor', 'administrator');
      const { id } = c.req.valid('param');
      await cancelCommission(room, c.get('who'), id, c.req.valid('json').reason);
      return c.json(await current(c.get('who'), id), 200);
    })
    .openapi(postReminder, async (c) => {
      requireRole(c.get('who'), 'editor', 'administrator');
      return c.json({ reminded: await remind(room, c.get('who'), c.req.valid('param').id, c.req.valid('json').addressees) }, 200);
    })
    .openapi(postReading, async (c) => c.json(await step(c.get('who'), c.req.valid('param').id, { kind: 'commission-seen' }), 200))
    .openapi(postAcceptance, async (c) => c.json(await step(c.get('who'), c.req.valid('param').id, { kind: 'commission-accepted' }), 200))
    .openapi(postRefusal, async (c) => {
      const { reason } = c.req.valid('json');
      return c.json(await step(c.get('who'), c.req.valid('param').id, { kind: 'commission-declined', reason }), 200);
    });
}
