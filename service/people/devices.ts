import { sql } from 'kysely';
import { v7 as uuid } from 'uuid';
import type { DeviceList } from '../../shared/contract/people.ts';
import { prepared } from '../database/prepared.ts';
import type { Room } from '../room.ts';
import { digest, newSecret } from '../security/secrets.ts';
import type { Who } from '../security/who.ts';
import { whoOf } from './members.ts';

/** Use is noted once a minute at most, so that reading costs no write. */
const USE_NOTED_MS = 60_000;

/** Nothing is bound bare in a comparison: SQLite would look at the value, hoping to learn from it, and plan the join anew for every token. */
const selectHolder = prepared((db, { hash }: { hash: string }) =>
  db
    .selectFrom('devices')
    .innerJoin('members', 'members.id', 'devices.member_id')
    .select(['devices.id as device_id', 'devices.last_used_at'])
    .select(['members.id', 'members.name', 'members.role', 'members.section_id', 'members.signs'])
    .where('devices.token_hash', '=', sql<string>`cast(${hash} as text)`)
    .where('devices.revoked_at', 'is', null)
    .where('members.active', '=', sql.lit(1)),
);

/** Who holds this token; null for an unknown or revoked one and for a member who is no longer active. */
export async function whoHoldsDevice(room: Room, token: string): Promise<Who | null> {
  const [row] = await selectHolder(room.database.db, { hash: digest(token) });
  if (!row) return null;
  await noteUse(room, row.device_id, row.last_used_at);
  return whoOf(row, row.device_id);
}

/** Not worth failing a request for: a disk that is full must still let people read. */
async function noteUse({ database, now, logger }: Room, deviceId: string, lastUsedAt: string | null): Promise<void> {
  const at = now();
  if (lastUsedAt !== null && at.getTime() - Date.parse(lastUsedAt) < USE_NOTED_MS) return;
  try {
    await database.db.updateTable('devices').set({ last_used_at: at.toISOString() }).where('id', '=', deviceId).execute();
  } catch (error) {
    logger.warn({ deviceId, error: error instanceof Error ? error.name : 'unknown' }, 'use of a device could not be noted');
  }
}

/** Pairs a device for a member and returns its token, which is shown this once and never stored. */
export async function pairDevice(
  { db, now }: { db: Room['database']['db']; now: () => Date },
  memberId: string,
  name: string,
): Promise<{ deviceId: string; token: string }> {
  const deviceId = uuid();
  const token = newSecret();
  const row = {
    id: deviceId,
    member_id: memberId,
    name,
    token_hash: digest(token),
    paired_at: now().toISOString(),
    last_used_at: null,
    revoked_at: null,
  };
  await db.insertInto('devices').values(row).execute();
  return { deviceId, token };
}

/** Devices, newest first; of one member, or of all. */
export async function listDevices({ database }: Room, memberId: string | null): Promise<DeviceList['items']> {
  const rows = await database.db
    .selectFrom('devices')
    .innerJoin('members', 'members.id', 'devices.member_id')
    .select([
      'devices.id',
      'devices.member_id as memberId',
      'members.name as memberName',
      'devices.name',
      'devices.paired_at as pairedAt',
      'devices.last_used_at as lastUsedAt',
      'devices.revoked_at as revokedAt',
    ])
    .$if(memberId !== null, (query) => query.where('devices.member_id', '=', memberId))
    .orderBy('devices.paired_at', 'desc')
    .orderBy('devices.id', 'desc')
    .execute();
  return rows;
}

/** Revokes one device; again does nothing. Returns whether there is such a device (of that member, where one is given). */
export async function revokeDevice({ database, now }: Room, deviceId: string, memberId: string | null): Promise<boolean> {
  const device = await database.db
    .selectFrom('devices')
    .select('id')
    .where('id', '=', deviceId)
    .$if(memberId !== null, (query) => query.where('member_id', '=', memberId))
    .executeTakeFirst();
  if (!device) return false;
  await database.db
    .updateTable('devices')
    .set({ revoked_at: now().toISOString() })
    .where('id', '=', deviceId)
    .where('revoked_at', 'is', null)
    .execute();
  return true;
}
