import type { Selectable } from 'kysely';
import type { ReportKind } from '../../shared/vocabulary/report.ts';
import { nextState } from '../review/states.ts';
import type { Happening, HappeningOf } from './happening.ts';
import type { ReportTable } from './tables.ts';

/** Where a report stands: its row. */
export type Standing = Selectable<ReportTable>;

const URGENCY: Record<ReportKind, number> = { urgent: 0, commissioned: 1, routine: 2 };

/** The standing of a report that has just been received for the first time. */
export function firstStanding({ reportId, at, detail }: HappeningOf<'received'>): Standing {
  return {
    id: reportId,
    number: detail.number,
    member_id: detail.memberId,
    section_id: detail.sectionId,
    kind: detail.kind,
    urgency: URGENCY[detail.kind],
    state: 'received',
    revision: detail.revision,
    content_id: detail.contentId,
    received_at: at,
    received_on: detail.day,
    claimed_by: null,
    errors: detail.errors,
    doubts: detail.doubts,
    adoptions: 0,
    distinguished: 0,
    version: 1,
  };
}

/** What an event changes in the standing; the caller has made sure that the step is possible. */
export function changedStanding(before: Standing, event: Exclude<Happening, HappeningOf<'received'>>): Partial<Standing> {
  const state = nextState(before.state, event.kind) ?? before.state;
  return { version: before.version + 1, state, ...moreThanState(before, event) };
}

function moreThanState(before: Standing, event: Exclude<Happening, HappeningOf<'received'>>): Partial<Standing> {
  switch (event.kind) {
    case 'resubmitted': {
      const { revision, contentId, kind, errors, doubts } = event.detail;
      return { revision, content_id: contentId, kind, urgency: URGENCY[kind], errors, doubts, claimed_by: null };
    }
    case 'claimed':
      return { claimed_by: event.actor.memberId };
    case 'accepted':
      return { claimed_by: before.claimed_by ?? event.actor.memberId };
    case 'adopted':
      return { adoptions: before.adoptions + 1, claimed_by: before.claimed_by ?? event.actor.memberId };
    case 'released':
    case 'returned':
    case 'rejected':
    case 'withdrawn':
      return { claimed_by: null };
    case 'distinguished':
      return { distinguished: 1 };
    default:
      return {};
  }
}
