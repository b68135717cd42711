import { useState } from 'preact/hooks';
import { say } from '../../../shared/interface/messages/desk-points.ts';
import { locale } from '../../../shared/interface/messages/messages.ts';
import { civilMonth, monthAfter } from '../../../shared/interface/moment.ts';
import type { Ruleset } from '../../../shared/vocabulary/ruleset.ts';
import { adoptRuleset } from '../client/points.ts';
import { Dialog } from '../frame/dialog.tsx';
import { Field } from '../frame/field.tsx';
import { useDoing } from '../frame/loaded.ts';
import { fieldProblem, Problem } from '../frame/problem.tsx';
import { toast } from '../frame/toasts.tsx';
import { serviceNow } from '../session/session.ts';

/** Adopts a draft from a day that the person chooses, at first the next month's first. */
export function AdoptDialog({ draft, onClose, onAdopted }: { draft: Ruleset; onClose: () => void; onAdopted: () => void }) {
  const [validFrom, setValidFrom] = useState(`${monthAfter(civilMonth(serviceNow()), 1)}-01`);
  const doing = useDoing();
  const adopt = async (event: Event) => {
    event.preventDefault();
    const done = await doing.run(async () => {
      const adopted = await adoptRuleset({ ...draft, validFrom, validTo: null });
      toast(say('adoptedToast', { name: adopted.name[locale.value], version: adopted.version }));
    });
    if (done) onAdopted();
  };
  return (
    <Dialog title={say('adoptTitle')} onClose={onClose}>
      <form class="stack" onSubmit={(event) => void adopt(event)}>
        <p>{say('adoptText')}</p>
        <Field label={say('validFrom')} wrong={fieldProblem(doing.problem, 'validFrom')}>
          {(attributes) => (
            <input {...attributes} type="date" required value={validFrom} onInput={(event) => setValidFrom(event.currentTarget.value)} />
          )}
        </Field>
        <Problem problem={doing.problem} marked={['validFrom']} />
        <div class="btnbar">
          <button type="submit" class="btn btn--main" disabled={doing.busy}>
            {say('adoptNow')}
          </button>
          <button type="button" class="btn" onClick={onClose}>
            {say('cancel')}
          </button>
        </div>
      </form>
    </Dialog>
  );
}
