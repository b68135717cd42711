import type { Selectable } from 'kysely';
import type { BulletinList } from '../../shared/contract/bulletins.ts';
import {
  type Bulletin,
  BulletinData,
  type BulletinPeriod,
  BulletinText,
  type Unresolved,
  unresolvedIn,
} from '../../shared/vocabulary/bulletin.ts';
import type { Reading } from '../database/open.ts';
import { civilDay } from '../reports/civil.ts';
import { CIVIL_ZONE, type Room } from '../room.ts';
import { Refusal } from '../security/refusal.ts';
import { type Collected, collect } from './collect.ts';
import { listsOf } from './draft.ts';
import { figuresOf } from './figures.ts';
import type { BulletinTable } from './tables.ts';

export type BulletinRow = Selectable<BulletinTable>;

export const zoneOf = (room: Room) => room.office()?.timeZone ?? CIVIL_ZONE;
export const thisMonth = (room: Room) => civilDay(room.now(), zoneOf(room)).slice(0, 7);

/** @throws Refusal `not-found` */
export async function findBulletin(db: Reading, id: string): Promise<BulletinRow> {
  const row = await db.selectFrom('bulletins').selectAll().where('id', '=', id).executeTakeFirst();
  if (!row) throw new Refusal('not-found');
  return row;
}

/** What the data say now, as a bulletin shows it. */
export function dataOf(collected: Collected, period: BulletinPeriod): BulletinData {
  const { levels, rows, items } = collected;
  return { figures: figuresOf(collected), levels, rows, items, lists: listsOf(period, collected) };
}

/** A bulletin as it is read: published ones as they went out, drafts with today's data and what is still to be settled. */
export async function readBulletin(room: Room, id: string): Promise<Bulletin> {
  const { db } = room.database;
  const row = await findBulletin(db, id);
  const text = BulletinText.parse(JSON.parse(row.content));
  const span = { from: row.from_month, to: row.to_month, zone: zoneOf(room) };
  const data = row.data === null ? dataOf(await collect(db, span), row.period) : BulletinData.parse(JSON.parse(row.data));
  const numbers = await numbersOf(db, row);
  return {
    ...headOf(row, room.office()?.name ?? ''),
    ...numbers,
    text,
    data,
    unresolved: row.data === null ? unresolved(room, row, text, data) : [],
  };
}

/** What must be settled before a draft may go out. */
export function unresolved(room: Room, { to_month }: BulletinRow, text: BulletinText, data: BulletinData): Unresolved[] {
  const open = unresolvedIn(text, data.figures);
  if (to_month >= thisMonth(room)) open.push({ kind: 'period-not-over', block: null, figure: null, said: null, data: null });
  return open;
}

type Head = Omit<Bulletin, 'text' | 'data' | 'unresolved' | 'corrects' | 'correctedBy'>;

function headOf(row: BulletinRow, office: string): Head {
  return {
    id: row.id,
    period: row.period,
    from: row.from_month,
    to: row.to_month,
    issue: row.issue,
    year: row.year,
    office,
    publishedAt: row.published_at,
    publishedBy: row.published_by,
    version: row.version,
    updatedAt: row.updated_at,
  };
}

async function numbersOf(db: Reading, row: BulletinRow): Promise<Pick<Bulletin, 'corrects' | 'correctedBy'>> {
  const numbered = db.selectFrom('bulletins').select(['id', 'issue', 'year']).where('issue', 'is not', null);
  const named = (other: { id: string; issue: number | null; year: number } | undefined) =>
    other ? { id: other.id, issue: other.issue ?? 0, year: other.year } : null;
  return {
    corrects: row.corrects === null ? null : named(await numbered.where('id', '=', row.corrects).executeTakeFirst()),
    correctedBy: named(await numbered.where('corrects', '=', row.id).orderBy('published_at', 'desc').executeTakeFirst()),
  };
}

/** All bulletins, newest first; without drafts for those who only read. */
export async function listBulletins(room: Room, withDrafts: boolean): Promise<BulletinList> {
  const { db } = room.database;
  let bulletins = db.selectFrom('bulletins').selectAll();
  if (!withDrafts) bulletins = bulletins.where('issue', 'is not', null);
  const rows = await bulletins.orderBy('to_month', 'desc').orderBy('created_at', 'desc').execute();
  const office = room.office()?.name ?? '';
  const items: BulletinList['items'] = [];
  for (const row of rows) {
    const { title } = BulletinText.parse(JSON.parse(row.content));
    items.push({ ...headOf(row, office), ...(await numbersOf(db, row)), title: title.join('') });
  }
  return { items };
}
