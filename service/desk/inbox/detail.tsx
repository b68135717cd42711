import { useEffect, useState } from 'preact/hooks';
import type { ReportDetail } from '../../../shared/contract/reports.ts';
import { Icon } from '../../../shared/interface/components/icon.tsx';
import { Note, PracticeMark } from '../../../shared/interface/components/notices.tsx';
import { say } from '../../../shared/interface/messages/desk-review.ts';
import { briefMoment, civilMonth } from '../../../shared/interface/moment.ts';
import { reasonName } from '../../../shared/interface/names.ts';
import { distinguish } from '../client/record.ts';
import { accept, claim, readReport, release } from '../client/reports.ts';
import { announce } from '../frame/arrivals.ts';
import { isTyping } from '../frame/keys.ts';
import { type Doing, useDoing, useLoaded } from '../frame/loaded.ts';
import { ScrollRegion } from '../frame/page.tsx';
import { Problem } from '../frame/problem.tsx';
import { toast } from '../frame/toasts.tsx';
import { Waiting } from '../frame/waiting.tsx';
import { me, serviceNow } from '../session/session.ts';
import { AdoptionForm } from './adoption-form.tsx';
import { InstructionForm } from './instruction-form.tsx';
import { ReasonForm } from './reason-form.tsx';
import { Reference } from './reference.tsx';
import { ReportText } from './report-text.tsx';
import { openSteps, type Step } from './steps.ts';

/** The forms that unfold above the text. */
export type FormName = 'adopt' | 'return' | 'reject' | 'instruct';

interface DetailProps {
  id: string;
  form: FormName | null;
  setForm: (form: FormName | null) => void;
  /** Grows when the report may have changed. */
  news: number;
}

/** One report: what can be done above, the text in the middle, what to know beside it. */
export function Detail({ id, form, setForm, news }: DetailProps) {
  const loaded = useLoaded(id, (signal) => readReport(id, signal));
  const { value: report, reload } = loaded;
  const doing = useDoing();
  const [shown, setShown] = useState<{ index: number; at: number } | null>(null);
  useEffect(reload, [news]);

  if (!report) {
    return (
      <div class="detail detail--none">
        <Waiting loaded={loaded} />
      </div>
    );
  }
  return (
    <Loaded
      report={report}
      doing={doing}
      form={form}
      setForm={setForm}
      shown={shown}
      show={(index) => setShown({ index, at: Date.now() })}
    />
  );
}

interface LoadedProps {
  report: ReportDetail;
  doing: Doing;
  form: FormName | null;
  setForm: (form: FormName | null) => void;
  shown: { index: number; at: number } | null;
  show: (index: number) => void;
}

function Loaded({ report, doing, form, setForm, shown, show }: LoadedProps) {
  const who = me.value!.member;
  const steps = openSteps(report, who);
  const acts = actions(report, doing);
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.key === 'Escape' && form !== null && !document.querySelector('dialog[open]')) setForm(null);
      else if (isTyping(event)) return;
      else if (event.key === 'c' && steps.has('claim')) void acts.claim();
      else if (event.key === 'a' && steps.has('adopt')) setForm('adopt');
      else if (event.key === 'r' && steps.has('return')) setForm('return');
      else return;
      event.preventDefault();
    };
    addEventListener('keydown', onKey);
    return () => removeEventListener('keydown', onKey);
  });
  const done = () => setForm(null);
  return (
    <article class="detail" aria-labelledby="report-heading">
      <Actions report={report} steps={steps} doing={doing} acts={acts} form={form} setForm={setForm} />
      {doing.problem !== null && (
        <div class="pad">
          <Problem problem={doing.problem} />
        </div>
      )}
      <div class="cols">
        <ScrollRegion label={report.title} class="doc">
          <p class="print-only">
            {me.value?.office.name} {me.value?.office.practice && <PracticeMark />}
          </p>
          {form === 'adopt' && <AdoptionForm report={report} onDone={done} onCancel={done} />}
          {form === 'return' && <ReasonForm key="return" kind="return" report={report} onDone={done} onCancel={done} />}
          {form === 'reject' && <ReasonForm key="reject" kind="reject" report={report} onDone={done} onCancel={done} />}
          {form === 'instruct' && <InstructionForm report={report} onDone={done} onCancel={done} />}
          <StandingNote report={report} />
          <ReportText report={report} shown={shown} />
        </ScrollRegion>
        <Reference report={report} onShow={show} />
      </div>
    </article>
  );
}

function actions(report: ReportDetail, doing: Doing) {
  const { title } = report;
  const undo = async () => {
    const current = await readReport(report.id);
    await release(current);
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
    release: () =>
      doing.run(async () => {
        await release(report);
        announce();
        toast(say('releasedDone', { title }));
      }),
    accept: () =>
      doing.run(async () => {
        await accept(report);
        announce();
        toast(say('acceptedDone', { title }));
      }),
    distinguish: () =>
      doing.run(async () => {
        await distinguish(report.id, civilMonth(serviceNow()));
        announce();
        toast(say('distinguishedDone'));
      }),
  };
}

interface ActionsProps {
  report: ReportDetail;
  steps: ReadonlySet<Step>;
  doing: Doing;
  acts: ReturnType<typeof actions>;
  form: FormName | null;
  setForm: (form: FormName | null) => void;
}

function Actions({ report, steps, doing, acts, form, setForm }: ActionsProps) {
  const toggle = (name: FormName) => () => setForm(form === name ? null : name);
  const claimFirst = steps.has('claim');
  return (
    <div class="acts no-print" role="toolbar" aria-label={say('actions')}>
      {claimFirst && (
        <button type="button" class={form === null ? 'btn btn--main' : 'btn'} disabled={doing.busy} onClick={() => void acts.claim()}>
          <Icon name="review" />
          {say('claim')} <kbd>c</kbd>
        </button>
      )}
      {steps.has('adopt') && (
        <button
          type="button"
          class={claimFirst || form !== null ? 'btn' : 'btn btn--main'}
          aria-expanded={form === 'adopt'}
          onClick={toggle('adopt')}
        >
          <Icon name="adopt" />
          {say(report.adoptionFacts.length > 0 ? 'adoptAgain' : 'adopt')} <kbd>a</kbd>
        </button>
      )}
      {steps.has('return') && (
        <button type="button" class="btn" aria-expanded={form === 'return'} onClick={toggle('return')}>
          <Icon name="undo" />
          {say('return')} <kbd>r</kbd>
        </button>
      )}
      {steps.has('reject') && (
        <button type="button" class="btn" aria-expanded={form === 'reject'} onClick={toggle('reject')}>
          <Icon name="rejected" />
          {say('reject')}
        </button>
      )}
      {steps.has('accept') && (
        <button type="button" class="btn" disabled={doing.busy} onClick={() => void acts.accept()}>
          <Icon name="check" />
          {say('accept')}
        </button>
      )}
      {steps.has('instruct') && (
        <button type="button" class="btn" aria-expanded={form === 'instruct'} onClick={toggle('instruct')}>
          <Icon name="instruct" />
          {say('instruct')}
        </button>
      )}
      {steps.has('distinguish') && (
        <button type="button" class="btn" disabled={doing.busy} onClick={() => void acts.distinguish()}>
          <Icon name="check" />
          {say('distinguish')}
        </button>
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

function Claimed({ report }: { report: ReportDetail }) {
  const { claimedBy } = report;
  if (!claimedBy || report.state !== 'claimed') return null;
  const event = report.events.filter(({ kind }) => kind === 'claimed').at(-1);
  const at = event ? briefMoment(event.at, serviceNow()) : '';
  const mine = claimedBy.id === me.value?.member.id;
  return <span class="wide">{mine ? say('claimedAt', { at }) : say('claimedByAt', { at, name: claimedBy.name })}</span>;
}

function StandingNote({ report }: { report: ReportDetail }) {
  if (report.state === 'withdrawn') return <Note>{say('withdrawnNote')}</Note>;
  if (report.state === 'claimed' && report.claimedBy && report.claimedBy.id !== me.value?.member.id) {
    return <Note>{say('someoneElses', { name: report.claimedBy.name })}</Note>;
  }
  if ((report.state === 'returned' || report.state === 'rejected') && report.reason) {
    return (
      <Note icon={report.state === 'returned' ? 'undo' : 'rejected'}>
        <p>{say(report.state === 'returned' ? 'returnedNote' : 'rejectedNote')}</p>
        <p>{say('reasonLine', { code: reasonName(report.reason.code), words: report.reason.words })}</p>
      </Note>
    );
  }
  return null;
}
