import { createRoute } from '@hono/zod-openapi';
import type { Context } from 'hono';
import { OfficeRulePack, RulesOffEntry, TopicList, TopicListEntry } from '../../shared/contract/people.ts';
import { ROUTES } from '../../shared/contract/routes.ts';
import { requireDesk, requireRole } from '../people/rights.ts';
import type { Room } from '../room.ts';
import { answer, jsonBody, newRoutes, refusal } from '../security/answers.ts';
import { fieldProblem } from '../security/problems.ts';
import { Refusal } from '../security/refusal.ts';
import { digest } from '../security/secrets.ts';
import type { AppEnv, Who } from '../security/who.ts';
import { enterTopics } from './enter.ts';
import { keepOfficeRules, type OfficeRules, readOfficeRules } from './store.ts';

const RULE_PACK = `${ROUTES.rulepacks}/current`;
const unchanged = { description: 'As the `If-None-Match` of the request already knows it' };

const getTopics = createRoute({
  method: 'get',
  path: ROUTES.topics,
  summary: 'The leadership’s needs',
  responses: { 200: answer(TopicList, 'All topics, with ETag'), 304: unchanged, default: refusal },
});

const putTopics = createRoute({
  method: 'put',
  path: ROUTES.topics,
  summary: 'Replace the topics (editor, administrator)',
  request: { body: jsonBody(TopicListEntry) },
  responses: { 200: answer(TopicList, 'The topics as they are now'), default: refusal },
});

const getRulePack = createRoute({
  method: 'get',
  path: RULE_PACK,
  summary: 'What this office adds to the built-in rules',
  responses: { 200: answer(OfficeRulePack, 'Topics and switched-off rules, with ETag'), 304: unchanged, default: refusal },
});

const putRulePack = createRoute({
  method: 'put',
  path: RULE_PACK,
  summary: 'Switch built-in rules off (editor, administrator)',
  request: { body: jsonBody(RulesOffEntry) },
  responses: { 200: answer(OfficeRulePack, 'The pack as it is now'), default: refusal },
});

/** Topics, and the office's rule pack of topics and switched-off rules. */
export function routes(room: Room) {
  const { db } = room.database;
  return newRoutes()
    .openapi(getTopics, async (c) => {
      const { topics, changedAt } = await readOfficeRules(db);
      const list = { topics, changedAt };
      return knowsAlready(c, list) ? c.body(null, 304) : c.json(list, 200);
    })
    .openapi(putTopics, async (c) => {
      requireEditing(c.get('who'));
      const { topics } = c.req.valid('json');
      const keys = topics.map((topic) => topic.key);
      const twice = keys.findIndex((key, at) => keys.indexOf(key) !== at);
      if (twice >= 0) throw new Refusal('invalid', { fields: [fieldProblem(`topics.${twice}.key`, 'taken')] });
      await enterTopics(room, c.get('who'), topics);
      const { changedAt } = await readOfficeRules(db);
      return c.json({ topics, changedAt }, 200);
    })
    .openapi(getRulePack, async (c) => {
      const pack = asPack(await readOfficeRules(db));
      return knowsAlready(c, pack) ? c.body(null, 304) : c.json(pack, 200);
    })
    .openapi(putRulePack, async (c) => {
      requireEditing(c.get('who'));
      await keepOfficeRules(db, { rulesOff: [...new Set(c.req.valid('json').rulesOff)] }, room.now());
      return c.json(asPack(await readOfficeRules(db)), 200);
    });
}

function requireEditing(who: Who): void {
  requireDesk(who);
  requireRole(who, 'editor', 'administrator');
}

function asPack({ topics, rulesOff }: OfficeRules) {
  return { version: digest(JSON.stringify([topics, rulesOff])).slice(0, 16), topics, rulesOff };
}

/** Sets the ETag of a content; true where the asker has that content already. */
function knowsAlready(c: Context<AppEnv>, content: object): boolean {
  const tag = `"${digest(JSON.stringify(content)).slice(0, 32)}"`;
  c.header('ETag', tag);
  c.header('Cache-Control', 'private, no-cache');
  const known = c.req.header('if-none-match')?.split(',') ?? [];
  return known.some((entry) => entry.trim().replace(/^W\//, '') === tag || entry.trim() === '*');
}
