import { useState } from 'preact/hooks';
import { v7 as newId } from 'uuid';
import type { UrgentChain } from '../../../shared/contract/urgent.ts';
import { fromCivilInput, toCivilInput } from '../../../shared/interface/civil-input.ts';
import { say } from '../../../shared/interface/messages/desk-urgent.ts';
import { URGENT_STEPS, type UrgentStep } from '../../../shared/vocabulary/deadline.ts';
import { TELLING_MEANS, type TellingMeans, type UrgentClock } from '../../../shared/vocabulary/urgent.ts';
import { recordTelling } from '../client/urgent.ts';
import { announce } from '../frame/arrivals.ts';
import { Dialog } from '../frame/dialog.tsx';
import { Field } from '../frame/field.tsx';
import { useDoing } from '../frame/loaded.ts';
import { fieldProblem, Problem } from '../frame/problem.tsx';
import { toast } from '../frame/toasts.tsx';
import { useTyped } from '../frame/typed.ts';
import { serviceNow } from '../session/session.ts';

/** 记告知: who was told what, when, how; begins with what is owed next. */
export function TellingDialog({ chain, next, onClose }: { chain: UrgentChain; next: UrgentClock | null; onClose: () => void }) {
  const receivers = [...new Map(chain.clocks.map(({ receiverId, receiver }) => [receiverId, receiver]))];
  const [id] = useState(() => newId());
  const [typed, change, forget] = useTyped(`telling.${chain.id}`, {
    receiverId: next?.receiverId ?? receivers[0]?.[0] ?? '',
    step: next?.step ?? ('follow-up' as string),
    means: next?.step === 'phone' ? 'phone' : ('written' as string),
    toldAt: toCivilInput(serviceNow()),
    to: '',
    words: '',
  });
  const doing = useDoing();
  const submit = async () => {
    const settled = await doing.run(async () => {
      await recordTelling(chain.id, {
        id,
        receiverId: typed.receiverId,
        step: typed.step as UrgentStep,
        means: typed.means as TellingMeans,
        toldAt: fromCivilInput(typed.toldAt) ?? typed.toldAt,
        to: typed.to.trim(),
        words: typed.words.trim(),
      });
      forget();
      announce();
      toast(say('told'));
    });
    if (settled) onClose();
  };
  const wrong = (path: string) => fieldProblem(doing.problem, path);
  return (
    <Dialog title={say('tellTitle')} onClose={onClose}>
      <form
        class="stack"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          void submit();
        }}
      >
        <p class="muted small">{say('tellText')}</p>
        <div class="form-grid form-grid--2">
          <Field label={say('receiver')} wrong={wrong('receiverId')}>
            {(attributes) => (
              <select {...attributes} value={typed.receiverId} onChange={(event) => change({ receiverId: event.currentTarget.value })}>
                {receivers.map(([receiverId, name]) => (
                  <option key={receiverId} value={receiverId}>
                    {name}
                  </option>
                ))}
              </select>
            )}
          </Field>
          <Field label={say('step')}>
            {(attributes) => (
              <select {...attributes} value={typed.step} onChange={(event) => change({ step: event.currentTarget.value })}>
                {URGENT_STEPS.map((step) => (
                  <option key={step} value={step}>
                    {say(step)}
                  </option>
                ))}
              </select>
            )}
          </Field>
          <Field label={say('means')}>
            {(attributes) => (
              <select {...attributes} value={typed.means} onChange={(event) => change({ means: event.currentTarget.value })}>
                {TELLING_MEANS.map((means) => (
                  <option key={means} value={means}>
                    {say(means === 'phone' ? 'byPhone' : means)}
                  </option>
                ))}
              </select>
            )}
          </Field>
          <Field label={say('toldAt')} wrong={wrong('toldAt')}>
            {(attributes) => (
              <input
                {...attributes}
                type="datetime-local"
                value={typed.toldAt}
                onInput={(event) => change({ toldAt: event.currentTarget.value })}
              />
            )}
          </Field>
        </div>
        <Field label={say('whom')} wrong={wrong('to')}>
          {(attributes) => (
            <input
              {...attributes}
              placeholder={say('whomExample')}
              value={typed.to}
              onInput={(event) => change({ to: event.currentTarget.value })}
            />
          )}
        </Field>
        <Field label={say('words')} wrong={wrong('words')}>
          {(attributes) => (
            <textarea {...attributes} rows={2} value={typed.words} onInput={(event) => change({ words: event.currentTarget.value })} />
          )}
        </Field>
        <Problem problem={doing.problem} marked={['receiverId', 'toldAt', 'to', 'words']} />
        <button type="submit" class="btn btn--main" disabled={doing.busy}>
          {say(doing.busy ? 'saving' : 'save')}
        </button>
      </form>
    </Dialog>
  );
}
