import type { Room } from '../room.ts';
import { digest, newSecret } from '../security/secrets.ts';

/** A link printed in a terminal or handed to a browser at start. */
const LINK_MS = 30 * 60_000;

/** A secret that signs one member in to the desk once, within half an hour. */
export async function newSignInLink({ database, now }: Pick<Room, 'database' | 'now'>, memberId: string): Promise<string> {
  const secret = newSecret();
  const at = now();
  await database.db.deleteFrom('sign_in_links').where('expires_at', '<', at.toISOString()).execute();
  await database.db
    .insertInto('sign_in_links')
    .values({
      link_hash: digest(secret),
      member_id: memberId,
      created_at: at.toISOString(),
      expires_at: new Date(at.getTime() + LINK_MS).toISOString(),
      used_at: null,
    })
    .execute();
  return secret;
}

/** Takes a link: its member, or null when it is wrong, used, expired, or its member no longer active. */
export async function takeSignInLink({ database, now }: Pick<Room, 'database' | 'now'>, secret: string): Promise<string | null> {
  const at = now().toISOString();
  const taken = await database.db
    .updateTable('sign_in_links')
    .set({ used_at: at })
    .where('link_hash', '=', digest(secret))
    .where('used_at', 'is', null)
    .where('expires_at', '>', at)
    .where('member_id', 'in', (members) => members.selectFrom('members').select('id').where('active', '=', 1))
    .returning('member_id')
    .executeTakeFirst();
  return taken?.member_id ?? null;
}
