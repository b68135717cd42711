import { createRoute } from '@hono/zod-openapi';
import { PackRefused } from '../../shared/checks/compile.ts';
import { admitOffice } from '../../shared/checks/office-pack.ts';
import { ROUTES } from '../../shared/contract/routes.ts';
import { OfficeRulePack, RulePackEntry } from '../../shared/contract/rulepacks.ts';
import { writing } from '../database/writing.ts';
import { requireDesk, requireRole } from '../people/rights.ts';
import type { Room } from '../room.ts';
import { answer, jsonBody, newRoutes, refusal } from '../security/answers.ts';
import { knowsAlready, unchanged } from '../security/known.ts';
import { Refusal } from '../security/refusal.ts';
import { digest } from '../security/secrets.ts';
import { keepOfficeRules, type OfficeRules, readOfficeRules } from '../topics/store.ts';

const CURRENT = `${ROUTES.rulepacks}/current`;

const getRulePack = createRoute({
  method: 'get',
  path: CURRENT,
  summary: 'What this office adds to and changes in the built-in rules',
  responses: { 200: answer(OfficeRulePack, 'Topics, switched-off, changed and own rules, with ETag'), 304: unchanged, default: refusal },
});

const putRulePack = createRoute({
  method: 'put',
  path: CURRENT,
  summary: 'Switch rules off, change them, add own ones (editor, administrator)',
  request: { body: jsonBody(RulePackEntry) },
  responses: { 200: answer(OfficeRulePack, 'The pack as it is now'), default: refusal },
});

/** The office's rule pack: what its extensions fetch, and what its editors change. */
export function routes(room: Room) {
  const { db } = room.database;
  return newRoutes()
    .openapi(getRulePack, async (c) => {
      const pack = asPack(await readOfficeRules(db));
      return knowsAlready(c, pack) ? c.body(null, 304) : c.json(pack, 200);
    })
    .openapi(putRulePack, async (c) => {
      const who = c.get('who');
      requireDesk(who);
      requireRole(who, 'editor', 'administrator');
      const entry = c.req.valid('json');
      const pack = await writing(room.database, async (trx) => {
        const before = await readOfficeRules(trx);
        const after = { ...before, ...entry, rulesOff: [...new Set(entry.rulesOff ?? before.rulesOff)] };
        refuseUnfit(asPack(after));
        await keepOfficeRules(trx, after, room.now());
        return asPack(after);
      });
      return c.json(pack, 200);
    });
}

/** Throws the refusal of a pack whose rules do not hold, with the rule and the reason. */
function refuseUnfit(pack: OfficeRulePack): void {
  try {
    admitOffice(pack);
  } catch (error) {
    if (!(error instanceof PackRefused)) throw error;
    throw new Refusal('rule-refused', { fields: [{ path: error.rule, problem: 'refused', ...error.reason }] });
  }
}

function asPack({ topics, rulesOff, changes, rules, signals }: OfficeRules): OfficeRulePack {
  const content = { topics, rulesOff, changes, rules, signals };
  return { version: digest(JSON.stringify(content)).slice(0, 16), ...content };
}
