import type { Transaction } from 'kysely';
import { clockTick } from '../commissions/clock.ts';
import { issueCommission } from '../commissions/issue.ts';
import { findCommission, record } from '../commissions/store.ts';
import type { Tables } from '../database/tables.ts';
import { keepText } from '../reports/contents.ts';
import { CIVIL_ZONE } from '../room.ts';
import { SERVICE } from '../timing/duty.ts';
import { type BureauMember, PRACTICE_EDITOR, reportersOf, SECTIONS } from './bureau.ts';
import { civilDay, earlierInOffice, laterInOffice } from './calendar.ts';
import { COMMISSION_PLANS, type CommissionPlan, type PlannedStep } from './commission-plans.ts';
import { Draw } from './draw.ts';
import type { Story } from './story.ts';
import { checked } from './writing.ts';

const HOUR = 60;
const DAY = 24 * 3_600_000;

/** Identifiers that stay the same through every reset. */
const ids = new Draw('约稿');
const PLANS = COMMISSION_PLANS.map((plan) => ({ ...plan, id: ids.id(Date.parse('2026-01-05T01:00:00Z')) }));

const sectionOf = (name: string) => SECTIONS.find((section) => section.name === name) as (typeof SECTIONS)[number];
const reporterOf = (name: string) => reportersOf(sectionOf(name).id)[0] as BureauMember;

/** The reports that answer the practice commissions, oldest first; older ones have been taken up. */
export function commissionedStories(draw: Draw, now: number): Story[] {
  const stories = PLANS.flatMap(({ id: commissionId, asked }) => asked.flatMap((step) => storyOf(draw, now, commissionId, step)));
  return stories.sort((one, other) => one.receivings[0]!.at - other.receivings[0]!.at);
}

function storyOf(draw: Draw, now: number, commissionId: string, step: PlannedStep): Story[] {
  if (step.step !== 'reported') return [];
  const at = earlierInOffice(now, step.ago * HOUR);
  const text = { title: step.title, body: step.body.join('\n') };
  const accepted = laterInOffice(at, 3 * HOUR);
  return [
    {
      id: draw.id(at),
      member: reporterOf(step.section),
      kind: 'commissioned',
      commissionId,
      receivings: [
        {
          at,
          reportedAt: at - draw.int(300, 4_000),
          eventTime: null,
          text: { ...text, genre: 'experience', check: checked(text, at, 'commissioned') },
        },
      ],
      steps: step.ago > 6 && accepted < now ? [{ at: accepted, by: PRACTICE_EDITOR, kind: 'accepted' }] : [],
    },
  ];
}

/** Issues the practice commissions and brings each addressee to where the plan says; the reports that answer them are there already. */
export async function recordCommissions(trx: Transaction<Tables>, now: Date): Promise<void> {
  for (const plan of PLANS) {
    const issuedAt = new Date(earlierInOffice(now.getTime(), plan.issued * HOUR));
    await issueCommission(
      trx,
      { ...PRACTICE_EDITOR, memberId: PRACTICE_EDITOR.id, signs: false, deviceId: null },
      issuedAt,
      CIVIL_ZONE,
      plan.id,
      {
        topic: plan.topic,
        basis: plan.basis,
        basisWords: plan.basisWords,
        points: [...plan.points],
        requirements: [...plan.requirements],
        length: plan.length,
        contact: '局办公室 王某 0000-6120',
        deadline: deadlineOf(plan, now),
        graceHours: 72,
        reminders: [24, 2],
        addressees: plan.asked.map(({ section }) => ({ kind: 'section', id: sectionOf(section).id })),
        topicKey: null,
      },
    );
    for (const step of plan.asked) await bring(trx, plan.id, step, issuedAt, now.getTime());
  }
  await clockTick(trx, now, SERVICE);
}

function deadlineOf({ due }: CommissionPlan, now: Date): string {
  if ('minutesAgo' in due) return new Date(Math.floor(now.getTime() / 60_000) * 60_000 - due.minutesAgo * 60_000).toISOString();
  const day = civilDay(now.getTime() + due.days * DAY);
  return new Date(`${day}T${due.clock}:00+08:00`).toISOString();
}

async function bring(trx: Transaction<Tables>, commissionId: string, planned: PlannedStep, issuedAt: Date, now: number): Promise<void> {
  const commission = await findCommission(trx, commissionId);
  const section = sectionOf(planned.section);
  const sent = await trx
    .selectFrom('assignments')
    .selectAll()
    .where('commission_id', '=', commissionId)
    .where('addressee_id', '=', section.id)
    .executeTakeFirstOrThrow();
  if (!commission) throw new Error('a practice commission that was not issued');
  const member = reporterOf(planned.section);
  const by = (ago: number) => ({ at: new Date(earlierInOffice(now, ago * HOUR)), actor: { memberId: member.id, name: member.name } });
  switch (planned.step) {
    case 'sent': {
      if (!planned.reminded) return;
      const actor = { memberId: PRACTICE_EDITOR.id, name: PRACTICE_EDITOR.name };
      const at = new Date(earlierInOffice(now, 6 * HOUR));
      await record(trx, commission, sent, { kind: 'commission-reminded', at, actor, detail: { by: 'person', hoursBefore: null } });
      return;
    }
    case 'seen':
    case 'accepted':
      await record(trx, commission, sent, { ...by(planned.ago), kind: `commission-${planned.step}`, detail: {} });
      return;
    case 'declined': {
      const reasonId = (await keepText(trx, 'reason', null, planned.reason)) ?? '';
      await record(trx, commission, sent, { ...by(planned.ago), kind: 'commission-declined', detail: { reasonId } });
      return;
    }
    case 'reported': {
      const report = await trx
        .selectFrom('reports')
        .selectAll()
        .where('commission_id', '=', commissionId)
        .where('section_id', '=', section.id)
        .executeTakeFirstOrThrow();
      const head = { reportId: report.id, actor: { memberId: member.id, name: member.name } };
      const accepted = await record(trx, commission, sent, {
        at: new Date(issuedAt.getTime() + 3_600_000),
        actor: head.actor,
        kind: 'commission-accepted',
        detail: {},
      });
      const submitted = await record(trx, commission, accepted, {
        ...head,
        at: new Date(report.received_at),
        kind: 'commission-submitted',
        detail: { revision: 1 },
      });
      if (report.state !== 'accepted') return;
      const at = new Date(laterInOffice(Date.parse(report.received_at), 3 * HOUR));
      await record(trx, commission, submitted, { ...head, at, kind: 'commission-fulfilled', detail: {} });
    }
  }
}
