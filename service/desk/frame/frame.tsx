import type { ComponentChildren } from 'preact';
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { Icon, type IconName } from '../../../shared/interface/components/icon.tsx';
import { Badge, Note, PracticeMark } from '../../../shared/interface/components/notices.tsx';
import { say } from '../../../shared/interface/messages/desk.ts';
import { locale } from '../../../shared/interface/messages/messages.ts';
import { clock, weekdayMoment } from '../../../shared/interface/moment.ts';
import { roleName } from '../../../shared/interface/names.ts';
import { listReports } from '../client/reports.ts';
import { me, serviceNow, signOut } from '../session/session.ts';
import { UrgentAlarm, urgentOpen } from '../urgent/alarm.tsx';
import { arrivedUnseen, happened, offlineSince } from './arrivals.ts';
import { isTyping } from './keys.ts';
import { KeysDialog } from './keys-dialog.tsx';
import { chooseLanguage } from './language.ts';
import { useLoaded } from './loaded.ts';
import { PracticeTools } from './practice-tools.tsx';
import { address, go, route } from './router.ts';

type PageName = 'inbox' | 'urgent' | 'commissions' | 'adoptions' | 'instructions' | 'points' | 'bulletins' | 'topics' | 'rules' | 'people';

const PAGES: readonly { page: PageName; icon: IconName }[] = [
  { page: 'inbox', icon: 'inbox' },
  { page: 'urgent', icon: 'urgent' },
  { page: 'commissions', icon: 'commission' },
  { page: 'adoptions', icon: 'adopt' },
  { page: 'instructions', icon: 'instruct' },
  { page: 'points', icon: 'points' },
  { page: 'bulletins', icon: 'bulletin' },
  { page: 'topics', icon: 'topic' },
  { page: 'rules', icon: 'book' },
  { page: 'people', icon: 'people' },
];
const LAST_OF_FIRST_GROUP: PageName = 'instructions';

/** Head and navigation around every page of the desk. */
export function Frame({ children }: { children: ComponentChildren }) {
  const [keysShown, showKeys] = useState(false);
  // Before it is painted: whoever sees it may press a key at once.
  useLayoutEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (isTyping(event)) return;
      if (event.key === '?') showKeys(true);
      else if (event.key === '/') document.getElementById('find')?.focus();
      else return;
      event.preventDefault();
    };
    addEventListener('keydown', onKey);
    return () => removeEventListener('keydown', onKey);
  }, []);
  useTitle();
  const { page } = route.value;
  return (
    <div class="desk">
      <a class="skip" href="#content">
        {say('skip')}
      </a>
      <Top onKeys={() => showKeys(true)} />
      <Navigation page={page} />
      <main class="main" id="content" tabIndex={-1}>
        {offlineSince.value && (
          <div class="offline">
            <Note icon="offline">{say('offline', { at: clock(offlineSince.value) })}</Note>
          </div>
        )}
        {children}
      </main>
      {keysShown && <KeysDialog onClose={() => showKeys(false)} />}
    </div>
  );
}

function useTitle(): void {
  const page = PAGES.find((one) => one.page === route.value.page)?.page ?? 'inbox';
  const title = `${arrivedUnseen.value > 0 ? `(${arrivedUnseen.value}) ` : ''}${say(page)} · ${me.value?.office.practice ? `${say('practice')} · ` : ''}${say('product')}`;
  useEffect(() => {
    document.title = title;
  }, [title]);
}

function Top({ onKeys }: { onKeys: () => void }) {
  const who = me.value!;
  const words = route.value.page === 'inbox' ? (route.value.query.get('q') ?? '') : '';
  return (
    <header class="top">
      <a class="brand" href={address('inbox')} aria-label={say('home')}>
        <span class="seal" aria-hidden="true">
          信
        </span>
        <span>{say('product')}</span>
      </a>
      <span class="org cut" title={who.office.name}>
        {who.office.name}
      </span>
      {who.office.practice && <PracticeMark />}
      {who.office.practice && <PracticeTools />}
      <Find key={words} words={words} />
      <Now />
      <UrgentAlarm />
      <span class="who">
        <Icon name="people" />
        <span class="cut">
          {roleName(who.member.role)} {who.member.name}
        </span>
      </span>
      <span class="top-tools">
        <button type="button" class="btn btn--icon btn--s" aria-label={say('keys')} title={say('keys')} onClick={onKeys}>
          <kbd>?</kbd>
        </button>
        <button
          type="button"
          class="btn btn--s btn--quiet"
          lang={locale.value === 'zh' ? 'en' : 'zh-CN'}
          onClick={() => chooseLanguage(locale.value === 'zh' ? 'en' : 'zh')}
        >
          {locale.value === 'zh' ? 'English' : '中文'}
        </button>
        <button type="button" class="btn btn--s btn--quiet" onClick={() => void signOut().catch(() => location.reload())}>
          {say('signOut')}
        </button>
      </span>
    </header>
  );
}

function Find({ words }: { words: string }) {
  const input = useRef<HTMLInputElement>(null);
  return (
    <search class="find">
      <form
        onSubmit={(event) => {
          event.preventDefault();
          go(address('inbox', null, { q: input.current?.value.trim() ?? '' }));
        }}
      >
        <Icon name="search" />
        <label class="vh" for="find">
          {say('searchLabel')}
        </label>
        <input
          class="input"
          id="find"
          type="search"
          ref={input}
          defaultValue={words}
          placeholder={say('searchPlaceholder')}
          maxLength={200}
          autocomplete="off"
          onKeyDown={(event) => {
            if (event.key === 'Escape') event.currentTarget.blur();
          }}
        />
        <kbd>/</kbd>
      </form>
    </search>
  );
}

/** The service's time, minute by minute. */
function Now() {
  const [now, setNow] = useState(serviceNow);
  useEffect(() => {
    const timer = setInterval(() => setNow(serviceNow()), 15_000);
    return () => clearInterval(timer);
  }, []);
  return <span class="clock muted small">{weekdayMoment(now)}</span>;
}

function Navigation({ page }: { page: string }) {
  const news = happened.value;
  const counts = useLoaded('counts', async (signal) => (await listReports({ view: 'open', q: '', limit: 1 }, signal)).counts);
  useEffect(counts.reload, [news]);
  return (
    <nav class="nav" aria-label={say('desk')}>
      {PAGES.map((one) => (
        <>
          <a key={one.page} href={address(one.page)} aria-current={one.page === page ? 'page' : undefined}>
            <Icon name={one.icon} />
            <span>{say(one.page)}</span>
            {one.page === 'urgent' && <Badge count={urgentOpen.value} look="danger" />}
            {one.page === 'inbox' && <Badge count={counts.value?.open ?? 0} />}
          </a>
          {one.page === LAST_OF_FIRST_GROUP && <hr />}
        </>
      ))}
    </nav>
  );
}
