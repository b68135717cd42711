import type { ComponentChildren } from 'preact';
import { useId, useLayoutEffect, useRef } from 'preact/hooks';
import { Icon } from '../../../shared/interface/components/icon.tsx';
import { say } from '../../../shared/interface/messages/shared.ts';

interface DialogProps {
  title: string;
  onClose: () => void;
  class?: string;
  children: ComponentChildren;
}

/** A modal dialog of the browser's own: keeps the focus inside and puts it first where there is something to fill in or to do; Esc closes, and the focus returns to where it was. */
export function Dialog({ title, onClose, class: look = '', children }: DialogProps) {
  const element = useRef<HTMLDialogElement>(null);
  const id = useId();
  // Before it is painted: whoever sees it may press a key at once.
  useLayoutEffect(() => {
    const before = document.activeElement;
    element.current?.showModal();
    element.current?.querySelector<HTMLElement>('input, select, textarea, .btn--main')?.focus();
    return () => {
      if (before instanceof HTMLElement && before.isConnected) before.focus();
    };
  }, []);
  return (
    <dialog
      ref={element}
      class={`dialog ${look}`}
      aria-labelledby={id}
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
    >
      <div class="dialog-h">
        <h2 id={id}>{title}</h2>
        <button type="button" class="btn btn--icon" aria-label={say('close')} onClick={onClose}>
          <Icon name="x" />
        </button>
      </div>
      {children}
    </dialog>
  );
}
