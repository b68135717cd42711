import { useId } from 'preact/hooks';
import { say } from '../../../shared/interface/messages/desk-points.ts';
import { locale } from '../../../shared/interface/messages/messages.ts';
import { type Joint, REPETITIONS, type Repetition, type Ruleset } from '../../../shared/vocabulary/ruleset.ts';

const JOINTS: Record<Joint['split'], Joint> = {
  equal: { split: 'equal' },
  'by-share': { split: 'by-share' },
  capped: { split: 'capped', authors: 2, each: 0.5 },
  whole: { split: 'whole' },
};

/** Every rule of a draft with its points, and the settings beside them, to be changed in place. */
export function RuleEditor({ draft, onChange }: { draft: Ruleset; onChange: (draft: Ruleset) => void }) {
  return (
    <table class="table rule-list">
      <caption class="vh">{say('allRules', { count: draft.rules.length })}</caption>
      <tbody>
        <Choice
          label={say('repetition')}
          value={draft.repetition.adoption}
          options={REPETITIONS.map((each) => ({ value: each, name: say(`repetition-${each}`) }))}
          onChoose={(adoption: Repetition) => onChange({ ...draft, repetition: { ...draft.repetition, adoption } })}
        />
        <Choice
          label={say('joint')}
          value={draft.joint.split}
          options={(Object.keys(JOINTS) as Joint['split'][]).map((each) => ({ value: each, name: say(`joint-${each}`) }))}
          onChoose={(split: Joint['split']) => onChange({ ...draft, joint: JOINTS[split] })}
        />
        {draft.rules.map((rule) => (
          <tr key={rule.id}>
            <th scope="row">{rule.reason[locale.value]}</th>
            <td class="num">
              {typeof rule.points === 'number' ? (
                <input
                  class="input"
                  type="number"
                  step="0.01"
                  value={rule.points}
                  aria-label={say('pointsOf', { rule: rule.reason[locale.value] })}
                  onChange={(event) => {
                    const points = event.currentTarget.valueAsNumber;
                    if (Number.isFinite(points)) onChange(withPoints(draft, rule.id, points));
                  }}
                />
              ) : (
                <span class="muted">{say('byReference', { rule: rule.points.of, times: rule.points.times })}</span>
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** The draft with other points for one rule, to the hundredth. */
export function withPoints(draft: Ruleset, id: string, points: number): Ruleset {
  const rounded = Math.round(points * 100) / 100;
  return { ...draft, rules: draft.rules.map((rule) => (rule.id === id ? { ...rule, points: rounded } : rule)) };
}

interface ChoiceProps<V extends string> {
  label: string;
  value: V;
  options: readonly { value: V; name: string }[];
  onChoose: (value: V) => void;
}

function Choice<V extends string>({ label, value, options, onChoose }: ChoiceProps<V>) {
  const id = useId();
  return (
    <tr>
      <th scope="row">
        <label for={id}>{label}</label>
      </th>
      <td class="num">
        <select id={id} class="input" value={value} onChange={(event) => onChoose(event.currentTarget.value as V)}>
          {options.map((option) => (
            <option key={option.value} value={option.value}>
              {option.name}
            </option>
          ))}
        </select>
      </td>
    </tr>
  );
}
