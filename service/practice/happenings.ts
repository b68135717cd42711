import type { ReportKind } from '../../shared/vocabulary/report.ts';
import type { Happening } from '../reports/happening.ts';
import { reportNumber } from '../reports/receive.ts';
import type { BureauMember } from './bureau.ts';
import { civilDay } from './calendar.ts';
import type { Draw } from './draw.ts';
import type { Receiving, Step, Story } from './story.ts';

/** A text of a story that the record keeps: what was submitted, or what somebody wrote beside it. */
export type KeptText =
  | { id: string; purpose: 'submission'; receiving: Receiving; kind: ReportKind; revision: number }
  | { id: string; purpose: 'reason' | 'wording'; words: string };

/** A happening of a story with the texts that it brings. */
export interface Told {
  happening: Happening;
  texts: KeptText[];
}

/** Turns one story into what the record is told, in the order of time. `running` is its number of the day. */
export function tell(story: Story, running: number, draw: Draw): Told[] {
  const received = story.receivings.map((receiving, index) => ({
    at: receiving.at,
    told: () => receipt(story, receiving, index + 1, running, draw),
  }));
  const done = story.steps.map((step) => ({ at: step.at, told: () => stepDone(story, step, draw) }));
  return [...received, ...done].sort((a, b) => a.at - b.at).map(({ told }) => told());
}

function heading(story: Story, at: number, by: BureauMember, draw: Draw): Pick<Happening, 'id' | 'reportId' | 'at' | 'actor'> {
  return { id: draw.id(at), reportId: story.id, at: new Date(at).toISOString(), actor: { memberId: by.id, name: by.name } };
}

function receipt(story: Story, receiving: Receiving, revision: number, running: number, draw: Draw): Told {
  const contentId = draw.id(receiving.at);
  const { findings } = receiving.text.check;
  const count = (level: 'error' | 'doubt') => findings.filter((finding) => finding.level === level).length;
  const detail = { revision, contentId, kind: story.kind, errors: count('error'), doubts: count('doubt') };
  const texts: KeptText[] = [{ id: contentId, purpose: 'submission', receiving, kind: story.kind, revision }];
  const head = heading(story, receiving.at, story.member, draw);
  if (revision > 1) return { happening: { ...head, kind: 'resubmitted', detail }, texts };
  const day = civilDay(receiving.at);
  const first = {
    ...detail,
    number: reportNumber(day, running),
    memberId: story.member.id,
    sectionId: story.member.sectionId,
    day,
    ...(story.commissionId === undefined ? {} : { commissionId: story.commissionId }),
  };
  return { happening: { ...head, kind: 'received', detail: first }, texts };
}

function stepDone(story: Story, step: Step, draw: Draw): Told {
  const head = heading(story, step.at, step.by, draw);
  switch (step.kind) {
    case 'claimed':
    case 'accepted':
      return { happening: { ...head, kind: step.kind, detail: {} }, texts: [] };
    case 'withdrawn':
      return { happening: { ...head, kind: 'withdrawn', detail: { reasonId: null } }, texts: [] };
    case 'returned':
    case 'rejected': {
      const reasonId = draw.id(step.at);
      const revision = story.receivings.filter(({ at }) => at < step.at).length;
      const happening: Happening = { ...head, kind: step.kind, detail: { code: step.code, reasonId, revision } };
      return { happening, texts: [{ id: reasonId, purpose: 'reason', words: step.words }] };
    }
    case 'adopted': {
      const { level, publication, issue, adoptedOn, adoptionKind } = step;
      const detail = { adoptionId: draw.id(step.at), level, publication, issue, adoptedOn, adoptionKind, remarkId: null };
      return { happening: { ...head, kind: 'adopted', detail }, texts: [] };
    }
    case 'instructed': {
      const [wordingId, instructionId] = [draw.id(step.at), draw.id(step.at)];
      const { level, leader, instructedOn } = step;
      const happening: Happening = { ...head, kind: 'instructed', detail: { instructionId, level, leader, instructedOn, wordingId } };
      return { happening, texts: [{ id: wordingId, purpose: 'wording', words: step.wording }] };
    }
    case 'distinguished': {
      const reasonId = draw.id(step.at);
      const happening: Happening = { ...head, kind: 'distinguished', detail: { month: step.month, reasonId } };
      return { happening, texts: [{ id: reasonId, purpose: 'reason', words: step.reason }] };
    }
  }
}
