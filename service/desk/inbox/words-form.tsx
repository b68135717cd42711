import { useState } from 'preact/hooks';
import type { ReportDetail } from '../../../shared/contract/reports.ts';
import { say } from '../../../shared/interface/messages/desk-review.ts';
import { REMARK_LIMIT } from '../../../shared/vocabulary/prose.ts';
import { type WordedStep, wordedStep } from '../client/reports.ts';
import { announce } from '../frame/arrivals.ts';
import { Field } from '../frame/field.tsx';
import { useDoing } from '../frame/loaded.ts';
import { fieldProblem } from '../frame/problem.tsx';
import { toast } from '../frame/toasts.tsx';
import { useTyped } from '../frame/typed.ts';
import { FormFrame } from './form-frame.tsx';

const KINDS = {
  takeOver: { steps: 'takeovers', text: 'takeOverText', submit: 'takeOverDo', done: 'takenOverDone' },
  sendBack: { steps: 'send-backs', text: 'sendBackText', submit: 'sendBackDo', done: 'sentBackDone' },
  refuseWithdrawal: { steps: 'withdrawal-refusals', text: 'refuseText', submit: 'refuseDo', done: 'refusedDone' },
} as const satisfies Record<string, { steps: WordedStep; text: string; submit: string; done: string }>;

interface WordsFormProps {
  kind: keyof typeof KINDS;
  report: ReportDetail;
  onDone: () => void;
  onCancel: () => void;
}

/** A step that needs a sentence: taking over, sending back to the editor, not granting a withdrawal. */
export function WordsForm({ kind, report, onDone, onCancel }: WordsFormProps) {
  const { steps, text, submit: submitName, done } = KINDS[kind];
  const [typed, change, forget] = useTyped(`${kind}.${report.id}`, { words: '' });
  const [tried, setTried] = useState(false);
  const doing = useDoing();
  const words = typed.words.trim();
  const submit = async () => {
    setTried(true);
    if (words === '') return;
    const settled = await doing.run(async () => {
      await wordedStep(report, steps, words);
      forget();
      announce();
      toast(say(done, { title: report.title }));
    });
    if (settled) onDone();
    else announce();
  };
  const wrong = fieldProblem(doing.problem, 'words') ?? (tried && words === '' ? say('writeReason') : null);
  return (
    <FormFrame
      title={say(kind)}
      text={say(text)}
      submit={say(submitName)}
      busy={say('busy')}
      doing={doing}
      marked={['words']}
      onSubmit={() => void submit()}
      onCancel={onCancel}
    >
      <Field label={say('reason')} wrong={wrong}>
        {(attributes) => (
          <textarea
            {...attributes}
            rows={2}
            maxLength={REMARK_LIMIT}
            value={typed.words}
            onInput={(event) => change({ words: event.currentTarget.value })}
          />
        )}
      </Field>
    </FormFrame>
  );
}
