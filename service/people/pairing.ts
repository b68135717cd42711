import type { Kysely } from 'kysely';
import type { Tables } from '../database/tables.ts';
import { writing } from '../database/writing.ts';
import type { Room } from '../room.ts';
import { digest, newCode, typedCode } from '../security/secrets.ts';

/** Long enough to walk over to the other machine. */
const CODE_MS = 10 * 60_000;

/** A code for one pairing of one member; an earlier unused one of the same member is no longer good. */
export async function newPairingCode(
  { database, now }: Pick<Room, 'database' | 'now'>,
  memberId: string,
): Promise<{ code: string; expiresAt: string }> {
  const code = newCode();
  const at = now();
  const expiresAt = new Date(at.getTime() + CODE_MS).toISOString();
  const row = { code_hash: digest(code), member_id: memberId, created_at: at.toISOString(), expires_at: expiresAt, used_at: null };
  await writing(database, async (trx) => {
    await trx
      .deleteFrom('pairing_codes')
      .where((or) => or.or([or('member_id', '=', memberId), or('expires_at', '<', at.toISOString())]))
      .execute();
    await trx.insertInto('pairing_codes').values(row).execute();
  });
  return { code, expiresAt };
}

/** Takes a code in the caller's transaction: the member it was made for, or null when it is wrong, used or expired. */
export async function takePairingCode(trx: Kysely<Tables>, typed: string, at: Date): Promise<string | null> {
  const taken = await trx
    .updateTable('pairing_codes')
    .set({ used_at: at.toISOString() })
    .where('code_hash', '=', digest(typedCode(typed)))
    .where('used_at', 'is', null)
    .where('expires_at', '>', at.toISOString())
    .returning('member_id')
    .executeTakeFirst();
  return taken?.member_id ?? null;
}
