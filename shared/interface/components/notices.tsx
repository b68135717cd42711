import type { ComponentChildren } from 'preact';
import { say } from '../messages/shared.ts';
import { Icon, type IconName } from './icon.tsx';

/** Nothing to show: says what to do first, with at most one button as its child. */
export function Empty({ title, text, children }: { title: string; text?: string; children?: ComponentChildren }) {
  return (
    <div class="empty">
      <h2>{title}</h2>
      {text && <p>{text}</p>}
      {children}
    </div>
  );
}

interface ToastProps {
  text: string;
  /** One action, e.g. 撤回. */
  action?: { label: string; onAction: () => void };
  onClose?: () => void;
}

/** What was just done. Never an error: those stay where they arose. */
export function Toast({ text, action, onClose }: ToastProps) {
  return (
    <div class="toast">
      <span>{text}</span>
      {action && (
        <button type="button" class="btn btn--s btn--quiet" onClick={action.onAction}>
          {action.label}
        </button>
      )}
      {onClose && (
        <button type="button" class="btn btn--s btn--quiet toast-close" aria-label={say('close')} onClick={onClose}>
          <Icon name="x" />
        </button>
      )}
    </div>
  );
}

/** A remark in place. First says what is safe, then what to do. `error` for what failed. */
export function Note({ icon = 'info', error = false, children }: { icon?: IconName; error?: boolean; children: ComponentChildren }) {
  return (
    <div class={error ? 'note note--error' : 'note'} role={error ? 'alert' : undefined}>
      <Icon name={error ? 'warn' : icon} />
      <div class="grow">{children}</div>
    </div>
  );
}

/** Number of things that wait for a person; nothing at 0. */
export function Badge({ count, look, meaning = say('todo') }: { count: number; look?: 'action' | 'danger'; meaning?: string }) {
  if (count === 0) return null;
  return (
    <span class={look ? `badge badge--${look}` : 'badge'}>
      {count > 999 ? '999+' : count}
      <span class="vh">{meaning}</span>
    </span>
  );
}

/** 练习, behind the office's name on every screen of practice data. */
export function PracticeMark() {
  return (
    <span class="practice" title={say('practiceMeaning')}>
      {say('practice')}
    </span>
  );
}
