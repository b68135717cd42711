import type { Focus } from '../../vocabulary/criteria.ts';
import { focusName, focusStamp } from '../names.ts';
import { Icon } from './icon.tsx';

/** 重, 热, 难 or 特 as a square stamp; the full word is told to screen readers and on hover. */
export function FocusKind({ focus }: { focus: Focus }) {
  return (
    <>
      <span class="kind" title={focusName(focus)} aria-hidden="true">
        {focusStamp(focus)}
      </span>
      <span class="vh">{focusName(focus)}</span>
    </>
  );
}

interface TopicChipProps {
  topic: string;
  focus: readonly Focus[];
  /** Label of the button that takes the topic away, with its action. */
  remove?: { label: string; onRemove: () => void };
}

/** A topic with the kinds of focus it stands for. */
export function TopicChip({ topic, focus, remove }: TopicChipProps) {
  return (
    <span class="chip">
      {focus.map((kind) => (
        <FocusKind key={kind} focus={kind} />
      ))}
      {topic}
      {remove && (
        <button type="button" class="btn btn--icon" aria-label={remove.label} onClick={remove.onRemove}>
          <Icon name="x" />
        </button>
      )}
    </span>
  );
}
