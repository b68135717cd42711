import { say } from '../../../shared/interface/messages/desk-adoption.ts';
import { address } from '../frame/router.ts';
import { mayAdminister } from '../session/session.ts';

const TABS = ['adoptions', 'distinguished', 'levels'] as const;

/** The parts of 采用. */
export function RecordTabs({ shown }: { shown: (typeof TABS)[number] }) {
  return (
    <nav class="tabs tabs--head" aria-label={say('tabs')}>
      {TABS.filter((tab) => tab !== 'levels' || mayAdminister.value).map((tab) => (
        <a
          key={tab}
          class="tab"
          href={address('adoptions', tab === 'adoptions' ? null : tab)}
          aria-current={tab === shown ? 'true' : undefined}
        >
          {say(tab)}
        </a>
      ))}
    </nav>
  );
}
