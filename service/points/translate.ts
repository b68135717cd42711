import type { EventKind, EventSubject, ReportEventKind } from '../../shared/vocabulary/event.ts';
import { civilDay } from '../reports/civil.ts';
import type { Details } from '../reports/happening.ts';
import type { Fact, FactContent, Item } from './facts.ts';

/** An event as it is read back from the log. */
export interface Logged {
  seq: number;
  id: string;
  kind: EventKind;
  at: string;
  reportId: string | null;
  subject: EventSubject | null;
  detail: unknown;
}

/** What one event says that can be scored; the day is that of the event where it names none. */
interface Said {
  key: string;
  what: FactContent;
  day?: string;
}

type Translation<D> = (detail: D, eventId: string) => Said[];

const adoption: Translation<Details['adopted']> = ({ adoptionId, level, publication, adoptionKind, adoptedOn }) => [
  { key: `adoption:${adoptionId}`, day: adoptedOn, what: { is: 'adoption', adoptionId, level, publication, kind: adoptionKind } },
];

/** What each kind of event of a report means for the points; kinds that are not here mean nothing. */
const OF_REPORTS: { [K in ReportEventKind]?: Translation<Details[K]> } = {
  received: ({ day, kind, memberId, sectionId }) => [
    { key: 'submission', day, what: { is: 'submission', reportKind: kind } },
    { key: 'authors', day, what: { is: 'authors', shares: [{ memberId, sectionId, weight: 1 }] } },
  ],
  withdrawn: () => [{ key: 'submission', what: { is: 'nothing' } }],
  accepted: () => [{ key: 'acceptance', what: { is: 'acceptance' } }],
  returned: ({ code }, eventId) => [{ key: `return:${eventId}`, what: { is: 'return', code } }],
  adopted: adoption,
  'adoption-corrected': adoption,
  instructed: ({ instructionId, level, instructedOn }) => [
    { key: `instruction:${instructionId}`, day: instructedOn, what: { is: 'instruction', level } },
  ],
  forwarded: ({ levels, forwardedOn }) =>
    levels.map((level) => ({ key: `forwarding:${level}`, day: forwardedOn, what: { is: 'forwarding', level } })),
  distinguished: ({ month }) => [{ key: 'distinction', day: `${month}-01`, what: { is: 'distinction' } }],
};

/** Kinds of events from which points follow. */
export const SCORED_EVENTS = Object.keys(OF_REPORTS) as ReportEventKind[];

/** The thing that an event tells of, as far as points go; null where it bears on none. */
export function itemOf({ kind, reportId }: Pick<Logged, 'kind' | 'reportId'>): Item | null {
  return reportId !== null && Object.hasOwn(OF_REPORTS, kind) ? { kind: 'report', id: reportId } : null;
}

/** What an event says that can be scored. */
export function factsOf({ id, kind, at, seq, detail }: Logged, zone: string): Fact[] {
  const translation = OF_REPORTS[kind as ReportEventKind] as Translation<unknown> | undefined;
  if (!translation) return [];
  return translation(detail, id).map(({ key, what, day }) => ({
    key,
    eventId: id,
    at,
    seq,
    day: day ?? civilDay(new Date(at), zone),
    account: null,
    what,
  }));
}
