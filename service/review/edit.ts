import { writing } from '../database/writing.ts';
import { keepEdit } from '../reports/contents.ts';
import { heading, standingOf } from '../reports/deed.ts';
import { appendEvent } from '../reports/record.ts';
import type { Room } from '../room.ts';
import { Refusal } from '../security/refusal.ts';
import type { Who } from '../security/who.ts';
import { requireStep } from './require.ts';

/** The text as it is to be adopted, and the version of the report that the editor had before them. */
export interface Edit {
  version: number;
  title: string;
  body: string;
}

/**
 * Keeps the text that an editor made of a report beside what was sent, which never changes. The same text again does nothing.
 * @throws Refusal `not-found`, `wrong-state`, `someone-elses`, `overtaken` where anything happened since
 */
export function editReport(room: Room, who: Who, reportId: string, { version, title, body }: Edit): Promise<void> {
  return writing(room.database, async (trx) => {
    const standing = await standingOf(trx, who, reportId);
    requireStep(room, who, 'edited', standing);
    const { edited_id, content_id } = standing;
    const kept = await trx
      .selectFrom('contents')
      .select(['title', 'body'])
      .where('id', '=', edited_id ?? content_id)
      .executeTakeFirst();
    if (kept?.title === title && kept.body === body) return;
    if (version !== standing.version) throw new Refusal('overtaken');
    const contentId = await keepEdit(trx, reportId, title, body);
    const detail = { contentId, revision: standing.revision };
    await appendEvent(trx, { ...heading(who, reportId, room.now()), kind: 'edited', detail }, standing);
  });
}
