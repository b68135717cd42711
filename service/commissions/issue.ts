import type { Transaction } from 'kysely';
import type { CommissionPut } from '../../shared/contract/commissions.ts';
import type { Addressee } from '../../shared/vocabulary/commission.ts';
import type { Tables } from '../database/tables.ts';
import { writing } from '../database/writing.ts';
import { append } from '../events/log.ts';
import { civilDay } from '../reports/civil.ts';
import { keepText } from '../reports/contents.ts';
import { heading } from '../reports/deed.ts';
import { newId } from '../reports/identifier.ts';
import { CIVIL_ZONE, type Room } from '../room.ts';
import { fieldProblem } from '../security/problems.ts';
import { Refusal } from '../security/refusal.ts';
import type { Who } from '../security/who.ts';
import { isOwed, type Standing } from './standing.ts';
import { assignmentsOf, type CommissionRow, findCommission, readWords, record } from './store.ts';

const HOUR = 3_600_000;

/**
 * Issues a commission under the identifier that the desk made, once; with other facts under the same identifier it is changed:
 * a later deadline takes back what was recorded as late, new addressees are sent it, and addressees stay who were asked before.
 * @throws Refusal `invalid`, `deadline-passed`, `commission-over`, `edited-meanwhile`
 */
export function putCommission(room: Room, who: Who, id: string, asked: CommissionPut): Promise<{ isNew: boolean }> {
  return writing(room.database, async (trx) => {
    const at = room.now();
    const entry = { ...asked, deadline: new Date(asked.deadline).toISOString() };
    const former = await findCommission(trx, id);
    const addressed = await known(trx, entry.addressees, former !== null);
    if (!former) {
      requireToCome(entry.deadline, at);
      await issue(trx, who, { at, timeZone: room.office()?.timeZone ?? CIVIL_ZONE }, id, entry, addressed);
      return { isNew: true };
    }
    if (former.cancelled_at !== null) throw new Refusal('commission-over');
    if (await isSame(trx, former, entry)) return { isNew: false };
    if (entry.version !== former.version) throw new Refusal('edited-meanwhile');
    if (entry.deadline !== former.deadline) requireToCome(entry.deadline, at);
    await change(trx, who, former, entry, addressed, at);
    return { isNew: false };
  });
}

/** Addressees with the section that each belongs to. @throws Refusal `invalid` at the addressee that is not there or no longer active */
async function known(trx: Transaction<Tables>, addressees: readonly Addressee[], again: boolean) {
  const found: (Addressee & { sectionId: string | null })[] = [];
  for (const [index, { kind, id }] of addressees.entries()) {
    const wrong = () => new Refusal('invalid', { fields: [fieldProblem(`addressees.${index}.id`, 'unknown')] });
    if (found.some((other) => other.id === id)) throw new Refusal('invalid', { fields: [fieldProblem(`addressees.${index}.id`, 'taken')] });
    if (kind === 'section') {
      const section = await trx.selectFrom('sections').select('id').where('id', '=', id).executeTakeFirst();
      if (!section) throw wrong();
      found.push({ kind, id, sectionId: id });
    } else {
      const member = await trx.selectFrom('members').select(['section_id', 'active']).where('id', '=', id).executeTakeFirst();
      if (!member || (member.active !== 1 && !again)) throw wrong();
      found.push({ kind, id, sectionId: member.section_id });
    }
  }
  return found;
}

/** @throws Refusal `deadline-passed` */
function requireToCome(deadline: string, at: Date): void {
  if (Date.parse(deadline) <= at.getTime()) throw new Refusal('deadline-passed', { fields: [fieldProblem('deadline', 'passed')] });
}

type Addressed = Awaited<ReturnType<typeof known>>;

/** Issues a commission as of `at`; the caller has made sure that its deadline is still to come. */
export async function issueCommission(
  trx: Transaction<Tables>,
  who: Who,
  at: Date,
  timeZone: string,
  id: string,
  entry: CommissionPut,
): Promise<void> {
  await issue(trx, who, { at, timeZone }, id, entry, await known(trx, entry.addressees, false));
}

async function issue(
  trx: Transaction<Tables>,
  who: Who,
  { at, timeZone }: { at: Date; timeZone: string },
  id: string,
  entry: CommissionPut,
  addressed: Addressed,
): Promise<void> {
  const year = Number(civilDay(at, timeZone).slice(0, 4));
  const last = await trx
    .selectFrom('commissions')
    .select(({ fn }) => fn.max('running').as('running'))
    .where('year', '=', year)
    .executeTakeFirst();
  const running = Number(last?.running ?? 0) + 1;
  const contentId = await keepWords(trx, entry);
  const row: CommissionRow = {
    id,
    year,
    running,
    content_id: contentId,
    ...timing(entry),
    basis: entry.basis,
    length: entry.length,
    reminded_until: at.toISOString(),
    topic_key: entry.topicKey,
    issued_at: at.toISOString(),
    issued_by: who.name,
    cancelled_at: null,
    cancel_reason_id: null,
    version: 1,
  };
  await trx.insertInto('commissions').values(row).execute();
  const { addressees, deadline, graceHours, basis, topicKey } = entry;
  await append(trx, {
    ...heading(who, null, at),
    kind: 'commission-issued',
    subject: { kind: 'commission', id },
    toldTo: null,
    detail: { year, running, contentId, basis, deadline, graceHours, topicKey, addressees },
  });
  for (const one of addressed) await send(trx, who, row, one, at);
}

function timing({ deadline, graceHours, reminders }: CommissionPut) {
  return {
    deadline,
    grace_hours: graceHours,
    missed_from: new Date(Date.parse(deadline) + graceHours * HOUR).toISOString(),
    reminders: JSON.stringify(reminders),
  };
}

async function send(
  trx: Transaction<Tables>,
  who: Who,
  commission: CommissionRow,
  { kind, id, sectionId }: Addressed[number],
  at: Date,
): Promise<void> {
  const standing: Standing = {
    commission_id: commission.id,
    addressee_kind: kind,
    addressee_id: id,
    section_id: sectionId,
    step: 'sent',
    seen_at: null,
    answered_at: null,
    answered_by: null,
    reason_id: null,
    report_id: null,
    submitted_at: null,
    fulfilled_at: null,
    late_at: null,
    missed_at: null,
    reminders: 0,
    reminded_at: null,
  };
  await trx.insertInto('assignments').values(standing).execute();
  await record(trx, commission, standing, { kind: 'commission-sent', at, actor: actorOf(who), detail: {} });
}

const actorOf = ({ memberId, name }: Who) => ({ memberId, name });

async function change(
  trx: Transaction<Tables>,
  who: Who,
  former: CommissionRow,
  entry: CommissionPut,
  addressed: Addressed,
  at: Date,
): Promise<void> {
  const contentId = await keepWords(trx, entry);
  const facts = { content_id: contentId, ...timing(entry), basis: entry.basis, length: entry.length, topic_key: entry.topicKey };
  const now: CommissionRow = { ...former, ...facts, version: former.version + 1 };
  await trx
    .updateTable('commissions')
    .set({ ...facts, version: now.version })
    .where('id', '=', former.id)
    .execute();
  const { deadline, graceHours, basis, topicKey } = entry;
  await append(trx, {
    ...heading(who, null, at),
    kind: 'commission-changed',
    subject: { kind: 'commission', id: former.id },
    toldTo: null,
    detail: { contentId, basis, deadline, graceHours, topicKey, formerDeadline: former.deadline },
  });
  const asked = await assignmentsOf(trx, former.id);
  for (const one of addressed.filter(({ id }) => !asked.some(({ addressee_id }) => addressee_id === id)))
    await send(trx, who, now, one, at);
  for (const standing of asked) if (isExcused(standing, now, at)) await excuse(trx, who, now, standing, at);
}

/** What was recorded as late or missed is taken back where the new deadline has not passed, or the report came before it. */
function isExcused(standing: Standing, { deadline }: CommissionRow, at: Date): boolean {
  if (standing.late_at === null && standing.missed_at === null) return false;
  return isOwed(standing) ? deadline > at.toISOString() : standing.submitted_at !== null && standing.submitted_at <= deadline;
}

async function excuse(trx: Transaction<Tables>, who: Who, commission: CommissionRow, standing: Standing, at: Date): Promise<void> {
  await record(trx, commission, standing, { kind: 'commission-excused', at, actor: actorOf(who), detail: {} });
}

async function keepWords(trx: Transaction<Tables>, { topic, basisWords, points, requirements, contact }: CommissionPut): Promise<string> {
  const id = newId();
  const annex = JSON.stringify({ basisWords, points, requirements, contact });
  await trx
    .insertInto('contents')
    .values({ id, report_id: null, purpose: 'commission', title: topic, body: '', annex, blanked_at: null })
    .execute();
  return id;
}

async function isSame(trx: Transaction<Tables>, former: CommissionRow, entry: CommissionPut): Promise<boolean> {
  const content = await trx.selectFrom('contents').select(['title', 'annex']).where('id', '=', former.content_id).executeTakeFirst();
  const asked = await assignmentsOf(trx, former.id);
  const { basisWords, points, requirements, contact } = readWords(content?.annex ?? null);
  const kept = [content?.title, former.basis, basisWords, points, requirements, contact, former.length, former.topic_key];
  const sent = [entry.topic, entry.basis, entry.basisWords, entry.points, entry.requirements, entry.contact, entry.length, entry.topicKey];
  return (
    JSON.stringify(kept) === JSON.stringify(sent) &&
    former.deadline === entry.deadline &&
    former.grace_hours === entry.graceHours &&
    former.reminders === JSON.stringify(entry.reminders) &&
    entry.addressees.every(({ id }) => asked.some(({ addressee_id }) => addressee_id === id))
  );
}

/**
 * Takes a commission back; nothing is owed of it any more, and what was recorded as late is taken back with it. Again does nothing.
 * @throws Refusal `not-found`
 */
export function cancelCommission(room: Room, who: Who, id: string, reason: string): Promise<void> {
  return writing(room.database, async (trx) => {
    const commission = await findCommission(trx, id);
    if (!commission) throw new Refusal('not-found');
    if (commission.cancelled_at !== null) return;
    const at = room.now();
    const reasonId = await keepText(trx, 'reason', null, reason);
    const cancelled = { cancelled_at: at.toISOString(), cancel_reason_id: reasonId, version: commission.version + 1 };
    await trx.updateTable('commissions').set(cancelled).where('id', '=', id).execute();
    await append(trx, {
      ...heading(who, null, at),
      kind: 'commission-cancelled',
      subject: { kind: 'commission', id },
      toldTo: null,
      detail: { reasonId },
    });
    for (const standing of await assignmentsOf(trx, id)) {
      const blamed = isOwed(standing) && (standing.late_at !== null || standing.missed_at !== null);
      if (blamed) await excuse(trx, who, { ...commission, ...cancelled }, standing, at);
    }
  });
}
