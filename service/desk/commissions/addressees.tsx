import { useId } from 'preact/hooks';
import { say } from '../../../shared/interface/messages/desk-commissions.ts';
import { readMembers, readSections } from '../client/people.ts';
import { useLoaded } from '../frame/loaded.ts';
import { addresseesOf } from './entry.ts';

interface AddresseeChoiceProps {
  /** As the form keeps it: `section:… member:…`. */
  chosen: string;
  /** Addressees who have been asked already and stay. */
  keep: readonly string[];
  wrong: string | null;
  onChange: (chosen: string) => void;
}

/** 约谁: whole sections, or single members of them. */
export function AddresseeChoice({ chosen, keep, wrong, onChange }: AddresseeChoiceProps) {
  const id = useId();
  const sections = useLoaded('sections', readSections);
  const members = useLoaded('members', readMembers);
  const names = addresseesOf(chosen).map(({ kind, id }) => `${kind}:${id}`);
  const set = (name: string, on: boolean) => onChange([...names.filter((other) => other !== name), ...(on ? [name] : [])].join(' '));
  const all = (sections.value ?? []).map((section) => `section:${section.id}`);
  const people = (members.value ?? []).filter(({ active, role }) => active && (role === 'reporter' || role === 'head'));
  const choice = (name: string, text: string) => (
    <label key={name} class={names.includes(name) ? 'chip is-on' : 'chip'}>
      <input
        type="checkbox"
        checked={names.includes(name)}
        disabled={keep.includes(name.slice(name.indexOf(':') + 1))}
        onChange={(event) => set(name, event.currentTarget.checked)}
      />
      {text}
    </label>
  );
  return (
    <fieldset class="reasons" aria-describedby={wrong === null ? undefined : id}>
      <legend>{say('addressees')}</legend>
      {(sections.value ?? []).map((section) => choice(`section:${section.id}`, section.name))}
      <button
        type="button"
        class="btn btn--s btn--quiet"
        onClick={() => onChange([...names.filter((name) => name.startsWith('member:')), ...all].join(' '))}
      >
        {say('allSections')}
      </button>
      <details class="fold">
        <summary>{say('members')}</summary>
        <div class="reasons">
          {people.map((member) =>
            choice(
              `member:${member.id}`,
              `${sections.value?.find((section) => section.id === member.sectionId)?.name ?? ''} ${member.name}`,
            ),
          )}
        </div>
      </details>
      {wrong !== null && (
        <p class="help help--error" id={id}>
          {wrong}
        </p>
      )}
    </fieldset>
  );
}
