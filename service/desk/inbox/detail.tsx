import { useEffect, useLayoutEffect, useState } from 'preact/hooks';
import type { ReportDetail } from '../../../shared/contract/reports.ts';
import { Note, PracticeMark } from '../../../shared/interface/components/notices.tsx';
import { say } from '../../../shared/interface/messages/desk-review.ts';
import { clock } from '../../../shared/interface/moment.ts';
import { reasonName } from '../../../shared/interface/names.ts';
import { readReport } from '../client/reports.ts';
import { isTyping } from '../frame/keys.ts';
import { type Doing, useDoing, useLoaded } from '../frame/loaded.ts';
import { ScrollRegion } from '../frame/page.tsx';
import { Problem } from '../frame/problem.tsx';
import { address } from '../frame/router.ts';
import { Waiting } from '../frame/waiting.tsx';
import { me, serviceNow } from '../session/session.ts';
import { Actions, actions, type FormName } from './actions.tsx';
import { AdoptionForm } from './adoption-form.tsx';
import { CreditForm } from './credit-form.tsx';
import { DistinctionForm } from './distinction-form.tsx';
import { EditForm } from './edit-form.tsx';
import { ForwardForm } from './forward-form.tsx';
import { InstructionForm } from './instruction-form.tsx';
import { MergeForm } from './merge-form.tsx';
import { ReasonForm } from './reason-form.tsx';
import { Reference } from './reference.tsx';
import { RemarkList } from './remarks.tsx';
import { ReportText } from './report-text.tsx';
import { leaseEnded, openSteps } from './steps.ts';
import { WordsForm } from './words-form.tsx';

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
  const steps = openSteps(report, who, serviceNow());
  const acts = actions(report, doing);
  const [correcting, correct] = useState<ReportDetail['adoptionFacts'][number] | null>(null);
  // Before it is painted: whoever sees it may press a key at once.
  useLayoutEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.key === 'Escape' && form !== null && !document.querySelector('dialog[open]')) setForm(null);
      else if (isTyping(event)) return;
      else if (event.key === 'c' && steps.has('claim')) void acts.claim();
      else if (event.key === 'a' && steps.has('adopt')) setForm('adopt');
      else if (event.key === 'e' && steps.has('edit')) setForm('edit');
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
          {correcting && form === null && (
            <AdoptionForm
              key={correcting.id}
              report={report}
              former={correcting}
              onDone={() => correct(null)}
              onCancel={() => correct(null)}
            />
          )}
          {(form === 'propose' || form === 'distinguish') && (
            <DistinctionForm key={form} kind={form} report={report} onDone={done} onCancel={done} />
          )}
          {form === 'edit' && <EditForm report={report} onDone={done} onCancel={done} />}
          {form === 'merge' && <MergeForm report={report} onDone={() => setForm('edit')} onCancel={done} />}
          {form === 'credit' && <CreditForm report={report} onDone={done} onCancel={done} />}
          {form === 'return' && <ReasonForm key="return" kind="return" report={report} onDone={done} onCancel={done} />}
          {form === 'reject' && <ReasonForm key="reject" kind="reject" report={report} onDone={done} onCancel={done} />}
          {form === 'instruct' && <InstructionForm report={report} onDone={done} onCancel={done} />}
          {form === 'forward' && <ForwardForm report={report} onDone={done} onCancel={done} />}
          {(form === 'takeOver' || form === 'sendBack' || form === 'refuseWithdrawal') && (
            <WordsForm key={form} kind={form} report={report} onDone={done} onCancel={done} />
          )}
          <StandingNote report={report} />
          <ReportText report={report} shown={shown} />
        </ScrollRegion>
        <Reference report={report} onShow={show} onCorrect={correct} />
      </div>
    </article>
  );
}

function StandingNote({ report }: { report: ReportDetail }) {
  const now = serviceNow();
  if (report.awaits === 'head') return <Note icon="sign">{say('awaitsHeadNote')}</Note>;
  if (report.awaits === 'withdrawal') {
    return (
      <Note icon="undo">
        <p>{say('withdrawalAskedNote')}</p>
        <p>{report.events.filter(({ kind }) => kind === 'withdrawal-asked').at(-1)?.words}</p>
      </Note>
    );
  }
  if (report.mergedInto)
    return (
      <Note icon="merge">
        <MergedInto into={report.mergedInto} />
      </Note>
    );
  if (report.state === 'withdrawn') return <Note>{say('withdrawnNote')}</Note>;
  if (report.state === 'claimed' && report.claimedBy && report.claimedBy.id !== me.value?.member.id) {
    const name = report.claimedBy.name;
    const until = report.claimedUntil === null ? '' : clock(report.claimedUntil);
    return <Note>{leaseEnded(report, now) ? say('leaseEndedNote', { name, until }) : say('someoneElses', { name, until })}</Note>;
  }
  const last = report.events.at(-1);
  if (report.state === 'claimed' && last?.kind === 'sent-back') {
    return <Note icon="undo">{say('sentBackNote', { name: last.actor.name, words: last.words ?? '' })}</Note>;
  }
  if (report.awaits === 'signature') return <Note icon="sign">{say('awaitsSignatureNote')}</Note>;
  if ((report.state === 'returned' || report.state === 'rejected') && report.reason) {
    return (
      <Note icon={report.state === 'returned' ? 'undo' : 'rejected'}>
        <p>{say(report.state === 'returned' ? 'returnedNote' : 'rejectedNote')}</p>
        <p>{say('reasonLine', { code: reasonName(report.reason.code), words: report.reason.words })}</p>
        <RemarkList remarks={report.reason.remarks} title={report.title} body={report.body} />
      </Note>
    );
  }
  return null;
}

function MergedInto({ into }: { into: NonNullable<ReportDetail['mergedInto']> }) {
  return (
    <p>
      {say('mergedInto')} <a href={address('inbox', into.id, { view: 'all' })}>{into.title || into.number}</a>
    </p>
  );
}
