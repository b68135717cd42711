import { LOCALES } from '../../shared/interface/messages/messages.ts';
import { say } from '../../shared/interface/messages/options.ts';
import { changeSettings } from '../local/settings.ts';
import { browser } from '../seam/browser.ts';
import { settings } from './live.ts';
import { OptionsKeys } from './options-keys.tsx';
import { OptionsPairing } from './options-pairing.tsx';
import { OptionsRules } from './options-rules.tsx';
import { OptionsSites } from './options-sites.tsx';

/** The options page: everything takes effect when it is clicked. */
export function Options() {
  return (
    <main class="welcome">
      <header class="w-head">
        <span class="seal" aria-hidden="true">
          信
        </span>
        <h1>{say('heading')}</h1>
      </header>
      <Language />
      <OptionsPairing />
      <OptionsSites />
      <OptionsRules />
      <OptionsKeys />
      <section class="card" aria-labelledby="o-about">
        <h2 id="o-about">{say('about')}</h2>
        <p>{say('version', { version: browser.runtime.getManifest().version })}</p>
        <p class="muted">{say('aboutText')}</p>
      </section>
    </main>
  );
}

function Language() {
  return (
    <section class="card">
      <fieldset>
        <legend>
          <h2>{say('language')}</h2>
        </legend>
        <div class="o-choice">
          {LOCALES.map((choice) => (
            <label key={choice}>
              <input
                type="radio"
                name="language"
                checked={settings.value.locale === choice}
                onChange={() => void changeSettings({ locale: choice })}
              />
              {say(choice === 'zh' ? 'chinese' : 'english')}
            </label>
          ))}
        </div>
      </fieldset>
    </section>
  );
}
