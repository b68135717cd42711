import { useState } from 'preact/hooks';
import { v7 as newId } from 'uuid';
import type { ReportDetail } from '../../../shared/contract/reports.ts';
import { say } from '../../../shared/interface/messages/desk-review.ts';
import { civilDay } from '../../../shared/interface/moment.ts';
import type { AdoptionLevel } from '../../../shared/vocabulary/adoption.ts';
import { REMARK_LIMIT } from '../../../shared/vocabulary/prose.ts';
import { readLevels, recordInstruction } from '../client/record.ts';
import { announce } from '../frame/arrivals.ts';
import { Field } from '../frame/field.tsx';
import { useDoing, useLoaded } from '../frame/loaded.ts';
import { fieldProblem, Problem } from '../frame/problem.tsx';
import { toast } from '../frame/toasts.tsx';
import { useTyped } from '../frame/typed.ts';
import { serviceNow } from '../session/session.ts';
import { FormFrame } from './form-frame.tsx';

interface InstructionFormProps {
  report: ReportDetail;
  onDone: () => void;
  onCancel: () => void;
}

/** 记批示, once the office's levels are known. */
export function InstructionForm(props: InstructionFormProps) {
  const levels = useLoaded('levels', readLevels);
  if (levels.value === null) return <Problem problem={levels.problem} />;
  if (levels.value.length === 0) return <p class="pad">{say('noLevels')}</p>;
  return <Entry {...props} levels={levels.value} />;
}

function Entry({ report, onDone, onCancel, levels }: InstructionFormProps & { levels: readonly AdoptionLevel[] }) {
  const today = civilDay(serviceNow());
  const [typed, change, forget] = useTyped(`instruct.${report.id}`, { level: levels[0]!.id, leader: '', wording: '', instructedOn: today });
  const [id] = useState(() => newId());
  const doing = useDoing();
  const submit = async () => {
    const settled = await doing.run(async () => {
      await recordInstruction(id, {
        reportId: report.id,
        level: typed.level,
        leader: typed.leader.trim(),
        wording: typed.wording.trim(),
        instructedOn: typed.instructedOn,
      });
      forget();
      announce();
      toast(say('instructDone'));
    });
    if (settled) onDone();
  };
  const wrong = (path: string) => fieldProblem(doing.problem, path);
  return (
    <FormFrame
      title={say('instructTitle')}
      submit={say('instructDo')}
      busy={say('adoptBusy')}
      doing={doing}
      marked={['level', 'leader', 'wording', 'instructedOn']}
      onSubmit={() => void submit()}
      onCancel={onCancel}
    >
      <div class="form-grid">
        <Field label={say('level')} wrong={wrong('level')}>
          {(attributes) => (
            <select {...attributes} value={typed.level} onChange={(event) => change({ level: event.currentTarget.value })}>
              {levels.map((one) => (
                <option key={one.id} value={one.id}>
                  {one.name}
                </option>
              ))}
            </select>
          )}
        </Field>
        <Field label={say('leader')} wrong={wrong('leader')}>
          {(attributes) => (
            <input
              {...attributes}
              placeholder={say('leaderExample')}
              value={typed.leader}
              onInput={(event) => change({ leader: event.currentTarget.value })}
            />
          )}
        </Field>
        <Field label={say('instructedOn')} wrong={wrong('instructedOn')}>
          {(attributes) => (
            <input
              {...attributes}
              type="date"
              max={today}
              value={typed.instructedOn}
              onInput={(event) => change({ instructedOn: event.currentTarget.value })}
            />
          )}
        </Field>
      </div>
      <Field label={say('wording')} help={say('wordingHelp')} wrong={wrong('wording')}>
        {(attributes) => (
          <textarea
            {...attributes}
            rows={2}
            maxLength={REMARK_LIMIT}
            value={typed.wording}
            onInput={(event) => change({ wording: event.currentTarget.value })}
          />
        )}
      </Field>
    </FormFrame>
  );
}
