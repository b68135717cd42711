import { useState } from 'preact/hooks';
import { say as sayDesk } from '../../../shared/interface/messages/desk.ts';
import { say } from '../../../shared/interface/messages/desk-people.ts';
import { placeInName } from '../../../shared/vocabulary/office-place.ts';
import type { Office } from '../../../shared/vocabulary/people.ts';
import { writeOffice } from '../client/people.ts';
import { Dialog } from '../frame/dialog.tsx';
import { Field } from '../frame/field.tsx';
import { useDoing } from '../frame/loaded.ts';
import { fieldProblem, Problem } from '../frame/problem.tsx';
import { toast } from '../frame/toasts.tsx';
import { PlaceField } from '../session/place-field.tsx';
import { readMe } from '../session/session.ts';

/** Changes the office's name and place. */
export function OfficeForm({ office, onClose }: { office: Office; onClose: () => void }) {
  const [name, setName] = useState(office.name);
  const [place, setPlace] = useState(office.place === placeInName(office.name) ? '' : (office.place ?? ''));
  const doing = useDoing();
  const save = async () => {
    const settled = await doing.run(async () => {
      await writeOffice({ name: name.trim(), place: place.trim() || null });
      await readMe();
      toast(say('officeSaved'));
    });
    if (settled) onClose();
  };
  return (
    <Dialog title={say('changeOffice')} onClose={onClose}>
      <form
        class="stack"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          void save();
        }}
      >
        <Field label={sayDesk('officeName')} wrong={fieldProblem(doing.problem, 'name')}>
          {(attributes) => (
            <input
              {...attributes}
              required
              autocomplete="organization"
              value={name}
              onInput={(event) => setName(event.currentTarget.value)}
            />
          )}
        </Field>
        <PlaceField officeName={name} place={place} wrong={fieldProblem(doing.problem, 'place')} onChange={setPlace} />
        <Problem problem={doing.problem} marked={['name', 'place']} />
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
