import { useState } from 'preact/hooks';
import type { MemberList } from '../../../shared/contract/people.ts';
import type { ReportDetail } from '../../../shared/contract/reports.ts';
import { say } from '../../../shared/interface/messages/desk-editing.ts';
import { say as sayReview } from '../../../shared/interface/messages/desk-review.ts';
import { readMembers } from '../client/people.ts';
import { credit } from '../client/reports.ts';
import { announce } from '../frame/arrivals.ts';
import { Field } from '../frame/field.tsx';
import { useDoing, useLoaded } from '../frame/loaded.ts';
import { fieldProblem, Problem } from '../frame/problem.tsx';
import { toast } from '../frame/toasts.tsx';
import { FormFrame } from './form-frame.tsx';
import { equally, SharesEditor, type WrittenShare } from './shares.tsx';

interface CreditFormProps {
  report: ReportDetail;
  onDone: () => void;
  onCancel: () => void;
}

/** 署名: who wrote a report together, and for which part it counts for each; once the members are known. */
export function CreditForm(props: CreditFormProps) {
  const members = useLoaded('members', readMembers);
  if (members.value === null) return <Problem problem={members.problem} />;
  return <Entry {...props} members={members.value} />;
}

function Entry({ report, onDone, onCancel, members }: CreditFormProps & { members: MemberList['items'] }) {
  const [shares, setShares] = useState<WrittenShare[]>(() =>
    report.credits.map(({ memberId, name, share }) => ({ memberId, name, share: String(share) })),
  );
  const doing = useDoing();
  const submit = async () => {
    const settled = await doing.run(async () => {
      await credit(
        report,
        shares.map(({ memberId, share }) => ({ memberId, share: Number(share) })),
      );
      announce();
      toast(say('creditDone', { title: report.title }));
    });
    if (settled) onDone();
    else announce();
  };
  const others = members.filter(({ id, active }) => active && !shares.some(({ memberId }) => memberId === id));
  const wrong = fieldProblem(doing.problem, 'shares') ?? shareProblem(doing.problem, shares.length);
  return (
    <FormFrame
      title={sayReview('credit')}
      text={say('creditText')}
      submit={say('creditDo')}
      busy={sayReview('busy')}
      doing={doing}
      marked={['shares', ...shares.map((_, index) => `shares.${index}.share`)]}
      onSubmit={() => void submit()}
      onCancel={onCancel}
    >
      <SharesEditor shares={shares} wrong={wrong} onChange={setShares} />
      <Field label={say('creditAdd')}>
        {(attributes) => (
          <select
            {...attributes}
            value=""
            onChange={(event) => {
              const member = members.find(({ id }) => id === event.currentTarget.value);
              if (member) setShares(equally([...shares, { memberId: member.id, name: member.name }]));
            }}
          >
            <option value="">{say('creditChoose')}</option>
            {others.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </select>
        )}
      </Field>
      {shares.length > 1 && (
        <p>
          <button type="button" class="btn btn--s" onClick={() => setShares(equally(shares.slice(0, -1)))}>
            {say('creditDrop', { name: shares.at(-1)!.name })}
          </button>
        </p>
      )}
    </FormFrame>
  );
}

/** What the service found wrong with one of so many parts. */
export function shareProblem(problem: unknown, count: number): string | null {
  for (let index = 0; index < count; index++) {
    const found = fieldProblem(problem, `shares.${index}.share`) ?? fieldProblem(problem, `shares.${index}.memberId`);
    if (found) return found;
  }
  return null;
}
