import type { Room } from '../room.ts';
import { digest, newSecret } from '../security/secrets.ts';
import type { Who } from '../security/who.ts';
import { whoOf } from './members.ts';

/** A desk left alone this long is signed out; use renews it, written down once an hour at most. */
const IDLE_MS = 12 * 3600_000;
const RENEWED_MS = 3600_000;

/** Signs a member in and returns the cookie's value, which is stored hashed only. */
export async function openSession({ database, now }: Pick<Room, 'database' | 'now'>, memberId: string): Promise<string> {
  const secret = newSecret();
  const at = now();
  await database.db.deleteFrom('sessions').where('expires_at', '<', at.toISOString()).execute();
  await database.db
    .insertInto('sessions')
    .values({
      token_hash: digest(secret),
      member_id: memberId,
      created_at: at.toISOString(),
      expires_at: new Date(at.getTime() + IDLE_MS).toISOString(),
    })
    .execute();
  return secret;
}

/** Whose session this cookie is; null when it has ended or its member is no longer active. */
export async function whoseSession(room: Room, secret: string): Promise<Who | null> {
  const { db } = room.database;
  const at = room.now();
  const row = await db
    .selectFrom('sessions')
    .innerJoin('members', 'members.id', 'sessions.member_id')
    .select(['sessions.token_hash', 'sessions.expires_at'])
    .select(['members.id', 'members.name', 'members.role', 'members.section_id', 'members.signs'])
    .where('sessions.token_hash', '=', digest(secret))
    .where('sessions.expires_at', '>', at.toISOString())
    .where('members.active', '=', 1)
    .executeTakeFirst();
  if (!row) return null;
  await renew(room, row.token_hash, row.expires_at, at);
  return whoOf(row, null);
}

/** As with devices: a disk that is full must still let people read. */
async function renew({ database, logger }: Room, tokenHash: string, expiresAt: string, at: Date): Promise<void> {
  const fresh = at.getTime() + IDLE_MS;
  if (fresh - Date.parse(expiresAt) < RENEWED_MS) return;
  try {
    const expires_at = new Date(fresh).toISOString();
    await database.db.updateTable('sessions').set({ expires_at }).where('token_hash', '=', tokenHash).execute();
  } catch (error) {
    logger.warn({ error: error instanceof Error ? error.name : 'unknown' }, 'a session could not be renewed');
  }
}

/** Signs out this one; none there is fine. */
export async function closeSession({ database }: Room, secret: string): Promise<void> {
  await database.db.deleteFrom('sessions').where('token_hash', '=', digest(secret)).execute();
}
