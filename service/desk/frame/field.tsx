import type { ComponentChildren, JSX } from 'preact';
import { useId } from 'preact/hooks';

interface FieldProps {
  label: string;
  help?: string;
  /** What the service found wrong with it. */
  wrong?: string | null;
  class?: string;
  children: (attributes: { id: string; class: string; 'aria-describedby'?: string; 'aria-invalid'?: 'true' }) => ComponentChildren;
}

/** A labelled input with its help and, where the service refused it, the reason. */
export function Field({ label, help, wrong = null, class: look = '', children }: FieldProps): JSX.Element {
  const id = useId();
  const described = wrong !== null || help !== undefined;
  return (
    <div class={`field ${look}`}>
      <label for={id}>{label}</label>
      {children({
        id,
        class: 'input',
        ...(described ? { 'aria-describedby': `${id}-help` } : {}),
        ...(wrong === null ? {} : { 'aria-invalid': 'true' as const }),
      })}
      {described && (
        <p id={`${id}-help`} class={wrong === null ? 'help' : 'help help--error'}>
          {wrong ?? help}
        </p>
      )}
    </div>
  );
}
