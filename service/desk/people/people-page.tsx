import { useEffect } from 'preact/hooks';
import { say } from '../../../shared/interface/messages/desk-people.ts';
import { readDevices, readMembers, readSections } from '../client/people.ts';
import { useLoaded } from '../frame/loaded.ts';
import { DeskPage, ScrollRegion, Shown } from '../frame/page.tsx';
import { address, route } from '../frame/router.ts';
import { Devices } from './devices.tsx';
import { Roster } from './roster.tsx';

/** How often the page looks whether somebody has paired in the meantime. */
const EVERY = 10_000;

async function readPeople() {
  const [sections, members, devices] = await Promise.all([readSections(), readMembers(), readDevices()]);
  return { sections, members, devices };
}

/** 人员: sections with their members, and the browsers they paired. */
export function PeoplePage() {
  const loaded = useLoaded('people', readPeople);
  const { reload } = loaded;
  const devicesShown = route.value.id === 'devices';
  useEffect(() => {
    const timer = setInterval(() => document.visibilityState === 'visible' && reload(), EVERY);
    return () => clearInterval(timer);
  }, [reload]);
  return (
    <DeskPage
      title={say('title')}
      tools={
        <nav class="tabs tabs--head" aria-label={say('tabs')}>
          <a class="tab" href={address('people')} aria-current={devicesShown ? undefined : 'true'}>
            {say('members')} {loaded.value?.members.length ?? ''}
          </a>
          <a class="tab" href={address('people', 'devices')} aria-current={devicesShown ? 'true' : undefined}>
            {say('devices')} {loaded.value?.devices.filter(({ revokedAt }) => revokedAt === null).length ?? ''}
          </a>
        </nav>
      }
    >
      <ScrollRegion label={say(devicesShown ? 'devices' : 'members')} class="page-body">
        <Shown loaded={loaded}>
          {(people) => (devicesShown ? <Devices devices={people.devices} onChanged={reload} /> : <Roster {...people} onChanged={reload} />)}
        </Shown>
      </ScrollRegion>
    </DeskPage>
  );
}
