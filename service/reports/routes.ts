import { createRoute, z } from '@hono/zod-openapi';
import { SourceList, SourceQuery } from '../../shared/contract/record.ts';
import { ReportDetail, ReportList, ReportQuery } from '../../shared/contract/reports.ts';
import { ROUTES } from '../../shared/contract/routes.ts';
import { Id } from '../../shared/vocabulary/identifier.ts';
import { Receipt, Submission } from '../../shared/vocabulary/report.ts';
import type { Room } from '../room.ts';
import { answer, atOnce, jsonBody, newRoutes, refusal } from '../security/answers.ts';
import { readDetail } from './detail.ts';
import { listReports } from './list.ts';
import { receive } from './receive.ts';
import { readSources } from './sources.ts';

const params = atOnce(z.object({ id: Id }));

const putReport = createRoute({
  method: 'put',
  path: `${ROUTES.reports}/{id}`,
  summary: 'Submit a revision of a report',
  description:
    'Repeatable: the same content under the same identifier and revision gets the same receipt. Other content is refused with `different-content` and the kept receipt. The next revision is taken while the report is returned.',
  request: { params, body: jsonBody(Submission) },
  responses: {
    201: answer(Receipt, 'Received now'),
    200: answer(Receipt, 'Received before; the receipt given then'),
    default: refusal,
  },
});

const getReports = createRoute({
  method: 'get',
  path: ROUTES.reports,
  summary: 'Reports: one’s own, the section’s for its head, all for the office',
  description: 'Newest first; `view=open` by urgency, commission, age. `next` is the `cursor` of the next page.',
  request: { query: ReportQuery },
  responses: { 200: answer(ReportList, 'A page'), default: refusal },
});

const getReport = createRoute({
  method: 'get',
  path: `${ROUTES.reports}/{id}`,
  summary: 'All about one report',
  description: 'The wording of instructions is for editors, leaders and administrators; others see level and date.',
  request: { params },
  responses: { 200: answer(ReportDetail, 'The report'), default: refusal },
});

const getSources = createRoute({
  method: 'get',
  path: ROUTES.sources,
  summary: 'The source passages that a report cites',
  request: { query: SourceQuery },
  responses: { 200: answer(SourceList, 'Those of the current revision'), default: refusal },
});

/** Receiving reports and reading them. */
export function routes(room: Room) {
  const { db } = room.database;
  return newRoutes()
    .openapi(putReport, async (c) => {
      const { receipt, isNew } = await receive(room, c.get('who'), c.req.valid('param').id, c.req.valid('json'));
      if (isNew) room.search?.arrived(receipt.reportId);
      return isNew ? c.json(receipt, 201) : c.json(receipt, 200);
    })
    .openapi(getReports, async (c) => c.json(await listReports(room, c.get('who'), c.req.valid('query')), 200))
    .openapi(getReport, async (c) => c.json(await readDetail(db, c.get('who'), c.req.valid('param').id), 200))
    .openapi(getSources, async (c) => c.json(await readSources(db, c.get('who'), c.req.valid('query').report), 200));
}
