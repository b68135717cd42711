import { createRoute } from '@hono/zod-openapi';
import { OfficeEntry } from '../../shared/contract/people.ts';
import { ROUTES } from '../../shared/contract/routes.ts';
import { Office } from '../../shared/vocabulary/people.ts';
import type { Room } from '../room.ts';
import { answer, jsonBody, newRoutes, refusal } from '../security/answers.ts';
import { Refusal } from '../security/refusal.ts';
import { changeOffice } from './offices.ts';
import { requireDesk, requireRole } from './rights.ts';

const putOffice = createRoute({
  method: 'put',
  path: `${ROUTES.offices}/current`,
  summary: 'Change the office’s name and place (administrator)',
  request: { body: jsonBody(OfficeEntry) },
  responses: { 200: answer(Office, 'The office as it is now'), default: refusal },
});

/** The organisation itself. Who asks is told of it by `GET /api/me`. */
export function officeRoutes(room: Room) {
  return newRoutes().openapi(putOffice, async (c) => {
    requireDesk(c.get('who'));
    requireRole(c.get('who'), 'administrator');
    await changeOffice(room.database, c.req.valid('json'));
    await room.readOfficeAgain();
    const office = room.office();
    if (office === null) throw new Refusal('not-set-up');
    return c.json(office, 200);
  });
}
