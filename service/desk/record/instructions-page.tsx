import { useEffect } from 'preact/hooks';
import type { InstructionList } from '../../../shared/contract/record.ts';
import { Empty } from '../../../shared/interface/components/notices.tsx';
import { say } from '../../../shared/interface/messages/desk-record.ts';
import { dayName } from '../../../shared/interface/moment.ts';
import { listInstructions } from '../client/record.ts';
import { happened } from '../frame/arrivals.ts';
import { useLoaded } from '../frame/loaded.ts';
import { DeskPage, ScrollRegion, Shown } from '../frame/page.tsx';
import { address } from '../frame/router.ts';
import { serviceNow } from '../session/session.ts';

async function readAll(signal: AbortSignal): Promise<InstructionList['items']> {
  const list = await listInstructions(null, signal);
  const items = [...list.items];
  for (let next = list.next; next !== null; ) {
    const page = await listInstructions(next, signal);
    items.push(...page.items);
    next = page.next;
  }
  return items;
}

/** 批示: what leaders wrote on reports. */
export function InstructionsPage() {
  const loaded = useLoaded('instructions', readAll);
  const { reload } = loaded;
  const news = happened.value;
  useEffect(reload, [news]);
  return (
    <DeskPage title={say('instructionsTitle')}>
      <ScrollRegion label={say('instructionsCaption')} class="page-body">
        <Shown loaded={loaded}>
          {(items) =>
            items.length === 0 ? (
              <Empty title={say('noInstructions')} text={say('noInstructionsText')}>
                <a class="btn" href={address('inbox')}>
                  {say('goInbox')}
                </a>
              </Empty>
            ) : (
              <InstructionTable items={items} />
            )
          }
        </Shown>
      </ScrollRegion>
    </DeskPage>
  );
}

function InstructionTable({ items }: { items: InstructionList['items'] }) {
  const now = serviceNow();
  return (
    <table class="table">
      <caption class="vh">{say('instructionsCaption')}</caption>
      <thead>
        <tr>
          <th scope="col" aria-sort="descending">
            {say('date')}
          </th>
          <th scope="col">{say('leader')}</th>
          <th scope="col">{say('level')}</th>
          <th scope="col">{say('title')}</th>
          <th scope="col">{say('wording')}</th>
          <th scope="col">{say('reporter')}</th>
        </tr>
      </thead>
      <tbody>
        {items.map((item) => (
          <tr key={item.id}>
            <td class="nowrap">{dayName(item.instructedOn, { now })}</td>
            <td class="nowrap">{item.leader}</td>
            <td class="nowrap">{item.levelName}</td>
            <th scope="row">
              <a href={address('inbox', item.report.id, { view: 'all' })}>{item.report.title}</a>
            </th>
            <td class="text-cell">{item.wording}</td>
            <td>
              {item.report.section?.name} {item.report.member.name}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
