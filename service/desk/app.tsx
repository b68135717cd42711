import { useCallback, useEffect, useState } from 'preact/hooks';
import { ownRules } from '../../shared/interface/components/rule-why.tsx';
import { say } from '../../shared/interface/messages/desk.ts';
import { BulletinsPage } from './bulletins/bulletins-page.tsx';
import { Refused } from './client/call.ts';
import { readRulePack } from './client/rules.ts';
import { CommissionsPage } from './commissions/commissions-page.tsx';
import { startArrivals } from './frame/arrivals.ts';
import { Frame } from './frame/frame.tsx';
import { DeskPage } from './frame/page.tsx';
import { Problem } from './frame/problem.tsx';
import { address, route } from './frame/router.ts';
import { Toasts } from './frame/toasts.tsx';
import { InboxPage } from './inbox/inbox-page.tsx';
import { PeoplePage } from './people/people-page.tsx';
import { PointsPage } from './points/points-page.tsx';
import { AdoptionsPage } from './record/adoptions-page.tsx';
import { InstructionsPage } from './record/instructions-page.tsx';
import { TopicsPage } from './record/topics-page.tsx';
import { RulesPage } from './rules/rules-page.tsx';
import { me, readMe, readSetupState } from './session/session.ts';
import { SetupPage } from './session/setup-page.tsx';
import { SignInAgain, SignInPage } from './session/sign-in.tsx';
import { UrgentPage } from './urgent/urgent-page.tsx';

/** Where the page stands: finding out, nobody signed in, the office not founded, failed, or at work. */
type Standing = 'starting' | 'signed-out' | 'not-set-up' | 'failed' | 'at-work';

/** The desk: finds out who is there and shows the page that is asked for. */
export function App() {
  const [standing, setStanding] = useState<Standing>('starting');
  const [problem, setProblem] = useState<unknown>(null);
  const start = useCallback(async () => {
    setStanding('starting');
    try {
      const { setUp } = await readSetupState();
      if (!setUp) return setStanding('not-set-up');
      if (route.value.page === 'sign-in' && location.hash !== '') return setStanding('signed-out');
      await readMe();
      setStanding('at-work');
    } catch (error) {
      if (error instanceof Refused && error.status === 401) return setStanding('signed-out');
      setProblem(error);
      setStanding('failed');
    }
  }, []);
  useEffect(() => void start(), [start]);

  const enter = useCallback(() => setStanding('at-work'), []);
  if (standing === 'starting') return <p class="loading">{say('loading')}</p>;
  if (standing === 'failed') return <Failed problem={problem} retry={() => void start()} />;
  if (standing === 'not-set-up') return <SetupPage onSetUp={enter} />;
  if (standing === 'signed-out' || !me.value) return <SignInPage onSignedIn={enter} />;
  return <AtWork />;
}

function Failed({ problem, retry }: { problem: unknown; retry: () => void }) {
  return (
    <main class="open-page">
      <div class="card open-card">
        <h1>{say('product')}</h1>
        <Problem problem={problem} />
        <button type="button" class="btn btn--main" onClick={retry}>
          {say('retry')}
        </button>
      </div>
    </main>
  );
}

/** So that findings by rules of the office’s own have their titles and reasons; without them the findings’ own words stand. */
function readOwnRules(): void {
  readRulePack().then(
    ({ rules }) => {
      ownRules.value = rules;
    },
    () => {},
  );
}

function AtWork() {
  useEffect(startArrivals, []);
  useEffect(readOwnRules, []);
  return (
    <>
      <Frame>
        <Page />
      </Frame>
      <Toasts />
      <SignInAgain />
    </>
  );
}

function Page() {
  switch (route.value.page) {
    case 'inbox':
    case 'sign-in':
    case 'setup':
      return <InboxPage />;
    case 'urgent':
      return <UrgentPage />;
    case 'commissions':
      return <CommissionsPage />;
    case 'adoptions':
      return <AdoptionsPage />;
    case 'instructions':
      return <InstructionsPage />;
    case 'points':
      return <PointsPage />;
    case 'bulletins':
      return <BulletinsPage />;
    case 'topics':
      return <TopicsPage />;
    case 'rules':
      return <RulesPage />;
    case 'people':
      return <PeoplePage />;
    default:
      return (
        <DeskPage title={say('notFoundTitle')}>
          <div class="pad stack">
            <p>{say('notFoundText')}</p>
            <p>
              <a class="btn" href={address('inbox')}>
                {say('toInbox')}
              </a>
            </p>
          </div>
        </DeskPage>
      );
  }
}
