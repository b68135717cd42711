import type { ReportDetail } from '../../../shared/contract/reports.ts';
import type { Role } from '../../../shared/vocabulary/people.ts';

/** What can be done to a report from the desk, in the order of the buttons. */
export const STEPS = [
  'endorse',
  'claim',
  'takeOver',
  'sign',
  'grantWithdrawal',
  'refuseWithdrawal',
  'forward',
  'adopt',
  'edit',
  'return',
  'reject',
  'accept',
  'askSignature',
  'merge',
  'unmerge',
  'credit',
  'instruct',
  'propose',
  'distinguish',
  'sendBack',
  'archive',
  'release',
] as const;
export type Step = (typeof STEPS)[number];

/** Who looks at the report. */
export interface Looker {
  id: string;
  role: Role;
  /** Has the right to sign 签发. */
  signs?: boolean;
}

type Standing = Pick<ReportDetail, 'state' | 'claimedBy' | 'distinguished'> &
  Partial<Pick<ReportDetail, 'awaits' | 'claimedUntil' | 'mergedFrom' | 'adoptions'>>;

/** The steps open to this person; the service holds to the same rules and has the last word. */
export function openSteps(report: Standing, who: Looker, now = new Date()): ReadonlySet<Step> {
  if (report.awaits === 'head') return new Set(who.role === 'head' || who.role === 'administrator' ? ['endorse', 'return'] : []);
  const choosing: Step[] = who.role === 'leader' && DECIDED.includes(report.state) && !report.distinguished ? ['distinguish'] : [];
  const proposing: Step[] = who.role === 'head' && DECIDED.includes(report.state) && !report.distinguished ? ['propose'] : [];
  const steps = new Set<Step>([
    ...choosing,
    ...proposing,
    ...(reviews(who) ? reviewSteps(report, who, now) : []),
    ...(signs(who) ? signSteps(report) : []),
  ]);
  if (reviews(who) && report.awaits === 'withdrawal') for (const step of ['grantWithdrawal', 'refuseWithdrawal'] as const) steps.add(step);
  return steps;
}

const reviews = ({ role }: Looker) => role === 'editor' || role === 'administrator';
const signs = ({ role, signs: right }: Looker) => role === 'leader' || right === true;

const FACTS = ['adopt', 'instruct', 'propose', 'distinguish'] as const;

/** Where a report may be proposed and chosen as 好信息. */
const DECIDED = ['accepted', 'merged', 'signed', 'forwarded', 'archived'];

function reviewSteps(report: Standing, who: Looker, now: Date): Step[] {
  const facts = FACTS.filter((step) => (step !== 'distinguish' && step !== 'propose') || !report.distinguished);
  switch (report.state) {
    case 'received':
      return ['claim', 'adopt', 'accept', 'return', 'reject', 'instruct'];
    case 'claimed':
      if (report.claimedBy?.id === who.id)
        return ['release', 'edit', 'adopt', 'accept', 'return', 'reject', 'instruct', ...composing(report)];
      if (leaseEnded(report, now)) return ['claim', 'adopt', 'accept', 'return', 'reject', 'instruct'];
      return who.role === 'administrator' ? ['takeOver', 'release', 'instruct'] : ['takeOver', 'instruct'];
    case 'returned':
      return ['instruct'];
    case 'rejected':
      return ['instruct', 'archive'];
    case 'withdrawn':
      return [];
    case 'accepted':
      return [
        ...facts,
        'edit',
        ...composing(report),
        'sendBack',
        'archive',
        ...(report.awaits === 'signature' ? [] : (['askSignature'] as const)),
      ];
    case 'signed':
      return [...facts, 'forward', 'sendBack', 'archive'];
    case 'forwarded':
      return [...facts, 'forward', 'archive'];
    case 'merged':
      return [...facts, 'archive'];
    case 'archived':
      return facts;
  }
}

/** Taking others in, letting them go again while nothing came of it yet, and saying whose it is. */
function composing({ mergedFrom = [], adoptions = 0 }: Standing): Step[] {
  if (adoptions > 0) return ['credit'];
  return mergedFrom.length > 0 ? ['merge', 'unmerge', 'credit'] : ['merge', 'credit'];
}

function signSteps({ state }: Standing): Step[] {
  if (state === 'accepted') return ['sign', 'sendBack'];
  return state === 'signed' ? ['sendBack'] : [];
}

/** Whether a claim has lasted long enough that it keeps nobody away any more. */
export function leaseEnded({ claimedUntil }: Pick<Standing, 'claimedUntil'>, now: Date): boolean {
  return !!claimedUntil && Date.parse(claimedUntil) <= now.getTime();
}
