import { useState } from 'preact/hooks';
import { v7 as newId } from 'uuid';
import type { OwnRule } from '../../../shared/contract/rulepacks.ts';
import { say as sayDesk } from '../../../shared/interface/messages/desk.ts';
import { say } from '../../../shared/interface/messages/desk-rules.ts';
import { locale } from '../../../shared/interface/messages/messages.ts';
import { levelName } from '../../../shared/interface/names.ts';
import { LEVELS, Level } from '../../../shared/vocabulary/criteria.ts';
import { Dialog } from '../frame/dialog.tsx';
import { Field } from '../frame/field.tsx';
import { useDoing } from '../frame/loaded.ts';
import { Problem } from '../frame/problem.tsx';
import { toast } from '../frame/toasts.tsx';
import { me } from '../session/session.ts';
import { newWordingId, type OwnWording, type TypedWording, typedOf, wordingRule } from './own-wording.ts';

interface WordingFormProps {
  /** Null for a new one. */
  rule: OwnWording | null;
  onClose: () => void;
  /** Keeps the rule; fails with what the service says where its examples do not hold. */
  onSave: (rule: OwnRule) => Promise<void>;
}

const EMPTY: TypedWording = { terms: '', right: '', why: '', bad: '', good: '' };

/** Adds or changes a wording of the office's own; the service tries its examples before it keeps it. */
export function WordingForm({ rule, onClose, onSave }: WordingFormProps) {
  const [id] = useState(() => rule?.id ?? newWordingId(newId()));
  const [level, setLevel] = useState<Level>(rule?.level ?? 'doubt');
  const [typed, setTyped] = useState<TypedWording>(rule ? typedOf(rule) : EMPTY);
  const doing = useDoing();
  const write = (part: Partial<TypedWording>) => setTyped({ ...typed, ...part } as TypedWording);
  const save = async () => {
    const made = wordingRule(id, level, typed, me.value!.office.name);
    if (!(await doing.run(() => onSave(made)))) return;
    toast(say('saved', { rule: made.title[locale.value] }));
    onClose();
  };
  return (
    <Dialog title={say(rule ? 'changeTitle' : 'addTitle')} onClose={onClose}>
      <form
        class="stack"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          void save();
        }}
      >
        <div class="form-grid form-grid--2">
          <Field label={say('terms')} help={say('termsHelp')}>
            {(attributes) => (
              <textarea
                {...attributes}
                rows={2}
                required
                value={typed.terms}
                onInput={(event) => write({ terms: event.currentTarget.value })}
              />
            )}
          </Field>
          <Field label={say('right')} help={say('rightHelp')}>
            {(attributes) => (
              <input
                {...attributes}
                autocomplete="off"
                value={typed.right}
                onInput={(event) => write({ right: event.currentTarget.value })}
              />
            )}
          </Field>
        </div>
        <Field label={say('why')} help={say('whyHelp')}>
          {(attributes) => (
            <input
              {...attributes}
              required
              autocomplete="off"
              value={typed.why}
              onInput={(event) => write({ why: event.currentTarget.value })}
            />
          )}
        </Field>
        <Field label={say('bad')} help={say('badHelp')}>
          {(attributes) => (
            <input
              {...attributes}
              required
              autocomplete="off"
              value={typed.bad}
              onInput={(event) => write({ bad: event.currentTarget.value })}
            />
          )}
        </Field>
        <Field label={say('good')} help={say('goodHelp')}>
          {(attributes) => (
            <input {...attributes} autocomplete="off" value={typed.good} onInput={(event) => write({ good: event.currentTarget.value })} />
          )}
        </Field>
        <Field label={say('level')}>
          {(attributes) => (
            <select {...attributes} value={level} onChange={(event) => setLevel(Level.parse(event.currentTarget.value))}>
              {LEVELS.map((one) => (
                <option key={one} value={one}>
                  {levelName(one)}
                </option>
              ))}
            </select>
          )}
        </Field>
        <Problem problem={doing.problem} />
        <div class="btnbar dialog-acts">
          <button type="submit" class="btn btn--main" disabled={doing.busy}>
            {say(doing.busy ? 'saving' : 'save')}
          </button>
          <button type="button" class="btn btn--quiet" onClick={onClose}>
            {sayDesk('cancel')}
          </button>
        </div>
      </form>
    </Dialog>
  );
}
