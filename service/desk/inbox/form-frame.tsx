import type { ComponentChildren } from 'preact';
import { useId, useLayoutEffect, useRef } from 'preact/hooks';
import { say } from '../../../shared/interface/messages/desk.ts';
import type { Doing } from '../frame/loaded.ts';
import { Problem } from '../frame/problem.tsx';

interface FormFrameProps {
  title: string;
  text?: string;
  submit: string;
  busy: string;
  doing: Doing;
  /** Paths of fields that show their own problem. */
  marked: readonly string[];
  onSubmit: () => void;
  onCancel: () => void;
  /** A further button beside the others. */
  extra?: ComponentChildren;
  children: ComponentChildren;
}

/** A form that unfolds above the text, which stays readable; what fails stays beside what was typed. */
export function FormFrame({ title, text, submit, busy, doing, marked, onSubmit, onCancel, extra, children }: FormFrameProps) {
  const id = useId();
  const form = useRef<HTMLFormElement>(null);
  // Before it is painted: whoever sees it may press a key at once.
  useLayoutEffect(() => {
    form.current?.scrollIntoView({ block: 'nearest' });
    form.current?.querySelector<HTMLElement>('input, select, textarea')?.focus();
  }, []);
  return (
    <form
      class="step-form card no-print"
      ref={form}
      aria-labelledby={id}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        onSubmit();
      }}
    >
      <h2 id={id}>{title}</h2>
      {text && <p class="muted small">{text}</p>}
      {children}
      <Problem problem={doing.problem} marked={marked} />
      <div class="btnbar">
        <button type="submit" class="btn btn--main" disabled={doing.busy}>
          {doing.busy ? busy : submit}
        </button>
        <button type="button" class="btn btn--quiet" onClick={onCancel}>
          {say('cancel')}
        </button>
        {extra}
      </div>
    </form>
  );
}
