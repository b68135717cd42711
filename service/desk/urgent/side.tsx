import { useState } from 'preact/hooks';
import type { UrgentBoard } from '../../../shared/contract/urgent.ts';
import { say } from '../../../shared/interface/messages/desk-urgent.ts';
import { duration, moment } from '../../../shared/interface/moment.ts';
import { deadlineSets } from '../../../shared/rulepacks/deadlines.ts';
import { mayReview, serviceNow } from '../session/session.ts';
import { ReceiversDialog } from './receivers-dialog.tsx';

const MINUTE = 60_000;

/** Beside the events: whom to tell by when, how to read the axis, how this year stands, and what was late. */
export function UrgentSide({ board }: { board: UrgentBoard }) {
  const [changing, setChanging] = useState(false);
  return (
    <aside class="side scroll">
      <section aria-labelledby="rules-h">
        <h2 class="sec-h" id="rules-h">
          {say('rules')}
          {mayReview.value && (
            <button type="button" class="btn btn--s btn--quiet more" onClick={() => setChanging(true)}>
              {say('change')}
            </button>
          )}
        </h2>
        <Rules board={board} />
      </section>
      <section aria-labelledby="reading-h">
        <h2 class="sec-h" id="reading-h">
          {say('reading')}
        </h2>
        <ul class="axis-key">
          {(['told', 'limit', 'present', 'spent'] as const).map((mark) => (
            <li key={mark}>
              <span class="axis" aria-hidden="true">
                <i class={mark} style={mark === 'spent' ? 'left:0;width:60%' : 'left:50%'} />
              </span>
              {say(({ told: 'keyTold', limit: 'keyLimit', present: 'keyNow', spent: 'keySpent' } as const)[mark])}
            </li>
          ))}
        </ul>
      </section>
      <section aria-labelledby="year-h">
        <h2 class="sec-h" id="year-h">
          {say('year')}
        </h2>
        <dl class="figs">
          <div>
            <dt>{say('yearMet')}</dt>
            <dd>
              {board.year.met} / {board.year.met + board.year.late + board.year.missed}
            </dd>
          </div>
          <div>
            <dt>{say('late')}</dt>
            <dd class={board.year.late > 0 ? 'is-late' : undefined}>{board.year.late}</dd>
          </div>
          <div>
            <dt>{say('missed')}</dt>
            <dd class={board.year.missed > 0 ? 'is-late' : undefined}>{board.year.missed}</dd>
          </div>
        </dl>
      </section>
      {board.facts.length > 0 && <Facts board={board} />}
      {changing && <ReceiversDialog receivers={board.receivers} onClose={() => setChanging(false)} />}
    </aside>
  );
}

function Rules({ board: { receivers } }: { board: UrgentBoard }) {
  const lines = receivers.flatMap(({ id, name, set, from }) =>
    (deadlineSets.find((one) => one.id === set)?.deadlines ?? []).map((deadline) => ({
      key: `${id}${JSON.stringify(deadline)}`,
      name,
      from,
      deadline,
    })),
  );
  const sources = [...new Set(receivers.map(({ set }) => deadlineSets.find((one) => one.id === set)?.source ?? set))];
  return (
    <>
      <table class="rules">
        <caption class="vh">{say('rules')}</caption>
        <thead class="vh">
          <tr>
            <th scope="col">{say('receiver')}</th>
            <th scope="col">{say('from')}</th>
            <th scope="col">{say('limit')}</th>
          </tr>
        </thead>
        <tbody>
          {lines.map(({ key, name, from, deadline }) => (
            <tr key={key}>
              <th scope="row">
                {name} {say(deadline.step)}
                {deadline.severities && ` (${deadline.severities.map((severity) => say(severity)).join('、')})`}
              </th>
              <td>{say(from === 'event' ? 'eventStart' : 'receiptStart')}</td>
              <td class="num">{deadline.minutes === undefined ? deadline.daily?.join('、') : duration(deadline.minutes * MINUTE)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p class="small muted">{say('rulesSource', { source: sources.join('；') })}</p>
    </>
  );
}

function Facts({ board: { facts } }: { board: UrgentBoard }) {
  const now = serviceNow();
  return (
    <section aria-labelledby="facts-h">
      <h2 class="sec-h" id="facts-h">
        {say('facts')}
      </h2>
      <ul class="late-list">
        {facts.map((fact) => (
          <li key={`${fact.chainId}${fact.receiver}${fact.step}`}>
            <b>
              {fact.kind === 'missed'
                ? say('factMissed', { receiver: fact.receiver })
                : fact.minutes === null
                  ? say('factOpen', { receiver: fact.receiver })
                  : say('factLate', { receiver: fact.receiver, length: duration(fact.minutes * MINUTE) })}
            </b>
            <span class="small muted">
              {moment(fact.due, { now })} · {fact.section?.name} {fact.title}
            </span>
          </li>
        ))}
      </ul>
      <p class="small muted">{say('factsText')}</p>
    </section>
  );
}
