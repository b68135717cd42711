import { createRoute, z } from '@hono/zod-openapi';
import { InstructionEntry, InstructionList, InstructionQuery } from '../../shared/contract/record.ts';
import { ROUTES } from '../../shared/contract/routes.ts';
import { Instruction } from '../../shared/vocabulary/adoption.ts';
import { Id } from '../../shared/vocabulary/identifier.ts';
import { requireRole } from '../people/rights.ts';
import type { Room } from '../room.ts';
import { answer, jsonBody, newRoutes, refusal } from '../security/answers.ts';
import { instruct } from './instruct.ts';
import { listInstructions } from './list.ts';

const RecordedInstruction = Instruction.extend({ levelName: z.string() });

const putInstruction = createRoute({
  method: 'put',
  path: `${ROUTES.instructions}/{id}`,
  summary: 'Record an instruction, or correct it',
  description:
    'Repeatable: the same facts under the same identifier are recorded once; other facts replace them. For editors, leaders and administrators.',
  request: { params: z.object({ id: Id }), body: jsonBody(InstructionEntry) },
  responses: {
    201: answer(RecordedInstruction, 'Recorded now'),
    200: answer(RecordedInstruction, 'Recorded before, or corrected'),
    default: refusal,
  },
});

const getInstructions = createRoute({
  method: 'get',
  path: ROUTES.instructions,
  summary: 'Instructions on one’s own reports, the section’s for its head, all for the office',
  description: 'Wording and leader are for editors, leaders and administrators; others see level and date.',
  request: { query: InstructionQuery },
  responses: { 200: answer(InstructionList, 'A page, newest first'), default: refusal },
});

/** 批示. */
export function routes(room: Room) {
  const { db } = room.database;
  return newRoutes()
    .openapi(getInstructions, async (c) => c.json(await listInstructions(db, c.get('who'), c.req.valid('query')), 200))
    .openapi(putInstruction, async (c) => {
      requireRole(c.get('who'), 'editor', 'leader', 'administrator');
      const { instruction, isNew } = await instruct(room, c.get('who'), c.req.valid('param').id, c.req.valid('json'));
      return isNew ? c.json(instruction, 201) : c.json(instruction, 200);
    });
}
