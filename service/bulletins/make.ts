import type { BulletinChange, BulletinRequest } from '../../shared/contract/bulletins.ts';
import { BulletinText, monthsOf } from '../../shared/vocabulary/bulletin.ts';
import { writing } from '../database/writing.ts';
import { civilDay } from '../reports/civil.ts';
import { newId } from '../reports/identifier.ts';
import type { Room } from '../room.ts';
import { fieldProblem } from '../security/problems.ts';
import { Refusal } from '../security/refusal.ts';
import type { Who } from '../security/who.ts';
import { collect } from './collect.ts';
import { draftText, type Occasion } from './draft.ts';
import { type BulletinRow, dataOf, findBulletin, thisMonth, unresolved, zoneOf } from './store.ts';

/**
 * Drafts a bulletin from the data of a period, or a new issue that corrects a published one. Returns its identifier.
 * @throws Refusal `invalid` for a period that has not begun, `not-found`, `bulletin-not-published`
 */
export function draftBulletin(room: Room, request: BulletinRequest): Promise<string> {
  return writing(room.database, async (trx) => {
    const former = 'corrects' in request ? await findBulletin(trx, request.corrects) : null;
    if (former && former.issue === null) throw new Refusal('bulletin-not-published');
    const period = 'period' in request ? request.period : (former as BulletinRow).period;
    const { from, to } =
      'period' in request ? monthsOf(period, request.month) : { from: former?.from_month ?? '', to: former?.to_month ?? '' };
    if (from > thisMonth(room)) throw new Refusal('invalid', { fields: [fieldProblem('month', 'invalid')] });
    const occasion: Occasion = {
      period,
      office: room.office()?.name ?? '',
      today: civilDay(room.now(), zoneOf(room)),
      corrects: former && {
        year: former.year,
        issue: former.issue ?? 0,
        title: BulletinText.parse(JSON.parse(former.content)).title.join(''),
      },
    };
    const text = draftText(await collect(trx, { from, to, zone: zoneOf(room) }), occasion);
    const id = newId();
    const at = room.now().toISOString();
    await trx
      .insertInto('bulletins')
      .values({
        id,
        period,
        from_month: from,
        to_month: to,
        year: Number(occasion.today.slice(0, 4)),
        issue: null,
        corrects: former?.id ?? null,
        content: JSON.stringify(text),
        data: null,
        version: 1,
        created_at: at,
        updated_at: at,
        published_at: null,
        published_by: null,
      })
      .execute();
    return id;
  });
}

/**
 * Keeps what the editor made of a draft.
 * @throws Refusal `not-found`, `bulletin-published`, `edited-meanwhile`
 */
export function changeBulletin(room: Room, id: string, { version, text }: BulletinChange): Promise<void> {
  return writing(room.database, async (trx) => {
    const row = await findBulletin(trx, id);
    requireDraft(row, version);
    await trx
      .updateTable('bulletins')
      .set({ content: JSON.stringify(text), version: version + 1, updated_at: room.now().toISOString() })
      .where('id', '=', id)
      .execute();
  });
}

/** @throws Refusal `bulletin-published`, `edited-meanwhile` */
function requireDraft(row: BulletinRow, version: number): void {
  if (row.issue !== null) throw new Refusal('bulletin-published');
  if (row.version !== version) throw new Refusal('edited-meanwhile');
}

/**
 * Publishes a draft: it gets the next number of its year, and text and data stand from then on as they are now.
 * @throws Refusal `not-found`, `bulletin-published`, `edited-meanwhile`, `bulletin-unresolved`
 */
export function publishBulletin(room: Room, who: Who, id: string, version: number): Promise<void> {
  return writing(room.database, async (trx) => {
    const row = await findBulletin(trx, id);
    requireDraft(row, version);
    const text = BulletinText.parse(JSON.parse(row.content));
    const data = dataOf(await collect(trx, { from: row.from_month, to: row.to_month, zone: zoneOf(room) }), row.period);
    const open = unresolved(room, row, text, data);
    if (open.length > 0) throw new Refusal('bulletin-unresolved', { fields: open.map(problemOf) });
    const year = Number(text.dated.slice(0, 4));
    const last = await trx
      .selectFrom('bulletins')
      .select(({ fn }) => fn.max('issue').as('issue'))
      .where('year', '=', year)
      .executeTakeFirst();
    await trx
      .updateTable('bulletins')
      .set({
        year,
        issue: Number(last?.issue ?? 0) + 1,
        data: JSON.stringify(data),
        version: version + 1,
        published_at: room.now().toISOString(),
        published_by: who.name,
      })
      .where('id', '=', id)
      .execute();
  });
}

function problemOf({ kind, block, figure, said, data }: ReturnType<typeof unresolved>[number]) {
  const path = block === null ? kind : `blocks.${block}`;
  const sentences = {
    differs: { zh: `“${figure}”稿中 ${said}，数据 ${data}。`, en: `"${figure}" is ${said} in the text and ${data} in the data.` },
    unknown: { zh: `数据里没有“${figure}”。`, en: `The data have no figure "${figure}".` },
    signature: { zh: '落款待填。', en: 'The signature is missing.' },
    signer: { zh: '签发人待填。', en: 'Who signs it off is missing.' },
    'period-not-over': { zh: '这一期还没有过完。', en: 'The period is not over yet.' },
  };
  return { path, problem: kind, ...sentences[kind] };
}
