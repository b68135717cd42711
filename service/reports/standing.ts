import type { Selectable } from 'kysely';
import type { ReportKind } from '../../shared/vocabulary/report.ts';
import { leaseFrom } from '../review/lease.ts';
import { nextState } from '../review/states.ts';
import type { CreditDetail, Happening, HappeningOf } from './happening.ts';
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
    commission_id: detail.commissionId ?? null,
    version: 1,
    in_section: detail.throughHead ? 1 : 0,
    claimed_until: null,
    awaits_signature: 0,
    withdrawal_asked: 0,
    edited_id: null,
    merged_into: null,
    credits: null,
  };
}

/** What an event changes in the standing; the caller has made sure that the step is possible. */
export function changedStanding(before: Standing, event: Exclude<Happening, HappeningOf<'received'>>): Partial<Standing> {
  const state = nextState(before.state, event.kind) ?? before.state;
  return { version: before.version + 1, state, ...moreThanState(before, event) };
}

/** What ends a claim. */
const UNCLAIMED = { claimed_by: null, claimed_until: null };

function moreThanState(before: Standing, event: Exclude<Happening, HappeningOf<'received'>>): Partial<Standing> {
  switch (event.kind) {
    case 'resubmitted': {
      const { revision, contentId, kind, errors, doubts, throughHead } = event.detail;
      const standing = { revision, content_id: contentId, kind, urgency: URGENCY[kind], errors, doubts };
      return { ...standing, ...UNCLAIMED, in_section: throughHead ? 1 : 0, edited_id: null };
    }
    case 'edited':
      return { edited_id: event.detail.contentId, ...(before.state === 'claimed' ? { claimed_until: leaseFrom(event.at) } : {}) };
    case 'merged':
      return { ...UNCLAIMED, merged_into: event.detail.into, awaits_signature: 0 };
    case 'unmerged': {
      const { state, claimedBy } = event.detail;
      return { state, claimed_by: claimedBy, claimed_until: state === 'claimed' ? leaseFrom(event.at) : null, merged_into: null };
    }
    case 'composed':
      return {
        credits: JSON.stringify(event.detail.shares),
        claimed_by: before.claimed_by ?? event.actor.memberId,
        ...(before.state === 'accepted' ? {} : { claimed_until: leaseFrom(event.at) }),
      };
    case 'uncomposed':
    case 'credited':
      return { credits: creditsOf(before, event.detail.shares) };
    case 'endorsed':
      return { in_section: 0 };
    case 'claimed':
    case 'taken-over':
      return { claimed_by: event.actor.memberId, claimed_until: leaseFrom(event.at) };
    case 'accepted':
      return { claimed_by: before.claimed_by ?? event.actor.memberId, claimed_until: null };
    case 'adopted':
      return { adoptions: before.adoptions + 1, claimed_by: before.claimed_by ?? event.actor.memberId, claimed_until: null };
    case 'adoption-cancelled':
      return { adoptions: before.adoptions - 1 };
    case 'released':
    case 'returned':
    case 'rejected':
      return UNCLAIMED;
    case 'withdrawn':
      return { ...UNCLAIMED, awaits_signature: 0, withdrawal_asked: 0 };
    case 'signature-asked':
      return { awaits_signature: 1 };
    case 'signed':
      return { awaits_signature: 0 };
    case 'sent-back':
      return { awaits_signature: 0, claimed_until: leaseFrom(event.at) };
    case 'withdrawal-asked':
      return { withdrawal_asked: 1 };
    case 'withdrawal-refused':
      return { withdrawal_asked: 0 };
    case 'distinguished':
      return { distinguished: 1 };
    default:
      return {};
  }
}

/** Whose it is, kept where that is not simply the reporter. */
function creditsOf({ member_id }: Standing, shares: CreditDetail[]): string | null {
  return shares.length === 1 && shares[0]?.memberId === member_id ? null : JSON.stringify(shares);
}
