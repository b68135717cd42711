import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { say } from '../../shared/interface/messages/options.ts';
import { changeSettings } from '../local/settings.ts';
import { browser } from '../seam/browser.ts';
import { patternOf } from '../seam/sites.ts';
import { settings } from './live.ts';

/** The sites on which drafts are checked; removing one gives the browser's permission back too. */
export function OptionsSites() {
  const { sites } = settings.value;
  return (
    <section class="card" aria-labelledby="o-sites">
      <h2 id="o-sites">{say('sites')}</h2>
      <p class="muted">{say('sitesText')}</p>
      <ul class="o-list">
        <li>
          <span>{say('loopback')}</span>
          <span class="muted">{say('always')}</span>
        </li>
        {sites.map((site) => (
          <Site key={site} site={site} />
        ))}
      </ul>
      {sites.length === 0 && <p class="muted">{say('sitesNone')}</p>}
    </section>
  );
}

function Site({ site }: { site: string }) {
  const permitted = useSignal<boolean | null>(null);
  const look = async () => {
    permitted.value = await browser.permissions.contains({ origins: [patternOf(site)] });
  };
  useEffect(() => void look(), [site]);
  const permit = () => browser.permissions.request({ origins: [patternOf(site)] }).then(look);
  const remove = async () => {
    await changeSettings({ sites: settings.value.sites.filter((other) => other !== site) });
    await browser.permissions.remove({ origins: [patternOf(site)] }).catch(() => false);
  };
  return (
    <li>
      <span>{site}</span>
      {permitted.value === false ? (
        <button type="button" class="btn btn--s" aria-label={say('permitSite', { site })} onClick={() => void permit()}>
          {say('permit')}
        </button>
      ) : (
        <span class="muted">{permitted.value && say('siteOn')}</span>
      )}
      <button type="button" class="btn btn--s btn--quiet" aria-label={say('removeSite', { site })} onClick={() => void remove()}>
        {say('remove')}
      </button>
    </li>
  );
}
