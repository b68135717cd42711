import { createRoute, z } from '@hono/zod-openapi';
import { MemberEntry, MemberList, PasswordRequest, SectionEntry, SectionList } from '../../shared/contract/people.ts';
import { ROUTES } from '../../shared/contract/routes.ts';
import { Id } from '../../shared/vocabulary/identifier.ts';
import { Member, Section } from '../../shared/vocabulary/people.ts';
import { writing } from '../database/writing.ts';
import type { Room } from '../room.ts';
import { answer, jsonBody, newRoutes, refusal } from '../security/answers.ts';
import { Attempts } from '../security/attempts.ts';
import { hashPassword, passwordFits } from '../security/passwords.ts';
import { fieldProblem, type Problem } from '../security/problems.ts';
import { Refusal } from '../security/refusal.ts';
import type { Who } from '../security/who.ts';
import {
  accountAsKept,
  accountTaken,
  findMember,
  keepMember,
  listMembers,
  othersAdminister,
  passwordHashOf,
  setPassword,
} from './members.ts';
import { mayManage, requireDesk, requireRole } from './rights.ts';
import { findSection, keepSection, listSections, sectionNameTaken } from './sections.ts';

const ById = z.object({ id: Id });
const PASSWORD_LIMIT = { tries: 10, windowSeconds: 15 * 60 };

const getSections = createRoute({
  method: 'get',
  path: ROUTES.sections,
  summary: 'Sections, in the office’s own order',
  responses: { 200: answer(SectionList, 'The sections'), default: refusal },
});

const putSection = createRoute({
  method: 'put',
  path: `${ROUTES.sections}/{id}`,
  summary: 'Enter or change a section (administrator)',
  request: { params: ById, body: jsonBody(SectionEntry) },
  responses: { 200: answer(Section, 'The section as it is now'), default: refusal },
});

const getMembers = createRoute({
  method: 'get',
  path: ROUTES.members,
  summary: 'Members that the asker may see',
  responses: { 200: answer(MemberList, 'All, one’s section’s, or oneself'), default: refusal },
});

const putMember = createRoute({
  method: 'put',
  path: `${ROUTES.members}/{id}`,
  summary: 'Enter or change a member (administrator; reporters and heads by an editor)',
  request: { params: ById, body: jsonBody(MemberEntry) },
  responses: { 200: answer(Member, 'The member as it is now'), default: refusal },
});

const postPassword = createRoute({
  method: 'post',
  path: `${ROUTES.members}/{id}/passwords`,
  summary: 'Set a new password',
  description: 'By an administrator, or by oneself with the current one. Signs the member out everywhere.',
  request: { params: ById, body: jsonBody(PasswordRequest) },
  responses: { 204: { description: 'Set' }, default: refusal },
});

/** Sections and members. */
export function memberRoutes(room: Room) {
  const { db } = room.database;
  const attempts = new Attempts(room.now, PASSWORD_LIMIT);
  return newRoutes()
    .openapi(getSections, async (c) => c.json({ items: await listSections(db) }, 200))
    .openapi(putSection, async (c) => {
      requireDesk(c.get('who'));
      requireRole(c.get('who'), 'administrator');
      const { id } = c.req.valid('param');
      const entry = c.req.valid('json');
      const section = await writing(room.database, async (trx) => {
        if (await sectionNameTaken(trx, entry.name, id)) throw wrong('name', 'taken');
        await keepSection(trx, id, entry);
        return findSection(trx, id);
      });
      if (!section) throw new Error(`section ${id} was not kept`);
      return c.json(section, 200);
    })
    .openapi(getMembers, async (c) => c.json({ items: await listMembers(db, visibleTo(c.get('who'))) }, 200))
    .openapi(putMember, async (c) => {
      requireDesk(c.get('who'));
      requireRole(c.get('who'), 'administrator', 'editor');
      const { id } = c.req.valid('param');
      const { password, ...entry } = c.req.valid('json');
      const account = entry.account === null ? null : accountAsKept(entry.account);
      const kept = { ...entry, account };
      const passwordHash = password === undefined ? undefined : await hashPassword(password);
      const member = await writing(room.database, async (trx) => {
        const before = await findMember(trx, id);
        if (!mayManage(c.get('who'), entry.role) || (before && !mayManage(c.get('who'), before.role))) throw new Refusal('not-allowed');
        if (entry.signs !== undefined && entry.signs !== (before?.signs ?? false)) requireRole(c.get('who'), 'administrator');
        if (entry.sectionId !== null && !(await findSection(trx, entry.sectionId))) throw wrong('sectionId', 'unknown');
        if (account !== null && (await accountTaken(trx, account, id))) throw wrong('account', 'taken');
        const administers = entry.active && entry.role === 'administrator' && account !== null;
        if (before?.role === 'administrator' && !administers && !(await othersAdminister(trx, id)))
          throw wrong('role', 'last-administrator');
        await keepMember(trx, id, kept, passwordHash, room.now());
        return findMember(trx, id);
      });
      if (!member) throw new Error(`member ${id} was not kept`);
      return c.json(member, 200);
    })
    .openapi(postPassword, async (c) => {
      const who = c.get('who');
      requireDesk(who);
      const { id } = c.req.valid('param');
      const { current, password } = c.req.valid('json');
      if (current === undefined || id !== who.memberId) {
        requireRole(who, 'administrator');
        if (!(await findMember(db, id))) throw new Refusal('not-found');
      } else {
        const giveBack = attempts.take(id);
        if (!(await passwordFits(current, await passwordHashOf(db, id))))
          throw new Refusal('invalid', { fields: [fieldProblem('current', 'wrong')] });
        giveBack();
      }
      const hash = await hashPassword(password);
      await writing(room.database, (trx) => setPassword(trx, id, hash));
      return c.body(null, 204);
    });
}

function visibleTo(who: Who): { sectionId?: string; memberId?: string } {
  if (who.role === 'editor' || who.role === 'leader' || who.role === 'administrator') return {};
  return who.role === 'head' && who.sectionId !== null ? { sectionId: who.sectionId } : { memberId: who.memberId };
}

const wrong = (path: string, problem: Problem) => new Refusal('invalid', { fields: [fieldProblem(path, problem)] });
