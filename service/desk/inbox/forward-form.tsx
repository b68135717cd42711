import { useState } from 'preact/hooks';
import type { ReportDetail } from '../../../shared/contract/reports.ts';
import { say } from '../../../shared/interface/messages/desk-review.ts';
import { civilDay } from '../../../shared/interface/moment.ts';
import type { AdoptionLevel } from '../../../shared/vocabulary/adoption.ts';
import { readLevels } from '../client/record.ts';
import { forward } from '../client/reports.ts';
import { announce } from '../frame/arrivals.ts';
import { Field } from '../frame/field.tsx';
import { useDoing, useLoaded } from '../frame/loaded.ts';
import { fieldProblem, Problem } from '../frame/problem.tsx';
import { toast } from '../frame/toasts.tsx';
import { useTyped } from '../frame/typed.ts';
import { serviceNow } from '../session/session.ts';
import { FormFrame } from './form-frame.tsx';

interface ForwardFormProps {
  report: ReportDetail;
  onDone: () => void;
  onCancel: () => void;
}

/** 报上级, once the office's levels are known; the office's own level is none that one reports to. */
export function ForwardForm(props: ForwardFormProps) {
  const levels = useLoaded('levels', readLevels);
  if (levels.value === null) return <Problem problem={levels.problem} />;
  const higher = levels.value.slice(1);
  if (higher.length === 0) return <p class="pad">{say('noLevels')}</p>;
  return <Entry {...props} levels={higher} />;
}

function Entry({ report, onDone, onCancel, levels }: ForwardFormProps & { levels: readonly AdoptionLevel[] }) {
  const today = civilDay(serviceNow());
  const [typed, change, forget] = useTyped(`forward.${report.id}`, { levels: '', forwardedOn: today });
  const [tried, setTried] = useState(false);
  const doing = useDoing();
  const chosen = levels.filter(({ id }) => typed.levels.split(' ').includes(id));
  const toggle = (level: AdoptionLevel) => {
    const after = levels.filter((one) => (one.id === level.id ? !chosen.includes(one) : chosen.includes(one)));
    change({ levels: after.map(({ id }) => id).join(' ') });
  };
  const submit = async () => {
    setTried(true);
    if (chosen.length === 0) return;
    const settled = await doing.run(async () => {
      await forward(
        report,
        chosen.map(({ id }) => id),
        typed.forwardedOn,
      );
      forget();
      announce();
      toast(say('forwardedDone', { title: report.title }));
    });
    if (settled) onDone();
    else announce();
  };
  return (
    <FormFrame
      title={say('forward')}
      submit={say('forwardDo')}
      busy={say('busy')}
      doing={doing}
      marked={['levels', 'forwardedOn']}
      onSubmit={() => void submit()}
      onCancel={onCancel}
    >
      <fieldset class="reasons">
        <legend class="label">{say('forwardTo')}</legend>
        {levels.map((level) => (
          <label key={level.id} class={chosen.includes(level) ? 'chip is-on' : 'chip'}>
            <input type="checkbox" checked={chosen.includes(level)} onChange={() => toggle(level)} />
            {level.name}
          </label>
        ))}
        {tried && chosen.length === 0 && <p class="help help--error">{say('chooseLevel')}</p>}
      </fieldset>
      <div class="form-grid">
        <Field label={say('forwardedOn')} wrong={fieldProblem(doing.problem, 'forwardedOn')}>
          {(attributes) => (
            <input
              {...attributes}
              type="date"
              max={today}
              value={typed.forwardedOn}
              onInput={(event) => change({ forwardedOn: event.currentTarget.value })}
            />
          )}
        </Field>
      </div>
    </FormFrame>
  );
}
