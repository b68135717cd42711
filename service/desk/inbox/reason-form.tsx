import { useId, useState } from 'preact/hooks';
import type { ReportDetail } from '../../../shared/contract/reports.ts';
import { say } from '../../../shared/interface/messages/desk-review.ts';
import { reasonName } from '../../../shared/interface/names.ts';
import { REMARK_LIMIT } from '../../../shared/vocabulary/prose.ts';
import { REASON_CODES, ReasonCode } from '../../../shared/vocabulary/review.ts';
import { rejectReport, returnReport } from '../client/reports.ts';
import { announce } from '../frame/arrivals.ts';
import { Field } from '../frame/field.tsx';
import { useDoing } from '../frame/loaded.ts';
import { fieldProblem } from '../frame/problem.tsx';
import { toast } from '../frame/toasts.tsx';
import { useTyped } from '../frame/typed.ts';
import { FormFrame } from './form-frame.tsx';
import { placed, Remarks, readRemarks } from './remarks.tsx';

interface ReasonFormProps {
  kind: 'return' | 'reject';
  report: ReportDetail;
  onDone: () => void;
  onCancel: () => void;
}

/** 退改 or 退稿: a usual reason, and words that tell the reporter what to do. */
export function ReasonForm({ kind, report, onDone, onCancel }: ReasonFormProps) {
  const [typed, change, forget] = useTyped(`${kind}.${report.id}`, { code: '', words: '', remarks: '' });
  const [tried, setTried] = useState(false);
  const doing = useDoing();
  const group = useId();
  const code = ReasonCode.safeParse(typed.code);
  const submit = async () => {
    setTried(true);
    const remarks = placed(readRemarks(typed.remarks), report);
    if (!code.success || typed.words.trim() === '' || remarks === null) return;
    const reason = { code: code.data, words: typed.words.trim() };
    const settled = await doing.run(async () => {
      await (kind === 'return' ? returnReport(report, reason, remarks) : rejectReport(report, reason));
      forget();
      announce();
      toast(say(kind === 'return' ? 'returnedDone' : 'rejectedDone', { title: report.title }));
    });
    if (settled) onDone();
    else announce();
  };
  const wrongWords = fieldProblem(doing.problem, 'words') ?? (tried && typed.words.trim() === '' ? say('writeWords') : null);
  return (
    <FormFrame
      title={say(kind === 'return' ? 'returnTitle' : 'rejectTitle')}
      text={say(kind === 'return' ? 'returnText' : 'rejectText')}
      submit={say(kind === 'return' ? 'returnDo' : 'rejectDo')}
      busy={say('busy')}
      doing={doing}
      marked={['words', 'code']}
      onSubmit={() => void submit()}
      onCancel={onCancel}
    >
      <fieldset class="reasons">
        <legend class="label">{say('reason')}</legend>
        {REASON_CODES.map((one) => (
          <label key={one} class={typed.code === one ? 'chip is-on' : 'chip'}>
            <input type="radio" name={group} value={one} checked={typed.code === one} onChange={() => change({ code: one })} />
            {reasonName(one)}
          </label>
        ))}
        {tried && !code.success && <p class="help help--error">{say('chooseReason')}</p>}
      </fieldset>
      <Field label={say('words')} wrong={wrongWords}>
        {(attributes) => (
          <textarea
            {...attributes}
            rows={3}
            maxLength={REMARK_LIMIT}
            placeholder={say('wordsExample')}
            value={typed.words}
            onInput={(event) => change({ words: event.currentTarget.value })}
          />
        )}
      </Field>
      {kind === 'return' && (
        <Remarks
          remarks={readRemarks(typed.remarks)}
          report={report}
          tried={tried}
          onChange={(remarks) => change({ remarks: JSON.stringify(remarks) })}
        />
      )}
    </FormFrame>
  );
}
