import type { ComponentChildren } from 'preact';

export interface TimelineEntry {
  key: string;
  /** ISO moment for machines, and how it is written; null for what has not happened yet. */
  at: { iso: string; words: string } | null;
  text: ComponentChildren;
  /** past: full dot, now: indigo dot, next: open dot, late: cinnabar. */
  phase: 'past' | 'now' | 'next' | 'late';
}

/** 历程: what happened to a report, oldest first. */
export function Timeline({ entries, label }: { entries: readonly TimelineEntry[]; label: string }) {
  return (
    <ol class="timeline" aria-label={label}>
      {entries.map(({ key, at, text, phase }) => (
        <li key={key} class={phase === 'past' ? undefined : `is-${phase}`} aria-current={phase === 'now' ? 'step' : undefined}>
          {at && <time dateTime={at.iso}>{at.words}</time>}
          {text}
        </li>
      ))}
    </ol>
  );
}
