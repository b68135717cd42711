import { v7 as uuid } from 'uuid';
import { beforeAll, describe, expect, test } from 'vitest';
import { keepMember } from '../../service/people/members.ts';
import { openSession } from '../../service/people/sessions.ts';
import { hashPassword } from '../../service/security/passwords.ts';
import { type Answer, keyOf, type Office, openOffice, PASSWORD, send } from './access-office.ts';
import { eachDatabase, rowsOf } from './databases.ts';

const problems = ({ text }: Answer) =>
  (JSON.parse(text) as { error?: { fields?: { path: string; problem: string }[] } }).error?.fields?.map(
    ({ path, problem }) => `${path} ${problem}`,
  );
const taken = (answers: Answer[]) => answers.filter(({ status }) => status === 200);
const refused = (answers: Answer[]) => answers.filter(({ status }) => status === 422).map(problems);

const MANY = Array.from({ length: 8 }, (_, index) => index);

eachDatabase('at the same moment', (database) => {
  let office: Office;
  beforeAll(async () => {
    office = await openOffice(database());
  });

  test('one account given to several members is given to one, and the others are told', async () => {
    const entry = { name: '张某', role: 'reporter', sectionId: office.sections.theirs, account: '张某', active: true };
    const answers = await Promise.all(MANY.map(() => office.ask('administrator', 'PUT', `/api/members/${uuid()}`, { body: entry })));
    expect(taken(answers)).toHaveLength(1);
    expect(refused(answers)).toEqual(MANY.slice(1).map(() => ['account taken']));
  });

  test('one name given to several sections is given to one, and the others are told', async () => {
    const entry = { name: '社会救助股', category: '局机关股室', monthlyQuota: 10 };
    const answers = await Promise.all(MANY.map(() => office.ask('administrator', 'PUT', `/api/sections/${uuid()}`, { body: entry })));
    expect(taken(answers)).toHaveLength(1);
    expect(refused(answers)).toEqual(MANY.slice(1).map(() => ['name taken']));
  });

  test('sections entered each get a place of their own', async () => {
    const entries = MANY.map((index) => ({ name: `新设股室${index}`, category: '局机关股室', monthlyQuota: null }));
    await Promise.all(entries.map((body) => office.ask('administrator', 'PUT', `/api/sections/${uuid()}`, { body })));
    const places = await database().db.selectFrom('sections').select('position').where('name', 'like', '新设股室%').execute();
    expect(new Set(places.map(({ position }) => position)).size).toBe(MANY.length);
  });

  test('codes for one member: one is good', async () => {
    const body = { memberId: office.members.reporter };
    await Promise.all(MANY.map(() => office.ask('administrator', 'POST', '/api/pairing-codes', { body })));
    expect(await rowsOf(database(), 'pairing_codes')).toBe(1);
  });

  describe('administrators who shut each other out', () => {
    const entry = (id: string, active: boolean) => ({
      name: '某管理员',
      role: 'administrator' as const,
      sectionId: null,
      account: `admin-${id}`,
      active,
    });

    test('leave one who can sign in', async () => {
      const hash = await hashPassword(PASSWORD);
      const ids = MANY.map(() => uuid());
      const cookies: string[] = [];
      for (const id of ids) {
        await keepMember(database().db, id, entry(id, true), hash, office.room.now());
        cookies.push(`xinda_session=${await openSession(office.room, id)}`);
      }
      await database()
        .db.updateTable('members')
        .set({ active: 0 })
        .where('role', '=', 'administrator')
        .where('id', 'not in', ids)
        .execute();
      const answers = await Promise.all(
        ids.map((id, index) =>
          send(office.app, 'PUT', `/api/members/${id}`, entry(id, false), { cookie: cookies.at(index - 1) as string }),
        ),
      );
      const left = await database()
        .db.selectFrom('members')
        .select('id')
        .where('role', '=', 'administrator')
        .where('active', '=', 1)
        .execute();
      expect(left.length).toBeGreaterThan(0);
      for (const answer of answers.filter(({ status }) => status !== 200))
        expect(keyOf(answer) === 'invalid' ? problems(answer) : keyOf(answer)).toSatisfy(
          (told) => told === 'not-signed-in' || String(told) === 'role last-administrator',
        );
    });
  });
});
