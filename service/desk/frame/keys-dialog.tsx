import { say } from '../../../shared/interface/messages/desk.ts';
import { Dialog } from './dialog.tsx';

const KEYS = [
  ['j', 'k', 'keysMove'],
  ['Enter', null, 'keysOpen'],
  ['c', null, 'keysClaim'],
  ['a', null, 'keysAdopt'],
  ['e', null, 'keysEdit'],
  ['r', null, 'keysReturn'],
  ['/', null, 'keysSearch'],
  ['Esc', null, 'keysClose'],
  ['?', null, 'keysHelp'],
] as const;

/** All keys of the desk. */
export function KeysDialog({ onClose }: { onClose: () => void }) {
  return (
    <Dialog title={say('keys')} onClose={onClose}>
      <dl class="key-list">
        {KEYS.map(([key, other, meaning]) => (
          <div key={key}>
            <dt>
              <kbd>{key}</kbd> {other && <kbd>{other}</kbd>}
            </dt>
            <dd>{say(meaning)}</dd>
          </div>
        ))}
      </dl>
      <p class="muted small">{say('keysNote')}</p>
    </Dialog>
  );
}
