import { createRoute, z } from '@hono/zod-openapi';
import { ReasonedStepRequest, ReportDetail, StepRequest, WithdrawalRequest } from '../../shared/contract/reports.ts';
import { ROUTES } from '../../shared/contract/routes.ts';
import { Id } from '../../shared/vocabulary/identifier.ts';
import { requireRole } from '../people/rights.ts';
import { readDetail } from '../reports/detail.ts';
import type { Room } from '../room.ts';
import { answer, jsonBody, newRoutes, refusal } from '../security/answers.ts';
import type { Who } from '../security/who.ts';
import { type ReviewStep, takeStep, withdraw } from './step.ts';

const params = z.object({ id: Id });
const responses = { 200: answer(ReportDetail, 'The report as it stands now'), default: refusal };

function stepRoute<P extends string>(steps: P, summary: string) {
  return createRoute({
    method: 'post',
    path: `${ROUTES.reports}/{id}/${steps}`,
    summary,
    description:
      '`version` is that of the report when it was looked at; refused where anything happened since. For editors and administrators.',
    request: { params, body: jsonBody(StepRequest) },
    responses,
  });
}

function reasonedRoute<P extends string>(steps: P, summary: string) {
  return createRoute({
    method: 'post',
    path: `${ROUTES.reports}/{id}/${steps}`,
    summary,
    description: '`version` is that of the report when it was looked at; the reason has a code and words. For editors and administrators.',
    request: { params, body: jsonBody(ReasonedStepRequest) },
    responses,
  });
}

const postClaim = stepRoute('claims', 'Claim a report, so that no other editor works on it');
const postRelease = stepRoute('releases', 'Give a claimed report back to the inbox');
const postAcceptance = stepRoute('acceptances', 'Accept a report for use');
const postReturn = reasonedRoute('returns', 'Return a report to its reporter for a change');
const postRejection = reasonedRoute('rejections', 'Reject a report');
const postWithdrawal = createRoute({
  method: 'post',
  path: `${ROUTES.reports}/{id}/withdrawals`,
  summary: 'Take back one’s own report, as long as nobody has taken it up',
  request: { params, body: jsonBody(WithdrawalRequest) },
  responses,
});

/** 采编: what an editor decides about a report, and its withdrawal by the reporter. */
export function routes(room: Room) {
  const { db } = room.database;
  const take = async (who: Who, id: string, step: ReviewStep) => {
    requireRole(who, 'editor', 'administrator');
    await takeStep(room, who, id, step);
    return readDetail(db, who, id);
  };
  return newRoutes()
    .openapi(postClaim, async (c) =>
      c.json(await take(c.get('who'), c.req.valid('param').id, { kind: 'claimed', ...c.req.valid('json') }), 200),
    )
    .openapi(postRelease, async (c) =>
      c.json(await take(c.get('who'), c.req.valid('param').id, { kind: 'released', ...c.req.valid('json') }), 200),
    )
    .openapi(postAcceptance, async (c) =>
      c.json(await take(c.get('who'), c.req.valid('param').id, { kind: 'accepted', ...c.req.valid('json') }), 200),
    )
    .openapi(postReturn, async (c) => {
      const { version, ...reason } = c.req.valid('json');
      return c.json(await take(c.get('who'), c.req.valid('param').id, { kind: 'returned', version, reason }), 200);
    })
    .openapi(postRejection, async (c) => {
      const { version, ...reason } = c.req.valid('json');
      return c.json(await take(c.get('who'), c.req.valid('param').id, { kind: 'rejected', version, reason }), 200);
    })
    .openapi(postWithdrawal, async (c) => {
      const { id } = c.req.valid('param');
      await withdraw(room, c.get('who'), id, c.req.valid('json').reason);
      return c.json(await readDetail(db, c.get('who'), id), 200);
    });
}
