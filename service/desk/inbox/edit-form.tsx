import { useMemo } from 'preact/hooks';
import type { ReportDetail } from '../../../shared/contract/reports.ts';
import { Difference } from '../../../shared/interface/components/difference.tsx';
import { say } from '../../../shared/interface/messages/desk-editing.ts';
import { say as sayReview } from '../../../shared/interface/messages/desk-review.ts';
import { countChanges, difference } from '../../../shared/text/difference.ts';
import { BODY_LIMIT, TITLE_LIMIT } from '../../../shared/vocabulary/prose.ts';
import { Refused } from '../client/call.ts';
import { editReport } from '../client/reports.ts';
import { announce } from '../frame/arrivals.ts';
import { Field } from '../frame/field.tsx';
import { useDoing } from '../frame/loaded.ts';
import { fieldProblem } from '../frame/problem.tsx';
import { toast } from '../frame/toasts.tsx';
import { useTyped } from '../frame/typed.ts';
import { FormFrame } from './form-frame.tsx';

interface EditFormProps {
  report: ReportDetail;
  onDone: () => void;
  onCancel: () => void;
}

/**
 * 采编改稿: the text as it is to be adopted. What was sent stays beside it; what is typed outlives the form. Where somebody
 * else was faster, theirs is shown against it before it is saved again.
 */
export function EditForm({ report, onDone, onCancel }: EditFormProps) {
  const newest = report.edited ?? report;
  const [typed, change, forget] = useTyped(`edit.${report.id}`, { title: newest.title, body: newest.body });
  const doing = useDoing();
  const submit = async () => {
    const settled = await doing.run(async () => {
      await editReport(report, typed.title.trim(), typed.body.trim());
      forget();
      announce();
      toast(say('editDone', { title: report.title }));
    });
    if (settled) onDone();
    else announce();
  };
  const overtaken = doing.problem instanceof Refused && doing.problem.said.key === 'overtaken';
  const wrong = (path: string) => fieldProblem(doing.problem, path);
  return (
    <FormFrame
      title={say('editTitle')}
      text={say('editText')}
      submit={say('editDo')}
      busy={sayReview('busy')}
      doing={doing}
      marked={['title', 'body']}
      onSubmit={() => void submit()}
      onCancel={onCancel}
    >
      <Field label={say('title')} wrong={wrong('title')}>
        {(attributes) => (
          <input
            {...attributes}
            maxLength={TITLE_LIMIT}
            autocomplete="off"
            value={typed.title}
            onInput={(event) => change({ title: event.currentTarget.value })}
          />
        )}
      </Field>
      <Field label={say('body')} wrong={wrong('body')}>
        {(attributes) => (
          <textarea
            {...attributes}
            class="input input--text"
            rows={14}
            maxLength={BODY_LIMIT}
            value={typed.body}
            onInput={(event) => change({ body: event.currentTarget.value })}
          />
        )}
      </Field>
      <Changes from={report.body} to={typed.body} />
      {overtaken && (
        <section class="overtaken">
          <h3>{say('overtaken')}</h3>
          <div class="text text--difference">
            <Difference from={newest.body} to={typed.body} />
          </div>
        </section>
      )}
    </FormFrame>
  );
}

function Changes({ from, to }: { from: string; to: string }) {
  const count = useMemo(() => countChanges(difference(from, to)), [from, to]);
  return <p class="muted small">{sayReview('changes', { count, from: from.length, to: to.length })}</p>;
}
