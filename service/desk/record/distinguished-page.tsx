import { useEffect, useState } from 'preact/hooks';
import type { DistinctionList } from '../../../shared/contract/record.ts';
import { Empty } from '../../../shared/interface/components/notices.tsx';
import { say as sayDesk } from '../../../shared/interface/messages/desk.ts';
import { say } from '../../../shared/interface/messages/desk-adoption.ts';
import { civilMonth, moment, monthAfter, monthName } from '../../../shared/interface/moment.ts';
import { REMARK_LIMIT } from '../../../shared/vocabulary/prose.ts';
import { declineDistinction, distinguish, listDistinguished } from '../client/record.ts';
import { announce, happened } from '../frame/arrivals.ts';
import { Dialog } from '../frame/dialog.tsx';
import { Field } from '../frame/field.tsx';
import { useDoing, useLoaded } from '../frame/loaded.ts';
import { DeskPage, ScrollRegion, Shown } from '../frame/page.tsx';
import { fieldProblem, Problem } from '../frame/problem.tsx';
import { address, go, route } from '../frame/router.ts';
import { toast } from '../frame/toasts.tsx';
import { me, serviceNow } from '../session/session.ts';
import { RecordTabs } from './record-tabs.tsx';
import { HeadSelect } from './select.tsx';

const MONTHS_OFFERED = 12;

type Line = DistinctionList['items'][number];

/** 好信息 of a month: what is proposed and still to be decided on, and what was chosen. */
export function DistinguishedPage() {
  const now = civilMonth(serviceNow());
  const month = route.value.query.get('month') ?? now;
  const loaded = useLoaded(`distinguished ${month}`, (signal) => listDistinguished(month, signal));
  const { reload } = loaded;
  const news = happened.value;
  useEffect(reload, [news]);
  const months = Array.from({ length: MONTHS_OFFERED }, (_, back) => monthAfter(now, -back));
  return (
    <DeskPage
      title={say('distinguished')}
      tools={
        <>
          <RecordTabs shown="distinguished" />
          <HeadSelect
            label={say('month')}
            value={month}
            options={months.map((one) => ({ value: one, name: monthName(one, { withYear: true }) }))}
            onChange={(next) => go(address('adoptions', 'distinguished', { month: next }))}
          />
        </>
      }
    >
      <ScrollRegion label={say('distinguishedCaption')} class="page-body">
        <Shown loaded={loaded}>
          {({ items }) =>
            items.length === 0 ? (
              <Empty title={say('noDistinguished')} text={say('noDistinguishedText')} />
            ) : (
              <Lines items={items} month={month} />
            )
          }
        </Shown>
      </ScrollRegion>
    </DeskPage>
  );
}

function Lines({ items, month }: { items: readonly Line[]; month: string }) {
  const [deciding, decide] = useState<{ line: Line; how: 'choose' | 'decline' } | null>(null);
  const { role } = me.value!.member;
  const mayDecide = role === 'leader' || role === 'editor' || role === 'administrator';
  const now = serviceNow();
  return (
    <>
      <table class="table">
        <caption class="vh">{say('distinguishedCaption')}</caption>
        <thead>
          <tr>
            <th scope="col">{say('report')}</th>
            <th scope="col">{say('reporter')}</th>
            <th scope="col">{say('standing')}</th>
            <th scope="col">{say('reason')}</th>
            <th scope="col">{say('by')}</th>
            <th scope="col">
              <span class="vh">{say('actions')}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {items.map((line) => (
            <tr key={line.report.id}>
              <th scope="row">
                <a href={address('inbox', line.report.id, { view: 'all' })}>{line.report.title}</a>
              </th>
              <td>
                {line.report.section?.name} {line.report.member.name}
              </td>
              <td class="nowrap">{say(line.state)}</td>
              <td class="text-cell">{line.reason}</td>
              <td class="nowrap">
                {line.by} <span class="muted">{moment(line.at, { now })}</span>
              </td>
              <td class="row-acts">
                {line.state === 'proposed' && mayDecide && (
                  <>
                    <button
                      type="button"
                      class="btn btn--s"
                      aria-label={say('chooseOf', { title: line.report.title })}
                      onClick={() => decide({ line, how: 'choose' })}
                    >
                      {say('choose')}
                    </button>
                    <button
                      type="button"
                      class="btn btn--s btn--quiet"
                      aria-label={say('declineOf', { title: line.report.title })}
                      onClick={() => decide({ line, how: 'decline' })}
                    >
                      {say('decline')}
                    </button>
                  </>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {deciding && <DecideDialog {...deciding} month={month} onClose={() => decide(null)} />}
    </>
  );
}

function DecideDialog({ line, how, month, onClose }: { line: Line; how: 'choose' | 'decline'; month: string; onClose: () => void }) {
  const [reason, setReason] = useState(how === 'choose' ? line.reason : '');
  const [tried, setTried] = useState(false);
  const doing = useDoing();
  const act = async () => {
    setTried(true);
    if (reason.trim() === '') return;
    const settled = await doing.run(async () => {
      if (how === 'choose') await distinguish(line.report.id, month, reason.trim());
      else await declineDistinction(line.report.id, reason.trim());
      announce();
      toast(say(how === 'choose' ? 'chosenDone' : 'declinedDone', { title: line.report.title }));
    });
    if (settled) onClose();
  };
  return (
    <Dialog title={say(how === 'choose' ? 'chooseTitle' : 'declineTitle')} onClose={onClose}>
      <form
        class="stack"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          void act();
        }}
      >
        <p>{line.report.title}</p>
        <Field
          label={say('reason')}
          wrong={fieldProblem(doing.problem, 'reason') ?? (tried && reason.trim() === '' ? say('writeReason') : null)}
        >
          {(attributes) => (
            <textarea
              {...attributes}
              rows={3}
              maxLength={REMARK_LIMIT}
              value={reason}
              onInput={(event) => setReason(event.currentTarget.value)}
            />
          )}
        </Field>
        <Problem problem={doing.problem} marked={['reason']} />
        <div class="btnbar dialog-acts">
          <button type="submit" class="btn btn--main" disabled={doing.busy}>
            {say(how)}
          </button>
          <button type="button" class="btn btn--quiet" onClick={onClose}>
            {sayDesk('cancel')}
          </button>
        </div>
      </form>
    </Dialog>
  );
}
