import { createRoute } from '@hono/zod-openapi';
import { TopicList, TopicListEntry } from '../../shared/contract/people.ts';
import { ROUTES } from '../../shared/contract/routes.ts';
import { requireDesk, requireRole } from '../people/rights.ts';
import type { Room } from '../room.ts';
import { answer, jsonBody, newRoutes, refusal } from '../security/answers.ts';
import { knowsAlready, unchanged } from '../security/known.ts';
import { fieldProblem } from '../security/problems.ts';
import { Refusal } from '../security/refusal.ts';
import type { Who } from '../security/who.ts';
import { enterTopics } from './enter.ts';
import { readOfficeRules } from './store.ts';

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

/** The leadership's needs. */
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
    });
}

function requireEditing(who: Who): void {
  requireDesk(who);
  requireRole(who, 'editor', 'administrator');
}
