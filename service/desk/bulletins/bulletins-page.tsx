import { useState } from 'preact/hooks';
import type { BulletinList } from '../../../shared/contract/bulletins.ts';
import { Empty } from '../../../shared/interface/components/notices.tsx';
import { say } from '../../../shared/interface/messages/desk-bulletins.ts';
import { civilMonth, moment, monthAfter } from '../../../shared/interface/moment.ts';
import { BULLETIN_PERIODS, type BulletinPeriod } from '../../../shared/vocabulary/bulletin.ts';
import { draftBulletin, listBulletins } from '../client/bulletins.ts';
import { useDoing, useLoaded } from '../frame/loaded.ts';
import { DeskPage, ScrollRegion, Shown } from '../frame/page.tsx';
import { Problem } from '../frame/problem.tsx';
import { address, go, route } from '../frame/router.ts';
import { HeadSelect } from '../record/select.tsx';
import { me, serviceNow } from '../session/session.ts';
import { BulletinPage } from './bulletin-page.tsx';
import { issueName } from './issue-name.ts';

type Item = BulletinList['items'][number];

/** 通报: all of them, or the one that is asked for. */
export function BulletinsPage() {
  const { id } = route.value;
  return id === null ? <AllBulletins /> : <BulletinPage key={id} id={id} />;
}

function AllBulletins() {
  const loaded = useLoaded('bulletins', listBulletins);
  const role = me.value?.member.role;
  const makes = role === 'editor' || role === 'administrator';
  return (
    <DeskPage title={say('title')} tools={makes && <Making />}>
      <ScrollRegion label={say('caption')} class="page-body">
        <Shown loaded={loaded}>
          {(items) =>
            items.length === 0 ? <Empty title={say('none')} text={say(makes ? 'noneText' : 'noneRead')} /> : <Table items={items} />
          }
        </Shown>
      </ScrollRegion>
    </DeskPage>
  );
}

function Making() {
  const [period, setPeriod] = useState<BulletinPeriod>('month');
  const [month, setMonth] = useState(monthAfter(civilMonth(serviceNow()), -1));
  const doing = useDoing();
  const make = () =>
    doing.run(async () => {
      const { id } = await draftBulletin({ period, month });
      go(address('bulletins', id));
    });
  return (
    <>
      {doing.problem !== null && <Problem problem={doing.problem} />}
      <HeadSelect
        label={say('period')}
        value={period}
        options={BULLETIN_PERIODS.map((each) => ({ value: each, name: say(each) }))}
        onChange={(value) => setPeriod(value as BulletinPeriod)}
      />
      <input
        class="input input--head"
        type="month"
        aria-label={say('ofMonth')}
        value={month}
        onInput={(event) => setMonth(event.currentTarget.value)}
      />
      <button type="button" class="btn btn--main" disabled={doing.busy || month === ''} onClick={() => void make()}>
        {say('make')}
      </button>
    </>
  );
}

function Table({ items }: { items: Item[] }) {
  const now = serviceNow();
  return (
    <table class="table">
      <caption class="vh">{say('caption')}</caption>
      <thead>
        <tr>
          <th scope="col">{say('name')}</th>
          <th scope="col">{say('number')}</th>
          <th scope="col">{say('state')}</th>
          <th scope="col">{say('at')}</th>
        </tr>
      </thead>
      <tbody>
        {items.map((item) => (
          <tr key={item.id}>
            <th scope="row">
              <a href={address('bulletins', item.id)}>{item.title}</a>
              {item.corrects && <span class="src">{say('corrects', { issue: issueName(item.corrects) })}</span>}
              {item.correctedBy && <span class="src">{say('correctedBy', { issue: issueName(item.correctedBy) })}</span>}
            </th>
            <td>{issueName(item)}</td>
            <td>{say(item.issue === null ? 'draft' : 'published')}</td>
            <td class="nowrap">{moment(item.publishedAt ?? item.updatedAt, { now })}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
