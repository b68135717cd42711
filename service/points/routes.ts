import { createRoute } from '@hono/zod-openapi';
import { stream } from 'hono/streaming';
import {
  AdoptedRuleset,
  ClosingList,
  ClosingRequest,
  LedgerList,
  LedgerQuery,
  PointsQuery,
  PointsTable,
  RulesetAdoption,
  RulesetList,
  WhatIf,
  type WhatIfLine,
  WhatIfRequest,
} from '../../shared/contract/points.ts';
import { ROUTES } from '../../shared/contract/routes.ts';
import { requireRole } from '../people/rights.ts';
import { civilDay } from '../reports/civil.ts';
import { CIVIL_ZONE, type Room } from '../room.ts';
import { answer, jsonBody, newRoutes, refusal } from '../security/answers.ts';
import { closeMonth } from './closings.ts';
import { readLedger, readPoints } from './read.ts';
import { adoptRuleset, fitDraft, listRulesets } from './rulesets.ts';
import { whatIf } from './what-if.ts';

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
  description: 'One’s own entries, the section’s for its head, all for the office. The current month where none is asked for.',
  request: { query: LedgerQuery },
  responses: { 200: answer(LedgerList, 'A page, by day'), default: refusal },
});

const getRulesets = createRoute({
  method: 'get',
  path: `${ROUTES.points}/rulesets`,
  summary: 'What the office scores by, and measures of real offices that ship',
  responses: { 200: answer(RulesetList, 'Newest first'), default: refusal },
});

const postRuleset = createRoute({
  method: 'post',
  path: `${ROUTES.points}/rulesets`,
  summary: 'Adopt a rule set from its first day on',
  description: 'It gets the next version of its name; the open-ended one before it ends the day before. For editors and administrators.',
  request: { body: jsonBody(RulesetAdoption) },
  responses: { 201: answer(AdoptedRuleset, 'In force from its first day on'), default: refusal },
});

const getClosings = createRoute({
  method: 'get',
  path: `${ROUTES.points}/closings`,
  summary: 'Closed months',
  responses: { 200: answer(ClosingList, 'Earliest first'), default: refusal },
});

const postClosing = createRoute({
  method: 'post',
  path: `${ROUTES.points}/closings`,
  summary: 'Close a month and every earlier one that is open',
  description:
    'What was scored stands from then on; what comes later is entered as an adjustment. Repeatable. For editors and administrators.',
  request: { body: jsonBody(ClosingRequest) },
  responses: { 200: answer(ClosingList, 'Closed months, earliest first'), default: refusal },
});

const postWhatIf = createRoute({
  method: 'post',
  path: ROUTES.whatIf,
  summary: 'Replay months under other rules, beside those in force',
  description:
    'Nothing is stored. Asked for as `application/x-ndjson`, progress is told line by line before the result. For editors, leaders and administrators.',
  request: { body: jsonBody(WhatIfRequest) },
  responses: { 200: answer(WhatIf, 'Points and places side by side'), default: refusal },
});

const LINES = 'application/x-ndjson';

/** 积分, 计分流水, 计分规则 and what would be under others. */
export function routes(room: Room) {
  const { db } = room.database;
  const thisMonth = () => civilDay(room.now(), room.office()?.timeZone ?? CIVIL_ZONE).slice(0, 7);
  const closings = async () => ({
    items: (await db
      .selectFrom('closings')
      .select(['month', 'at', 'actor_name as actorName'])
      .orderBy('month')
      .execute()) satisfies ClosingList['items'],
  });
  return newRoutes()
    .openapi(getPoints, async (c) => c.json(await readPoints(db, c.get('who'), c.req.valid('query').month ?? thisMonth()), 200))
    .openapi(getEntries, async (c) => {
      const { month, ...query } = c.req.valid('query');
      const some = query.from ?? query.to ?? query.report;
      const asked = month ?? (some === undefined ? thisMonth() : undefined);
      return c.json(await readLedger(db, c.get('who'), { ...query, ...(asked ? { month: asked } : {}) }), 200);
    })
    .openapi(getRulesets, async (c) => c.json(await listRulesets(db), 200))
    .openapi(postRuleset, async (c) => {
      requireRole(c.get('who'), 'editor', 'administrator');
      return c.json({ ruleset: await adoptRuleset(room, c.get('who'), c.req.valid('json').ruleset) }, 201);
    })
    .openapi(getClosings, async (c) => c.json(await closings(), 200))
    .openapi(postClosing, async (c) => {
      requireRole(c.get('who'), 'editor', 'administrator');
      await closeMonth(room, c.get('who'), c.req.valid('json').month);
      return c.json(await closings(), 200);
    })
    .openapi(postWhatIf, async (c) => {
      requireRole(c.get('who'), 'editor', 'leader', 'administrator');
      const request = c.req.valid('json');
      const { signal } = c.req.raw;
      if (!c.req.header('accept')?.includes(LINES)) return c.json(await whatIf(room, request, () => {}, signal), 200);
      await fitDraft(db, request.ruleset);
      c.header('content-type', LINES);
      return stream(c, async (out) => {
        const tell = (line: WhatIfLine) => out.write(`${JSON.stringify(line)}\n`);
        const result = await whatIf(room, request, (progress) => void tell({ progress }), signal);
        await tell({ result });
      }) as never;
    });
}
