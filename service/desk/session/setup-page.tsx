import { useId, useState } from 'preact/hooks';
import { Note } from '../../../shared/interface/components/notices.tsx';
import { say } from '../../../shared/interface/messages/desk.ts';
import { Field } from '../frame/field.tsx';
import { useDoing } from '../frame/loaded.ts';
import { fieldProblem, Problem } from '../frame/problem.tsx';
import { address, go } from '../frame/router.ts';
import { useTyped } from '../frame/typed.ts';
import { OpenPage } from './open-page.tsx';
import { PlaceField } from './place-field.tsx';
import { readMe, setUp } from './session.ts';

const TEMPLATES = ['civil-affairs', 'empty'] as const;
const MARKED = ['officeName', 'place', 'administrator.name', 'administrator.account', 'administrator.password'];

/** 建立单位: name, first administrator, what to start from. Reached by the address with the secret. */
export function SetupPage({ onSetUp }: { onSetUp: () => void }) {
  const [secret] = useState(() => new URLSearchParams(location.hash.slice(1)).get('secret'));
  if (secret === null) {
    return (
      <OpenPage title={say('notSetUp')}>
        <Note>{say('setUpSecretMissing')}</Note>
      </OpenPage>
    );
  }
  return <Founding secret={secret} onSetUp={onSetUp} />;
}

function Founding({ secret, onSetUp }: { secret: string; onSetUp: () => void }) {
  const [typed, change, forget] = useTyped('setup', { officeName: '', place: '', name: '', account: '', template: 'civil-affairs' });
  const [password, setPassword] = useState('');
  const doing = useDoing();
  const group = useId();
  const submit = async () => {
    const settled = await doing.run(async () => {
      await setUp({
        secret,
        officeName: typed.officeName.trim(),
        place: typed.place.trim() || null,
        administrator: { name: typed.name.trim(), account: typed.account.trim(), password },
        template: typed.template === 'empty' ? 'empty' : 'civil-affairs',
      });
      forget();
      await readMe();
    });
    if (!settled) return;
    go(address('people'), { replace: true });
    onSetUp();
  };
  const wrong = (path: string) => fieldProblem(doing.problem, path);
  return (
    <OpenPage title={say('setUp')} text={say('setUpText')}>
      <form
        class="stack"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          void submit();
        }}
      >
        <Field label={say('officeName')} wrong={wrong('officeName')}>
          {(attributes) => (
            <input
              {...attributes}
              required
              placeholder={say('officeNameExample')}
              value={typed.officeName}
              autocomplete="organization"
              onInput={(event) => change({ officeName: event.currentTarget.value })}
            />
          )}
        </Field>
        <PlaceField officeName={typed.officeName} place={typed.place} wrong={wrong('place')} onChange={(place) => change({ place })} />
        <fieldset class="stack">
          <legend>
            <b>{say('administrator')}</b>
          </legend>
          <div class="form-grid form-grid--2">
            <Field label={say('administratorName')} wrong={wrong('administrator.name')}>
              {(attributes) => (
                <input
                  {...attributes}
                  required
                  autocomplete="name"
                  value={typed.name}
                  onInput={(event) => change({ name: event.currentTarget.value })}
                />
              )}
            </Field>
            <Field label={say('account')} help={say('accountHelp')} wrong={wrong('administrator.account')}>
              {(attributes) => (
                <input
                  {...attributes}
                  required
                  autocomplete="username"
                  value={typed.account}
                  onInput={(event) => change({ account: event.currentTarget.value })}
                />
              )}
            </Field>
          </div>
          <Field label={say('password')} help={say('passwordHelp')} wrong={wrong('administrator.password')}>
            {(attributes) => (
              <input
                {...attributes}
                type="password"
                required
                minLength={8}
                autocomplete="new-password"
                value={password}
                onInput={(event) => setPassword(event.currentTarget.value)}
              />
            )}
          </Field>
        </fieldset>
        <fieldset class="choices">
          <legend>
            <b>{say('template')}</b>
          </legend>
          {TEMPLATES.map((template) => (
            <label key={template} class={typed.template === template ? 'choice is-on' : 'choice'}>
              <input
                type="radio"
                name={group}
                value={template}
                checked={typed.template === template}
                onChange={() => change({ template })}
              />
              <span>
                <b>{say(template === 'empty' ? 'templateEmpty' : 'templateCivil')}</b>
                <span class="muted small">{say(template === 'empty' ? 'templateEmptyText' : 'templateCivilText')}</span>
              </span>
            </label>
          ))}
        </fieldset>
        <Problem problem={doing.problem} marked={MARKED} />
        <div class="btnbar">
          <button type="submit" class="btn btn--main" disabled={doing.busy}>
            {say(doing.busy ? 'setUpBusy' : 'setUpDo')}
          </button>
        </div>
      </form>
    </OpenPage>
  );
}
