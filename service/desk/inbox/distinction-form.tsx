import { useState } from 'preact/hooks';
import type { ReportDetail } from '../../../shared/contract/reports.ts';
import { say } from '../../../shared/interface/messages/desk-review.ts';
import { civilMonth, monthAfter, monthName } from '../../../shared/interface/moment.ts';
import { REMARK_LIMIT } from '../../../shared/vocabulary/prose.ts';
import { distinguish, proposeDistinction } from '../client/record.ts';
import { announce } from '../frame/arrivals.ts';
import { Field } from '../frame/field.tsx';
import { useDoing } from '../frame/loaded.ts';
import { fieldProblem } from '../frame/problem.tsx';
import { toast } from '../frame/toasts.tsx';
import { useTyped } from '../frame/typed.ts';
import { serviceNow } from '../session/session.ts';
import { FormFrame } from './form-frame.tsx';

/** This month and the three before it can be chosen for. */
const MONTHS_BACK = 3;

interface DistinctionFormProps {
  kind: 'propose' | 'distinguish';
  report: ReportDetail;
  onDone: () => void;
  onCancel: () => void;
}

/** 好信息: proposed or decided on for a month, with the reason. */
export function DistinctionForm({ kind, report, onDone, onCancel }: DistinctionFormProps) {
  const now = civilMonth(serviceNow());
  const [typed, change, forget] = useTyped(`${kind}.${report.id}`, { month: now, reason: '' });
  const [tried, setTried] = useState(false);
  const doing = useDoing();
  const reason = typed.reason.trim();
  const submit = async () => {
    setTried(true);
    if (reason === '') return;
    const settled = await doing.run(async () => {
      await (kind === 'propose' ? proposeDistinction : distinguish)(report.id, typed.month, reason);
      forget();
      announce();
      toast(kind === 'propose' ? say('proposedDone', { title: report.title }) : say('distinguishedDone'));
    });
    if (settled) onDone();
    else announce();
  };
  return (
    <FormFrame
      title={say(kind)}
      text={say(kind === 'propose' ? 'proposeText' : 'distinguishText')}
      submit={say(kind === 'propose' ? 'proposeDo' : 'distinguishDo')}
      busy={say('busy')}
      doing={doing}
      marked={['month', 'reason']}
      onSubmit={() => void submit()}
      onCancel={onCancel}
    >
      <div class="form-grid form-grid--2">
        <Field label={say('distinctionMonth')} wrong={fieldProblem(doing.problem, 'month')}>
          {(attributes) => (
            <select {...attributes} value={typed.month} onChange={(event) => change({ month: event.currentTarget.value })}>
              {Array.from({ length: MONTHS_BACK + 1 }, (_, back) => monthAfter(now, -back)).map((month) => (
                <option key={month} value={month}>
                  {monthName(month, { withYear: true })}
                </option>
              ))}
            </select>
          )}
        </Field>
        <Field label={say('reason')} wrong={fieldProblem(doing.problem, 'reason') ?? (tried && reason === '' ? say('writeReason') : null)}>
          {(attributes) => (
            <input
              {...attributes}
              maxLength={REMARK_LIMIT}
              autocomplete="off"
              value={typed.reason}
              onInput={(event) => change({ reason: event.currentTarget.value })}
            />
          )}
        </Field>
      </div>
    </FormFrame>
  );
}
