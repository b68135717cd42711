import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { say } from '../../shared/interface/messages/options.ts';
import { type Deed, KEYS } from '../drawing/keys.ts';
import { browser } from '../seam/browser.ts';

const COMMANDS = {
  _execute_action: 'keyPopup',
  'open-panel': 'keyPanel',
  'collect-source': 'keyCollect',
  'check-as-draft': 'keyDraft',
} as const;
const IN_TEXT = {
  next: 'keyNext',
  previous: 'keyPrevious',
  apply: 'keyApply',
  ignore: 'keyIgnore',
  enter: 'keyEnter',
  menu: 'keyMenu',
  hide: 'keyHide',
} as const satisfies Record<Deed, string>;

/** The keys as the browser has bound them, and those that work inside a text. */
export function OptionsKeys() {
  const bound = useSignal<Map<string, string>>(new Map());
  useEffect(() => void keys().then((found) => (bound.value = found)), [bound]);
  return (
    <section class="card" aria-labelledby="o-keys">
      <h2 id="o-keys">{say('keys')}</h2>
      <p class="muted">{say('keysText')}</p>
      <ul class="o-list">
        {Object.entries(COMMANDS).map(([command, words]) => (
          <li key={command}>
            <span>{say(words)}</span>
            <kbd>{bound.value.get(command) || say('keyNone')}</kbd>
          </li>
        ))}
        {Object.entries(IN_TEXT).map(([deed, words]) => (
          <li key={deed}>
            <span>{say(words)}</span>
            <kbd>{KEYS[deed as Deed].keys.join('+')}</kbd>
          </li>
        ))}
      </ul>
      <div class="btnbar">
        <button type="button" class="btn btn--s" onClick={() => void browser.tabs.create({ url: 'chrome://extensions/shortcuts' })}>
          {say('keysChange')}
        </button>
      </div>
    </section>
  );
}

async function keys(): Promise<Map<string, string>> {
  const commands = await browser.commands.getAll();
  return new Map(commands.map(({ name, shortcut }) => [name ?? '', shortcut ?? '']));
}
