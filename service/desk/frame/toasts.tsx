import { signal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { Toast } from '../../../shared/interface/components/notices.tsx';

interface Shown {
  key: number;
  text: string;
  action?: { label: string; onAction: () => void };
}

const SHOWN_FOR = 6_000;
const SHOWN_FOR_WITH_ACTION = 12_000;

const shown = signal<Shown | null>(null);
let last = 0;

/** Says what was just done, with at most one action such as 撤回. A newer one takes its place. */
export function toast(text: string, action?: Shown['action']): void {
  last += 1;
  shown.value = { key: last, text, ...(action ? { action } : {}) };
}

/** Where toasts appear; read out without taking the focus. */
export function Toasts() {
  const current = shown.value;
  useEffect(() => {
    if (!current) return;
    const timer = setTimeout(() => dismiss(current.key), current.action ? SHOWN_FOR_WITH_ACTION : SHOWN_FOR);
    return () => clearTimeout(timer);
  }, [current]);
  return (
    <div class="toasts no-print" role="status">
      {current && (
        <Toast
          key={current.key}
          text={current.text}
          onClose={() => dismiss(current.key)}
          {...(current.action
            ? {
                action: {
                  label: current.action.label,
                  onAction: () => {
                    dismiss(current.key);
                    current.action?.onAction();
                  },
                },
              }
            : {})}
        />
      )}
    </div>
  );
}

function dismiss(key: number): void {
  if (shown.value?.key === key) shown.value = null;
}
