import { useRef } from 'preact/hooks';
import type { ReportDetail } from '../../../shared/contract/reports.ts';
import { Icon, type IconName } from '../../../shared/interface/components/icon.tsx';
import { say } from '../../../shared/interface/messages/desk-review.ts';
import { briefMoment, clock } from '../../../shared/interface/moment.ts';
import { accept, archive, askSignature, claim, endorse, grantWithdrawal, readReport, release, sign, unmerge } from '../client/reports.ts';
import { announce } from '../frame/arrivals.ts';
import type { Doing } from '../frame/loaded.ts';
import { toast } from '../frame/toasts.tsx';
import { me, serviceNow } from '../session/session.ts';
import { STEPS, type Step } from './steps.ts';

/** The steps that need something typed first unfold a form above the text. */
export const FORMS = [
  'adopt',
  'edit',
  'merge',
  'credit',
  'return',
  'reject',
  'instruct',
  'takeOver',
  'sendBack',
  'refuseWithdrawal',
  'forward',
  'propose',
  'distinguish',
] as const;
export type FormName = (typeof FORMS)[number];

const isForm = (step: Step): step is FormName => FORMS.some((form) => form === step);

type Act = Exclude<Step, FormName>;

/** What runs at a press, each saying what was done. */
export function actions(report: ReportDetail, doing: Doing): Record<Act, () => Promise<boolean>> {
  const { title } = report;
  const act = (step: (report: ReportDetail) => Promise<void>, said: () => string) => () =>
    doing.run(async () => {
      await step(report);
      announce();
      toast(said());
    });
  const undo = async () => {
    await release(await readReport(report.id));
    announce();
    toast(say('releasedDone', { title }));
  };
  return {
    claim: () =>
      doing.run(async () => {
        await claim(report);
        announce();
        toast(say('claimedDone', { title }), { label: say('undoClaim'), onAction: () => void doing.run(undo) });
      }),
    release: act(release, () => say('releasedDone', { title })),
    accept: act(accept, () => say('acceptedDone', { title })),
    endorse: act(endorse, () => say('endorsedDone', { title })),
    askSignature: act(askSignature, () => say('askedDone', { title })),
    sign: act(sign, () => say('signedDone', { title })),
    unmerge: act(unmerge, () => say('unmergedDone', { title })),
    archive: act(archive, () => say('archivedDone', { title })),
    grantWithdrawal: act(grantWithdrawal, () => say('withdrawnDone', { title })),
  };
}

const LOOKS: Record<Step, { icon: IconName; key?: string }> = {
  endorse: { icon: 'sign' },
  claim: { icon: 'review', key: 'c' },
  takeOver: { icon: 'review' },
  sign: { icon: 'sign' },
  grantWithdrawal: { icon: 'check' },
  refuseWithdrawal: { icon: 'x' },
  forward: { icon: 'send' },
  adopt: { icon: 'adopt', key: 'a' },
  edit: { icon: 'edit', key: 'e' },
  merge: { icon: 'merge' },
  unmerge: { icon: 'undo' },
  credit: { icon: 'people' },
  return: { icon: 'undo', key: 'r' },
  reject: { icon: 'rejected' },
  accept: { icon: 'check' },
  askSignature: { icon: 'sign' },
  instruct: { icon: 'instruct' },
  propose: { icon: 'check' },
  distinguish: { icon: 'check' },
  sendBack: { icon: 'undo' },
  archive: { icon: 'book' },
  release: { icon: 'x' },
};

/** Of several steps that are open the first of these is the main one; adopting stands ready where nothing is before it. */
const MAIN: readonly Step[] = ['endorse', 'claim', 'sign', 'grantWithdrawal', 'forward', 'adopt'];

interface ActionsProps {
  report: ReportDetail;
  steps: ReadonlySet<Step>;
  doing: Doing;
  acts: ReturnType<typeof actions>;
  form: FormName | null;
  setForm: (form: FormName | null) => void;
}

/** Done now and then; they stand behind 更多, so that the bar keeps to one line. */
const MORE: readonly Step[] = ['propose', 'credit', 'unmerge', 'sendBack', 'archive'];

/** The bar over a report: what this person can do to it now. */
export function Actions({ report, steps, doing, acts, form, setForm }: ActionsProps) {
  const main = form === null ? MAIN.find((step) => steps.has(step)) : undefined;
  const open = STEPS.filter((step) => steps.has(step) && step !== 'release');
  const menu = useRef<HTMLDetailsElement>(null);
  const fold = (act: () => void) => {
    if (menu.current) menu.current.open = false;
    act();
  };
  const button = (step: Step) => (
    <button
      key={step}
      type="button"
      class={step === main ? 'btn btn--main' : 'btn'}
      {...(isForm(step)
        ? { 'aria-expanded': form === step, onClick: () => fold(() => setForm(form === step ? null : step)) }
        : { disabled: doing.busy, onClick: () => fold(() => void acts[step]()) })}
    >
      <Icon name={LOOKS[step].icon} />
      {say(nameOf(step, report))} {LOOKS[step].key && <kbd>{LOOKS[step].key}</kbd>}
    </button>
  );
  const more = open.filter((step) => MORE.includes(step));
  return (
    <div class="acts no-print" role="toolbar" aria-label={say('actions')}>
      {open.filter((step) => !MORE.includes(step)).map(button)}
      {more.length > 0 && (
        <details class="more-acts" ref={menu}>
          <summary class="btn">
            <Icon name="more" />
            {say('moreActs')}
          </summary>
          <div class="more-list">{more.map(button)}</div>
        </details>
      )}
      <button type="button" class="btn btn--icon" aria-label={say('print')} title={say('print')} onClick={() => print()}>
        <Icon name="print" />
      </button>
      <span class="mine">
        <Claimed report={report} />
        {steps.has('release') && (
          <button type="button" class="btn btn--s btn--quiet" disabled={doing.busy} onClick={() => void acts.release()}>
            {say('release')}
          </button>
        )}
      </span>
    </div>
  );
}

function nameOf(step: Step, report: ReportDetail) {
  if (step === 'adopt' && report.adoptionFacts.length > 0) return 'adoptAgain';
  if (step === 'forward' && report.state === 'forwarded') return 'forwardAgain';
  return step;
}

function Claimed({ report }: { report: ReportDetail }) {
  const { claimedBy, claimedUntil } = report;
  if (!claimedBy || report.state !== 'claimed') return null;
  const event = report.events.filter(({ kind }) => kind === 'claimed' || kind === 'taken-over').at(-1);
  const at = event ? briefMoment(event.at, serviceNow()) : '';
  const until = claimedUntil === null ? '' : clock(claimedUntil);
  const mine = claimedBy.id === me.value?.member.id;
  return <span class="wide">{mine ? say('claimedAt', { at, until }) : say('claimedByAt', { at, until, name: claimedBy.name })}</span>;
}
