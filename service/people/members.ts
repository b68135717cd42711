import { type Selectable, sql } from 'kysely';
import type { MemberEntry, MemberList } from '../../shared/contract/people.ts';
import type { Member } from '../../shared/vocabulary/people.ts';
import type { Reading } from '../database/open.ts';
import type { Who } from '../security/who.ts';
import type { MemberTable } from './tables.ts';

type MemberRow = Omit<Selectable<MemberTable>, 'password_hash'>;

const COLUMNS = ['id', 'name', 'role', 'section_id', 'account', 'active', 'signs'] as const;

export function asMember(row: MemberRow): Member {
  const { id, name, role, section_id: sectionId, account } = row;
  return { id, name, role, sectionId, account, active: row.active === 1, signs: row.signs === 1 };
}

/** Who asks, by what is kept of them; `deviceId` where a paired browser asks. */
export function whoOf(row: Pick<MemberRow, 'id' | 'name' | 'role' | 'section_id' | 'signs'>, deviceId: string | null): Who {
  return { memberId: row.id, name: row.name, role: row.role, sectionId: row.section_id, signs: row.signs === 1, deviceId };
}

export async function findMember(db: Reading, id: string): Promise<Member | null> {
  const row = await db.selectFrom('members').select(COLUMNS).where('id', '=', id).executeTakeFirst();
  return row ? asMember(row) : null;
}

/** Members by name, the active ones first; of one section, only oneself, or all. */
export async function listMembers(db: Reading, only: { sectionId?: string; memberId?: string }): Promise<MemberList['items']> {
  const rows = await db
    .selectFrom('members')
    .select(COLUMNS)
    .select(sql<number>`case when password_hash is null then 0 else 1 end`.as('has_password'))
    .$if(only.sectionId !== undefined, (query) => query.where('section_id', '=', only.sectionId as string))
    .$if(only.memberId !== undefined, (query) => query.where('id', '=', only.memberId as string))
    .orderBy('active', 'desc')
    .orderBy('name')
    .orderBy('id')
    .execute();
  return rows.map((row) => ({ ...asMember(row), hasPassword: Number(row.has_password) === 1 }));
}

/** Enters or changes a member; a password hash that is not given stays. Inactive members lose sessions, devices and codes. */
export async function keepMember(
  trx: Reading,
  id: string,
  entry: Omit<MemberEntry, 'password'>,
  passwordHash: string | undefined,
  at: Date,
): Promise<void> {
  const row = {
    name: entry.name,
    role: entry.role,
    section_id: entry.sectionId,
    account: entry.account,
    active: entry.active ? (1 as const) : (0 as const),
    ...(entry.signs === undefined ? {} : { signs: entry.signs ? (1 as const) : (0 as const) }),
    ...(passwordHash === undefined ? {} : { password_hash: passwordHash }),
  };
  await trx
    .insertInto('members')
    .values({ id, password_hash: null, ...row })
    .onConflict((conflict) => conflict.column('id').doUpdateSet(row))
    .execute();
  if (passwordHash !== undefined || !entry.active) await trx.deleteFrom('sessions').where('member_id', '=', id).execute();
  if (!entry.active) await shutOut(trx, id, at);
}

async function shutOut(trx: Reading, memberId: string, at: Date): Promise<void> {
  await trx.deleteFrom('pairing_codes').where('member_id', '=', memberId).execute();
  await trx.deleteFrom('sign_in_links').where('member_id', '=', memberId).execute();
  await trx
    .updateTable('devices')
    .set({ revoked_at: at.toISOString() })
    .where('member_id', '=', memberId)
    .where('revoked_at', 'is', null)
    .execute();
}

/** Whether somebody else is left who can sign in and administer the office. */
export async function othersAdminister(trx: Reading, id: string): Promise<boolean> {
  const other = await trx
    .selectFrom('members')
    .select('id')
    .where('id', '!=', id)
    .where('role', '=', 'administrator')
    .where('active', '=', 1)
    .where('account', 'is not', null)
    .where('password_hash', 'is not', null)
    .limit(1)
    .executeTakeFirst();
  return other !== undefined;
}

/** An account as it is kept, matched and counted, whatever the keyboard composed. */
export const accountAsKept = (typed: string) => typed.normalize('NFC').trim();

/** Account and stored hash of an active member. */
export async function findAccount(db: Reading, account: string): Promise<{ id: string; password_hash: string | null } | null> {
  const row = await db
    .selectFrom('members')
    .select(['id', 'password_hash'])
    .where('account', '=', accountAsKept(account))
    .where('active', '=', 1)
    .executeTakeFirst();
  return row ?? null;
}

export async function accountTaken(db: Reading, account: string, byOtherThan: string): Promise<boolean> {
  const row = await db.selectFrom('members').select('id').where('account', '=', account).where('id', '!=', byOtherThan).executeTakeFirst();
  return row !== undefined;
}

export async function setPassword(trx: Reading, memberId: string, passwordHash: string): Promise<void> {
  await trx.updateTable('members').set({ password_hash: passwordHash }).where('id', '=', memberId).execute();
  await trx.deleteFrom('sessions').where('member_id', '=', memberId).execute();
}

export async function passwordHashOf(db: Reading, memberId: string): Promise<string | null> {
  const row = await db.selectFrom('members').select('password_hash').where('id', '=', memberId).executeTakeFirst();
  return row?.password_hash ?? null;
}
