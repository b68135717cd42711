import { useState } from 'preact/hooks';
import { v7 as newId } from 'uuid';
import { say as sayDesk } from '../../../shared/interface/messages/desk.ts';
import { say } from '../../../shared/interface/messages/desk-people.ts';
import { roleName } from '../../../shared/interface/names.ts';
import { type Member, ROLES, Role, type Section } from '../../../shared/vocabulary/people.ts';
import { writeMember } from '../client/people.ts';
import { Dialog } from '../frame/dialog.tsx';
import { Field } from '../frame/field.tsx';
import { useDoing } from '../frame/loaded.ts';
import { fieldProblem, Problem } from '../frame/problem.tsx';
import { toast } from '../frame/toasts.tsx';
import { mayAdminister } from '../session/session.ts';

interface MemberFormProps {
  /** Null for a new one. */
  member: (Member & { hasPassword: boolean }) | null;
  sectionId: string | null;
  sections: readonly Section[];
  onClose: () => void;
  onSaved: () => void;
}

const MARKED = ['name', 'role', 'sectionId', 'account', 'password'];

/** Adds or changes a member. The identifier of a new one is made here, so that pressing twice adds one. */
export function MemberForm({ member, sectionId, sections, onClose, onSaved }: MemberFormProps) {
  const [id] = useState(() => member?.id ?? newId());
  const [typed, setTyped] = useState({
    name: member?.name ?? '',
    role: member?.role ?? 'reporter',
    section: (member ? member.sectionId : sectionId) ?? '',
    account: member?.account ?? '',
    password: '',
    active: member?.active ?? true,
    signs: member?.signs ?? false,
  });
  const change = (part: Partial<typeof typed>) => setTyped((former) => ({ ...former, ...part }));
  const doing = useDoing();
  const save = async () => {
    const settled = await doing.run(async () => {
      const name = typed.name.trim();
      await writeMember(id, {
        name,
        role: Role.parse(typed.role),
        sectionId: typed.section || null,
        account: typed.account.trim() || null,
        active: typed.active,
        ...(mayAdminister.value ? { signs: typed.signs } : {}),
        ...(typed.password === '' ? {} : { password: typed.password }),
      });
      toast(say('memberSaved', { name }));
    });
    if (!settled) return;
    onSaved();
    onClose();
  };
  const wrong = (path: string) => fieldProblem(doing.problem, path);
  const roles = mayAdminister.value ? ROLES : (['reporter', 'head'] as const);
  return (
    <Dialog title={say(member ? 'memberChange' : 'memberNew')} onClose={onClose}>
      <form
        class="stack"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          void save();
        }}
      >
        <Field label={say('name')} wrong={wrong('name')}>
          {(attributes) => (
            <input
              {...attributes}
              required
              autocomplete="off"
              value={typed.name}
              onInput={(event) => change({ name: event.currentTarget.value })}
            />
          )}
        </Field>
        <div class="form-grid form-grid--2">
          <Field label={say('section')} wrong={wrong('sectionId')}>
            {(attributes) => (
              <select {...attributes} value={typed.section} onChange={(event) => change({ section: event.currentTarget.value })}>
                <option value="">{say('noSection')}</option>
                {sections.map((section) => (
                  <option key={section.id} value={section.id}>
                    {section.name}
                  </option>
                ))}
              </select>
            )}
          </Field>
          <Field label={say('role')} wrong={wrong('role')}>
            {(attributes) => (
              <select {...attributes} value={typed.role} onChange={(event) => change({ role: Role.parse(event.currentTarget.value) })}>
                {roles.map((role) => (
                  <option key={role} value={role}>
                    {roleName(role)}
                  </option>
                ))}
              </select>
            )}
          </Field>
          <Field label={say('account')} help={say('accountHelp')} wrong={wrong('account')}>
            {(attributes) => (
              <input
                {...attributes}
                autocomplete="off"
                value={typed.account}
                onInput={(event) => change({ account: event.currentTarget.value })}
              />
            )}
          </Field>
          <Field label={say('password')} help={say(member?.hasPassword ? 'passwordKeep' : 'passwordHelp')} wrong={wrong('password')}>
            {(attributes) => (
              <input
                {...attributes}
                type="password"
                autocomplete="new-password"
                value={typed.password}
                onInput={(event) => change({ password: event.currentTarget.value })}
              />
            )}
          </Field>
        </div>
        {mayAdminister.value && typed.role !== 'leader' && (
          <label class="check">
            <input type="checkbox" checked={typed.signs} onChange={(event) => change({ signs: event.currentTarget.checked })} />
            <span>
              {say('signs')} <span class="muted small">{say('signsHelp')}</span>
            </span>
          </label>
        )}
        {member && (
          <label class="check">
            <input type="checkbox" checked={typed.active} onChange={(event) => change({ active: event.currentTarget.checked })} />
            <span>
              {say('active')} <span class="muted small">{say('activeHelp')}</span>
            </span>
          </label>
        )}
        <Problem problem={doing.problem} marked={MARKED} />
        <div class="btnbar dialog-acts">
          <button type="submit" class="btn btn--main" disabled={doing.busy}>
            {say(doing.busy ? 'saving' : 'save')}
          </button>
          <button type="button" class="btn btn--quiet" onClick={onClose}>
            {sayDesk('cancel')}
          </button>
        </div>
      </form>
    </Dialog>
  );
}
