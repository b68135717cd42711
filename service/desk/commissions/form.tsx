import { useState } from 'preact/hooks';
import { v7 as newId } from 'uuid';
import type { Commission } from '../../../shared/contract/commissions.ts';
import { say } from '../../../shared/interface/messages/desk-commissions.ts';
import { COMMISSION_BASES } from '../../../shared/vocabulary/commission.ts';
import { TITLE_LIMIT } from '../../../shared/vocabulary/prose.ts';
import { putCommission } from '../client/commissions.ts';
import { announce } from '../frame/arrivals.ts';
import { Dialog } from '../frame/dialog.tsx';
import { Field } from '../frame/field.tsx';
import { useDoing } from '../frame/loaded.ts';
import { fieldProblem, Problem } from '../frame/problem.tsx';
import { address, go } from '../frame/router.ts';
import { toast } from '../frame/toasts.tsx';
import { useTyped } from '../frame/typed.ts';
import { AddresseeChoice } from './addressees.tsx';
import { emptyForm, formOf, type Typed, typedEntry } from './entry.ts';

interface CommissionFormProps {
  /** The one that is changed; none for a new one. */
  commission?: Commission;
  /** The need of the leadership that a new one serves. */
  need?: { name: string; key: string };
  onClose: () => void;
}

const MARKED = [
  'topic',
  'basisWords',
  'points',
  'requirements',
  'length',
  'contact',
  'deadline',
  'graceHours',
  'reminders',
  'addressees',
] as const;

/** Issues a commission, or changes one. What is typed stays until it has been sent. */
export function CommissionForm({ commission, need, onClose }: CommissionFormProps) {
  const start = commission ? formOf(commission) : emptyForm(need?.name, need?.key);
  const [typed, change, forget] = useTyped<Typed>(
    `commission.${commission ? `${commission.id}.${commission.version}` : (need?.key ?? 'new')}`,
    start,
  );
  const [id] = useState(() => commission?.id ?? newId());
  const doing = useDoing();
  const submit = async () => {
    const settled = await doing.run(async () => {
      await putCommission(id, { ...typedEntry(typed), ...(commission ? { version: commission.version } : {}) });
      forget();
      announce();
      toast(say(commission ? 'saved' : 'issued'));
      go(address('commissions', id));
    });
    if (settled) onClose();
  };
  const wrong = (path: (typeof MARKED)[number]) => fieldProblem(doing.problem, path);
  const text = (name: keyof Typed) => ({
    value: typed[name],
    onInput: (event: { currentTarget: { value: string } }) => change({ [name]: event.currentTarget.value }),
  });
  return (
    <Dialog title={say(commission ? 'editTitle' : 'newTitle')} onClose={onClose} class="dialog--wide">
      <form
        class="stack"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          void submit();
        }}
      >
        <Field label={say('topic')} wrong={wrong('topic')}>
          {(attributes) => <input {...attributes} maxLength={TITLE_LIMIT} {...text('topic')} />}
        </Field>
        <div class="form-grid">
          <Field label={say('basis')}>
            {(attributes) => (
              <select {...attributes} value={typed.basis} onChange={(event) => change({ basis: event.currentTarget.value })}>
                {COMMISSION_BASES.map((basis) => (
                  <option key={basis} value={basis}>
                    {say(basis)}
                  </option>
                ))}
              </select>
            )}
          </Field>
          <Field label={say('basisWords')} wrong={wrong('basisWords')}>
            {(attributes) => <input {...attributes} placeholder={say('basisExample')} {...text('basisWords')} />}
          </Field>
          <Field label={say('deadline')} help={say('deadlineHelp')} wrong={wrong('deadline')}>
            {(attributes) => <input {...attributes} type="datetime-local" {...text('deadline')} />}
          </Field>
        </div>
        <AddresseeChoice
          chosen={typed.addressees}
          keep={commission?.assignments.map(({ addressee }) => addressee.id) ?? []}
          wrong={wrong('addressees')}
          onChange={(addressees) => change({ addressees })}
        />
        <div class="form-grid form-grid--2">
          <Field label={say('points')} help={say('perLine')} wrong={wrong('points')}>
            {(attributes) => <textarea {...attributes} rows={4} {...text('points')} />}
          </Field>
          <Field label={say('requirements')} help={say('requirementsHelp')} wrong={wrong('requirements')}>
            {(attributes) => <textarea {...attributes} rows={4} {...text('requirements')} />}
          </Field>
        </div>
        <div class="form-grid">
          <Field label={say('length')} help={say('lengthHelp')} wrong={wrong('length')}>
            {(attributes) => <input {...attributes} inputMode="numeric" {...text('length')} />}
          </Field>
          <Field label={say('reminders')} help={say('remindersHelp')} wrong={wrong('reminders')}>
            {(attributes) => <input {...attributes} {...text('reminders')} />}
          </Field>
          <Field label={say('grace')} help={say('graceHelp')} wrong={wrong('graceHours')}>
            {(attributes) => <input {...attributes} inputMode="numeric" {...text('grace')} />}
          </Field>
          <Field label={say('contact')} wrong={wrong('contact')}>
            {(attributes) => <input {...attributes} {...text('contact')} />}
          </Field>
        </div>
        <Problem problem={doing.problem} marked={MARKED} />
        <div class="btnbar">
          <button type="submit" class="btn btn--main" disabled={doing.busy}>
            {say(doing.busy ? 'busy' : commission ? 'saveDo' : 'issueDo')}
          </button>
        </div>
      </form>
    </Dialog>
  );
}
