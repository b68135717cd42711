import { useState } from 'preact/hooks';
import { v7 as newId } from 'uuid';
import { say as sayDesk } from '../../../shared/interface/messages/desk.ts';
import { say } from '../../../shared/interface/messages/desk-people.ts';
import { signOffName } from '../../../shared/interface/names.ts';
import { type Section, SIGN_OFFS, SignOff } from '../../../shared/vocabulary/people.ts';
import { writeSection } from '../client/people.ts';
import { Dialog } from '../frame/dialog.tsx';
import { Field } from '../frame/field.tsx';
import { useDoing } from '../frame/loaded.ts';
import { fieldProblem, Problem } from '../frame/problem.tsx';
import { toast } from '../frame/toasts.tsx';

interface SectionFormProps {
  /** Null for a new one. */
  section: Section | null;
  onClose: () => void;
  onSaved: () => void;
}

/** Adds or changes a section. */
export function SectionForm({ section, onClose, onSaved }: SectionFormProps) {
  const [id] = useState(() => section?.id ?? newId());
  const [name, setName] = useState(section?.name ?? '');
  const [category, setCategory] = useState(section?.category ?? '');
  const [signOff, setSignOff] = useState<SignOff>(section?.signOff ?? 'direct');
  const [quota, setQuota] = useState(section?.monthlyQuota?.toString() ?? '');
  const doing = useDoing();
  const save = async () => {
    const settled = await doing.run(async () => {
      const monthlyQuota = quota.trim() === '' ? null : Number(quota);
      await writeSection(id, { name: name.trim(), category: category.trim(), monthlyQuota, signOff });
      toast(say('memberSaved', { name: name.trim() }));
    });
    if (!settled) return;
    onSaved();
    onClose();
  };
  const wrong = (path: string) => fieldProblem(doing.problem, path);
  return (
    <Dialog title={say(section ? 'sectionChange' : 'sectionNew')} onClose={onClose}>
      <form
        class="stack"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          void save();
        }}
      >
        <Field label={say('sectionName')} wrong={wrong('name')}>
          {(attributes) => (
            <input {...attributes} required autocomplete="off" value={name} onInput={(event) => setName(event.currentTarget.value)} />
          )}
        </Field>
        <div class="form-grid form-grid--2">
          <Field label={say('category')} help={say('categoryExample')} wrong={wrong('category')}>
            {(attributes) => (
              <input
                {...attributes}
                required
                autocomplete="off"
                value={category}
                onInput={(event) => setCategory(event.currentTarget.value)}
              />
            )}
          </Field>
          <Field label={say('monthlyQuota')} help={say('quotaHelp')} wrong={wrong('monthlyQuota')}>
            {(attributes) => (
              <input {...attributes} inputMode="numeric" value={quota} onInput={(event) => setQuota(event.currentTarget.value)} />
            )}
          </Field>
        </div>
        <Field label={say('signOff')} help={say('signOffHelp')}>
          {(attributes) => (
            <select {...attributes} value={signOff} onChange={(event) => setSignOff(SignOff.parse(event.currentTarget.value))}>
              {SIGN_OFFS.map((one) => (
                <option key={one} value={one}>
                  {signOffName(one)}
                </option>
              ))}
            </select>
          )}
        </Field>
        <Problem problem={doing.problem} marked={['name', 'category', 'monthlyQuota']} />
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
