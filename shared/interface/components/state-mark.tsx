import { type ShownState, stateName } from '../names.ts';
import { Icon, type IconName } from './icon.tsx';

const SHAPES: Record<ShownState, IconName> = {
  draft: 'draft',
  queued: 'queued',
  received: 'sent',
  claimed: 'review',
  returned: 'undo',
  rejected: 'rejected',
  withdrawn: 'rejected',
  merged: 'merge',
  accepted: 'review',
  signed: 'sign',
  forwarded: 'send',
  archived: 'book',
  adopted: 'adopted',
};

interface StateMarkProps {
  state: ShownState;
  /** Whether it is adopted somewhere, whatever its state. */
  adopted?: boolean;
  /** Whether it is in the hands of the one who looks. */
  mine?: boolean;
  /** Words instead of the state's name, e.g. 编辑李某认领. */
  words?: string;
}

/** A report's state by shape, with its name: dashed circle draft, clock waiting, ring received, half review, full adopted, barred not adopted. */
export function StateMark({ state, adopted = false, mine = false, words }: StateMarkProps) {
  const shown = adopted ? 'adopted' : state;
  const look = shown === 'adopted' ? ' state--adopted' : mine ? ' state--mine' : '';
  return (
    <span class={`state${look}`}>
      <Icon name={SHAPES[shown]} />
      {words ?? stateName(shown)}
    </span>
  );
}
