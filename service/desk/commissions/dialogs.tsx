import { useState } from 'preact/hooks';
import type { Commission } from '../../../shared/contract/commissions.ts';
import { fromCivilInput, toCivilInput } from '../../../shared/interface/civil-input.ts';
import { say } from '../../../shared/interface/messages/desk-commissions.ts';
import { REMARK_LIMIT } from '../../../shared/vocabulary/prose.ts';
import { cancelCommission, putCommission } from '../client/commissions.ts';
import { announce } from '../frame/arrivals.ts';
import { Dialog } from '../frame/dialog.tsx';
import { Field } from '../frame/field.tsx';
import { useDoing } from '../frame/loaded.ts';
import { fieldProblem, Problem } from '../frame/problem.tsx';
import { toast } from '../frame/toasts.tsx';
import { entryOf } from './entry.ts';

interface AskedProps {
  commission: Commission;
  onClose: () => void;
}

/** 延期: another deadline, nothing else. */
export function ExtendDialog({ commission, onClose }: AskedProps) {
  const [deadline, setDeadline] = useState(toCivilInput(commission.deadline));
  const doing = useDoing();
  const submit = async () => {
    const settled = await doing.run(async () => {
      const moment = fromCivilInput(deadline) ?? deadline;
      await putCommission(commission.id, { ...entryOf(commission), deadline: moment, version: commission.version });
      announce();
      toast(say('saved'));
    });
    if (settled) onClose();
  };
  return (
    <Dialog title={say('extendTitle')} onClose={onClose}>
      <form
        class="stack"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          void submit();
        }}
      >
        <p class="muted small">{say('extendText')}</p>
        <Field label={say('deadline')} help={say('deadlineHelp')} wrong={fieldProblem(doing.problem, 'deadline')}>
          {(attributes) => (
            <input {...attributes} type="datetime-local" value={deadline} onInput={(event) => setDeadline(event.currentTarget.value)} />
          )}
        </Field>
        <Problem problem={doing.problem} marked={['deadline']} />
        <button type="submit" class="btn btn--main" disabled={doing.busy}>
          {say('extendDo')}
        </button>
      </form>
    </Dialog>
  );
}

/** 撤销, with the reason. */
export function CancelDialog({ commission, onClose }: AskedProps) {
  const [reason, setReason] = useState('');
  const doing = useDoing();
  const submit = async () => {
    const settled = await doing.run(async () => {
      await cancelCommission(commission.id, reason.trim());
      announce();
    });
    if (settled) onClose();
  };
  return (
    <Dialog title={say('cancelTitle')} onClose={onClose}>
      <form
        class="stack"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          void submit();
        }}
      >
        <p class="muted small">{say('cancelText')}</p>
        <Field label={say('cancelReason')} wrong={fieldProblem(doing.problem, 'reason')}>
          {(attributes) => (
            <textarea
              {...attributes}
              rows={2}
              maxLength={REMARK_LIMIT}
              value={reason}
              onInput={(event) => setReason(event.currentTarget.value)}
            />
          )}
        </Field>
        <Problem problem={doing.problem} marked={['reason']} />
        <button type="submit" class="btn btn--main" disabled={doing.busy}>
          {say('cancelDo')}
        </button>
      </form>
    </Dialog>
  );
}
