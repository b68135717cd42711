import type { COMMISSION_EVENT_KINDS, EventKind, EventSubject, ReportEventKind } from '../../shared/vocabulary/event.ts';
import type { CommissionOutcome } from '../../shared/vocabulary/ruleset.ts';
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
  account?: Fact['account'];
}

interface Telling {
  id: string;
  at: string;
  /** Civil day of an instant in the office. */
  dayOf: (instant: string) => string;
}

type Translation<D> = (detail: D, telling: Telling) => Said[];

/** What was adopted as part of another report scores there, for all its authors. */
const adoption: Translation<Details['adopted']> = ({ adoptionId, level, publication, adoptionKind, adoptedOn, through }) =>
  through === undefined
    ? [{ key: `adoption:${adoptionId}`, day: adoptedOn, what: { is: 'adoption', adoptionId, level, publication, kind: adoptionKind } }]
    : [];

/** Parts to the ten-thousandth, as weights. */
const authors: Translation<Details['credited']> = ({ shares }) => [
  {
    key: 'authors',
    what: {
      is: 'authors',
      shares: shares.map(({ memberId, sectionId, share }) => ({ memberId, sectionId, weight: Math.round(share * 10_000) })),
    },
  },
];

/** What each kind of event of a report means for the points; kinds that are not here mean nothing. */
const OF_REPORTS: { [K in ReportEventKind]?: Translation<Details[K]> } = {
  received: ({ day, kind, memberId, sectionId }) => [
    { key: 'submission', day, what: { is: 'submission', reportKind: kind } },
    { key: 'authors', day, what: { is: 'authors', shares: [{ memberId, sectionId, weight: 1 }] } },
  ],
  withdrawn: () => [{ key: 'submission', what: { is: 'nothing' } }],
  accepted: () => [{ key: 'acceptance', what: { is: 'acceptance' } }],
  returned: ({ code }, { id }) => [{ key: `return:${id}`, what: { is: 'return', code } }],
  adopted: adoption,
  'adoption-corrected': adoption,
  'adoption-cancelled': ({ adoptionId }) => [{ key: `adoption:${adoptionId}`, what: { is: 'nothing' } }],
  instructed: ({ instructionId, level, instructedOn }) => [
    { key: `instruction:${instructionId}`, day: instructedOn, what: { is: 'instruction', level } },
  ],
  composed: authors,
  uncomposed: authors,
  credited: authors,
  forwarded: ({ levels, forwardedOn }) =>
    levels.map((level) => ({ key: `forwarding:${level}`, day: forwardedOn, what: { is: 'forwarding', level } })),
  distinguished: ({ month }) => [{ key: 'distinction', day: `${month}-01`, what: { is: 'distinction' } }],
};

/** What events between a commission and one of its addressees tell. */
interface OfAddressee {
  addressee: { kind: 'section' | 'member'; id: string };
  sectionId: string | null;
  deadline: string;
}

type CommissionEventKind = (typeof COMMISSION_EVENT_KINDS)[number];

/** Whether it was on time is one fact of an addressee, what came of it another; being late counts for the day of the deadline. */
const timing =
  (outcome: CommissionOutcome | null): Translation<OfAddressee> =>
  (detail, { dayOf }) => [
    {
      key: `timing:${detail.addressee.id}`,
      day: dayOf(detail.deadline),
      what: outcome ? { is: 'commission', outcome } : { is: 'nothing' },
      account: accountOf(detail),
    },
  ];
const outcome =
  (reached: CommissionOutcome | null): Translation<OfAddressee> =>
  (detail) => [
    {
      key: `outcome:${detail.addressee.id}`,
      what: reached ? { is: 'commission', outcome: reached } : { is: 'nothing' },
      account: accountOf(detail),
    },
  ];

const accountOf = ({ addressee, sectionId }: OfAddressee) => ({ memberId: addressee.kind === 'member' ? addressee.id : null, sectionId });

const OF_COMMISSIONS: { [K in CommissionEventKind]?: Translation<OfAddressee> } = {
  'commission-late': timing('late'),
  'commission-missed': timing('missed'),
  'commission-excused': timing(null),
  'commission-submitted': (detail, telling) => timing(telling.at > detail.deadline ? 'late' : null)(detail, telling),
  'commission-fulfilled': outcome('fulfilled'),
  'commission-unfulfilled': outcome(null),
  'commission-declined': outcome('declined'),
  'commission-accepted': outcome(null),
};

/** Kinds of events from which points follow, by the kind of item that they tell of. */
export const SCORED_EVENTS = {
  report: Object.keys(OF_REPORTS) as ReportEventKind[],
  commission: Object.keys(OF_COMMISSIONS) as CommissionEventKind[],
} as const satisfies Partial<Record<Item['kind'], EventKind[]>>;

/** The thing that an event tells of, as far as points go; null where it bears on none. */
export function itemOf({ kind, reportId, subject }: Pick<Logged, 'kind' | 'reportId' | 'subject'>): Item | null {
  if (Object.hasOwn(OF_COMMISSIONS, kind)) return subject && { kind: 'commission', id: subject.id };
  return reportId !== null && Object.hasOwn(OF_REPORTS, kind) ? { kind: 'report', id: reportId } : null;
}

const TRANSLATIONS = { ...OF_REPORTS, ...OF_COMMISSIONS } as Partial<Record<EventKind, Translation<never>>>;

/** What an event says that can be scored. */
export function factsOf({ id, kind, at, seq, detail }: Logged, zone: string): Fact[] {
  const translation = TRANSLATIONS[kind];
  if (!translation) return [];
  const dayOf = (instant: string) => civilDay(new Date(instant), zone);
  return translation(detail as never, { id, at, dayOf }).map(({ key, what, day, account = null }) => ({
    key,
    eventId: id,
    at,
    seq,
    day: day ?? dayOf(at),
    account,
    what,
  }));
}
