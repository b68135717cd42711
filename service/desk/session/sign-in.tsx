import { useEffect, useState } from 'preact/hooks';
import { PracticeMark } from '../../../shared/interface/components/notices.tsx';
import { say } from '../../../shared/interface/messages/desk.ts';
import { Refused } from '../client/call.ts';
import { Dialog } from '../frame/dialog.tsx';
import { Field } from '../frame/field.tsx';
import { useDoing } from '../frame/loaded.ts';
import { fieldProblem, Problem } from '../frame/problem.tsx';
import { address, go } from '../frame/router.ts';
import { OpenPage } from './open-page.tsx';
import { reentry } from './reentry.ts';
import { practice, signIn } from './session.ts';

/** Account and password; what was typed stays when it is refused. */
function Credentials({ onSignedIn }: { onSignedIn: () => void }) {
  const [account, setAccount] = useState('');
  const [password, setPassword] = useState('');
  const doing = useDoing();
  const submit = async () => {
    if (await doing.run(() => signIn({ account: account.trim(), password }))) onSignedIn();
  };
  return (
    <form
      class="stack"
      onSubmit={(event) => {
        event.preventDefault();
        void submit();
      }}
    >
      <Field label={say('account')} wrong={fieldProblem(doing.problem, 'account')}>
        {(attributes) => (
          <input
            {...attributes}
            name="account"
            autocomplete="username"
            required
            value={account}
            onInput={(event) => setAccount(event.currentTarget.value)}
          />
        )}
      </Field>
      <Field label={say('password')} wrong={fieldProblem(doing.problem, 'password')}>
        {(attributes) => (
          <input
            {...attributes}
            name="password"
            type="password"
            autocomplete="current-password"
            required
            value={password}
            onInput={(event) => setPassword(event.currentTarget.value)}
          />
        )}
      </Field>
      <Problem problem={doing.problem} marked={['account', 'password']} />
      <div class="btnbar">
        <button type="submit" class="btn btn--main" disabled={doing.busy}>
          {say(doing.busy ? 'signingIn' : 'signIn')}
        </button>
      </div>
    </form>
  );
}

/** The sign-in page; a one-time link behind `#link=` is taken at once. */
export function SignInPage({ onSignedIn }: { onSignedIn: () => void }) {
  const [link] = useState(() => new URLSearchParams(location.hash.slice(1)).get('link'));
  const taking = useDoing();
  const { run } = taking;
  useEffect(() => {
    if (link === null) return;
    history.replaceState(null, '', address('sign-in'));
    void run(() => signIn({ link })).then((settled) => {
      if (!settled) return;
      go(address('inbox'), { replace: true });
      onSignedIn();
    });
  }, [link, run, onSignedIn]);
  return (
    <OpenPage title={say('signInTo')}>
      {practice.value && (
        <p>
          <PracticeMark />
        </p>
      )}
      {taking.problem !== null && (
        <>
          <Problem problem={taking.problem} />
          {taking.problem instanceof Refused && <p class="muted">{say('linkUsed')}</p>}
        </>
      )}
      {taking.busy ? <p role="status">{say('signingIn')}</p> : <Credentials onSignedIn={onSignedIn} />}
      <p class="muted small">{say('reporterHint')}</p>
    </OpenPage>
  );
}

/** Over the page as it stands, when the sign-in has expired: sign in and go on. */
export function SignInAgain() {
  const waiting = reentry.value;
  if (!waiting) return null;
  return (
    <Dialog title={say('signInAgain')} onClose={waiting.giveUp}>
      <p class="muted">{say('signInAgainText')}</p>
      <Credentials onSignedIn={waiting.done} />
    </Dialog>
  );
}
