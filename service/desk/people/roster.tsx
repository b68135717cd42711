import { useState } from 'preact/hooks';
import type { DeviceList } from '../../../shared/contract/people.ts';
import { Icon } from '../../../shared/interface/components/icon.tsx';
import { Empty } from '../../../shared/interface/components/notices.tsx';
import { say } from '../../../shared/interface/messages/desk-people.ts';
import { roleName, signOffName } from '../../../shared/interface/names.ts';
import type { Member, Section } from '../../../shared/vocabulary/people.ts';
import { mayAdminister, mayReview, me } from '../session/session.ts';
import { MemberForm } from './member-form.tsx';
import { OfficeForm } from './office-form.tsx';
import { PairingDialog } from './pairing-dialog.tsx';
import { SectionForm } from './section-form.tsx';

type KnownMember = Member & { hasPassword: boolean };
type KnownDevice = DeviceList['items'][number];

interface RosterProps {
  sections: readonly Section[];
  members: readonly KnownMember[];
  devices: readonly KnownDevice[];
  onChanged: () => void;
}

/** What is open over the roster. */
type Opened =
  | { what: 'pairing'; member: KnownMember }
  | { what: 'member'; member: KnownMember | null; sectionId: string | null }
  | { what: 'section'; section: Section | null }
  | { what: 'office' }
  | null;

/** Sections in the office's order, each with its members; last those of no section. */
export function Roster({ sections, members, devices, onChanged }: RosterProps) {
  const [opened, open] = useState<Opened>(null);
  const close = () => open(null);
  const outside = members.filter(({ sectionId }) => !sections.some(({ id }) => id === sectionId));
  const row = { devices, open };
  return (
    <>
      {mayReview.value && (
        <div class="btnbar pad">
          <button
            type="button"
            class="btn btn--main"
            onClick={() => open({ what: 'member', member: null, sectionId: sections[0]?.id ?? null })}
          >
            <Icon name="plus" />
            {say('addMember')}
          </button>
          {mayAdminister.value && (
            <button type="button" class="btn" onClick={() => open({ what: 'section', section: null })}>
              <Icon name="plus" />
              {say('addSection')}
            </button>
          )}
          {mayAdminister.value && (
            <button type="button" class="btn" onClick={() => open({ what: 'office' })}>
              {say('changeOffice')}
            </button>
          )}
        </div>
      )}
      {sections.length === 0 && <Empty title={say('noSections')} text={say('noSectionsText')} />}
      {outside.length > 0 && <Group name={say('office')} members={outside} {...row} />}
      {sections.map((section) => (
        <Group
          key={section.id}
          name={section.name}
          section={section}
          members={members.filter(({ sectionId }) => sectionId === section.id)}
          {...row}
        />
      ))}
      {opened?.what === 'pairing' && <PairingDialog member={opened.member} devices={devices} onClose={close} onLook={onChanged} />}
      {opened?.what === 'member' && (
        <MemberForm member={opened.member} sectionId={opened.sectionId} sections={sections} onClose={close} onSaved={onChanged} />
      )}
      {opened?.what === 'section' && <SectionForm section={opened.section} onClose={close} onSaved={onChanged} />}
      {opened?.what === 'office' && me.value && <OfficeForm office={me.value.office} onClose={close} />}
    </>
  );
}

interface GroupProps {
  name: string;
  section?: Section;
  members: readonly KnownMember[];
  devices: readonly KnownDevice[];
  open: (opened: Opened) => void;
}

function Group({ name, section, members, devices, open }: GroupProps) {
  return (
    <section class="group">
      <div class="group-h">
        <h2>{name}</h2>
        {section && (
          <span class="muted small">
            {section.category} · {signOffName(section.signOff)} ·{' '}
            {section.monthlyQuota === null ? say('noQuota') : say('quota', { count: section.monthlyQuota })}
          </span>
        )}
        {section && mayAdminister.value && (
          <button
            type="button"
            class="btn btn--s btn--quiet"
            aria-label={say('editOf', { name })}
            onClick={() => open({ what: 'section', section })}
          >
            {say('edit')}
          </button>
        )}
      </div>
      {members.length === 0 ? (
        <p class="muted small">{say('noMembers')}</p>
      ) : (
        <table class="table people-table">
          <caption class="vh">{say('membersOf', { section: name })}</caption>
          <thead>
            <tr>
              <th scope="col">{say('name')}</th>
              <th scope="col">{say('role')}</th>
              <th scope="col">{say('account')}</th>
              <th scope="col">{say('paired')}</th>
              <th scope="col">
                <span class="vh">{say('actions')}</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {members.map((member) => (
              <MemberRow key={member.id} member={member} devices={devices} open={open} />
            ))}
          </tbody>
        </table>
      )}
    </section>
  );
}

/** Editors change reporters and heads, administrators everybody. */
function mayChange(member: Member): boolean {
  return mayAdminister.value || (mayReview.value && (member.role === 'reporter' || member.role === 'head'));
}

function MemberRow({ member, devices, open }: { member: KnownMember; devices: readonly KnownDevice[]; open: (opened: Opened) => void }) {
  const paired = devices.filter(({ memberId, revokedAt }) => memberId === member.id && revokedAt === null).length;
  return (
    <tr class={member.active ? undefined : 'is-inactive'}>
      <th scope="row">
        {member.name} {!member.active && <span class="tag">{say('inactive')}</span>}
      </th>
      <td>
        {roleName(member.role)} {member.signs && member.role !== 'leader' && <span class="tag">{say('signsTag')}</span>}
      </td>
      <td>{member.account ?? ''}</td>
      <td class={paired === 0 ? 'muted' : undefined}>{paired === 0 ? say('notPaired') : say('pairedCount', { count: paired })}</td>
      <td class="row-acts">
        {member.active && (mayChange(member) || member.id === me.value?.member.id) && (
          <button
            type="button"
            class="btn btn--s"
            aria-label={say('pairFor', { name: member.name })}
            onClick={() => open({ what: 'pairing', member })}
          >
            {say('pair')}
          </button>
        )}
        {mayChange(member) && (
          <button
            type="button"
            class="btn btn--s btn--quiet"
            aria-label={say('editOf', { name: member.name })}
            onClick={() => open({ what: 'member', member, sectionId: member.sectionId })}
          >
            {say('edit')}
          </button>
        )}
      </td>
    </tr>
  );
}
