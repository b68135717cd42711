import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { locale } from '../../shared/interface/messages/messages.ts';
import { say } from '../../shared/interface/messages/options.ts';
import { changeSettings } from '../local/settings.ts';
import { settings } from './live.ts';

type Title = { zh: string; en: string };

/** Rules that were switched off at one of their findings, by their titles, each to be switched on again. */
export function OptionsRules() {
  const titles = useSignal<Map<string, Title>>(new Map());
  const { rulesOff } = settings.value;
  useEffect(() => void titlesOf(rulesOff).then((found) => (titles.value = found)), [rulesOff, titles]);
  const switchOn = (rule: string) => changeSettings({ rulesOff: rulesOff.filter((other) => other !== rule) });
  return (
    <section class="card" aria-labelledby="o-rules">
      <h2 id="o-rules">{say('rules')}</h2>
      <p class="muted">{say('rulesText')}</p>
      <ul class="o-list">
        {rulesOff.map((id) => {
          const rule = titles.value.get(id)?.[locale.value] ?? id;
          return (
            <li key={id}>
              <span>{rule}</span>
              <button type="button" class="btn btn--s" aria-label={say('ruleOnFor', { rule })} onClick={() => void switchOn(id)}>
                {say('ruleOn')}
              </button>
            </li>
          );
        })}
      </ul>
      {rulesOff.length === 0 && <p class="muted">{say('rulesNone')}</p>}
    </section>
  );
}

/** The handbook is large and only needed where something is switched off. */
async function titlesOf(rules: string[]): Promise<Map<string, Title>> {
  if (rules.length === 0) return new Map();
  const { ruleEntry } = await import('../../shared/checks/handbook.ts');
  return new Map(rules.map((rule) => [rule, ruleEntry(rule)?.title ?? { zh: rule, en: rule }]));
}
