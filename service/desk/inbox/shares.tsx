import { say } from '../../../shared/interface/messages/desk-editing.ts';
import { equalShares } from '../../../shared/vocabulary/credit.ts';
import { Field } from '../frame/field.tsx';

/** A part while it is written, as a person types it: `0.6`. */
export interface WrittenShare {
  memberId: string;
  name: string;
  share: string;
}

/** Equal parts for these people, as they are written. */
export function equally(people: readonly { memberId: string; name: string }[]): WrittenShare[] {
  const parts = equalShares(Math.max(1, people.length));
  return people.map(({ memberId, name }, index) => ({ memberId, name, share: String(parts[index]) }));
}

interface SharesProps {
  shares: readonly WrittenShare[];
  wrong: string | null;
  onChange: (shares: WrittenShare[]) => void;
}

/** Whose the report is, by parts that make one. */
export function SharesEditor({ shares, wrong, onChange }: SharesProps) {
  return (
    <fieldset class="shares">
      <legend class="label">{say('shares')}</legend>
      {shares.map(({ memberId, name, share }) => (
        <Field key={memberId} label={name}>
          {(attributes) => (
            <input
              {...attributes}
              inputMode="decimal"
              autocomplete="off"
              value={share}
              onInput={(event) => {
                const written = event.currentTarget.value;
                onChange(shares.map((one) => (one.memberId === memberId ? { ...one, share: written } : one)));
              }}
            />
          )}
        </Field>
      ))}
      <p class={wrong === null ? 'help' : 'help help--error'}>{wrong ?? say('sharesHelp')}</p>
    </fieldset>
  );
}
