import { useRef } from 'preact/hooks';
import type { Assignment, Commission, CommissionList } from '../../../shared/contract/commissions.ts';
import { percent } from '../../../shared/interface/components/figures.tsx';
import { Icon } from '../../../shared/interface/components/icon.tsx';
import { say } from '../../../shared/interface/messages/desk-commissions.ts';
import { age, civilDay, duration, moment, timeLeft } from '../../../shared/interface/moment.ts';
import { commissionStateName } from '../../../shared/interface/names.ts';
import type { CommissionState } from '../../../shared/vocabulary/commission.ts';
import type { Section } from '../../../shared/vocabulary/people.ts';
import { address } from '../frame/router.ts';
import { serviceNow } from '../session/session.ts';
import { hasReported, LOOKS, mostPressing, owes } from './state-look.ts';

const MINUTE = 60_000;

/** Narrowest columns in px; a narrower board scrolls. */
const FIRST_COLUMN = 248;
const COLUMN = 60;

interface BoardProps {
  list: CommissionList;
  sections: readonly Section[];
  view: string;
  selected: string | null;
}

/** 谁到哪一步: a row for each commission, a column for each section that any of them asks. */
export function Board({ list, sections, view, selected }: BoardProps) {
  const now = serviceNow();
  const columns = sections.filter(({ id }) => list.items.some((item) => item.assignments.some(({ section }) => section?.id === id)));
  return (
    <table class="matrix" style={`min-width:${FIRST_COLUMN + columns.length * COLUMN}px`}>
      <caption class="vh">{say('boardCaption')}</caption>
      <thead>
        <tr>
          <th scope="col">{say('firstColumn')}</th>
          {columns.map(({ id, name }) => (
            <th scope="col" key={id}>
              {name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {list.items.map((commission) => (
          <Row
            key={commission.id}
            commission={commission}
            columns={columns}
            view={view}
            isSelected={commission.id === selected}
            now={now}
          />
        ))}
      </tbody>
      <tfoot>
        <tr>
          <th scope="row">{say('punctualYear')}</th>
          {columns.map(({ id }) => {
            const of = list.punctuality.find(({ sectionId }) => sectionId === id);
            return (
              <td key={id}>
                {of && (
                  <>
                    <b>
                      {of.onTime}/{of.due}
                    </b>
                    {percent(of.onTime / of.due)}
                  </>
                )}
              </td>
            );
          })}
        </tr>
      </tfoot>
    </table>
  );
}

interface RowProps {
  commission: Commission;
  columns: readonly Section[];
  view: string;
  isSelected: boolean;
  now: Date;
}

function Row({ commission, columns, view, isSelected, now }: RowProps) {
  const link = useRef<HTMLAnchorElement>(null);
  const { assignments } = commission;
  return (
    <tr class={isSelected ? 'is-sel' : undefined}>
      <th scope="row">
        <a
          ref={link}
          href={address('commissions', commission.id, { view: view === 'open' ? null : view })}
          aria-current={isSelected ? 'true' : undefined}
          data-commission={commission.id}
        >
          {commission.topic}
        </a>
        <span class="dl">
          <Deadline commission={commission} now={now} />
          <span>{moment(commission.deadline, { now })}</span>
          <span class="cnt">
            {assignments.filter(hasReported).length}/{assignments.length}
          </span>
        </span>
      </th>
      {columns.map(({ id }) => (
        <td key={id}>
          <Cell assignments={assignments.filter(({ section }) => section?.id === id)} now={now} commission={commission} />
        </td>
      ))}
    </tr>
  );
}

function Deadline({ commission: { deadline, cancelled, assignments }, now }: { commission: Commission; now: Date }) {
  if (cancelled) return <b>{say('cancelled')}</b>;
  if (Date.parse(deadline) > now.getTime()) return <b>{timeLeft(deadline, now)}</b>;
  return assignments.some(({ state }) => state === 'late') ? <b class="late">{say('overdue')}</b> : <b>{say('ended')}</b>;
}

function Cell({ assignments, commission, now }: { assignments: readonly Assignment[]; commission: Commission; now: Date }) {
  const shown = mostPressing(assignments);
  if (!shown) {
    return (
      <span class="cell none">
        <span aria-hidden="true">–</span>
        <span class="vh">{say('notAsked')}</span>
      </span>
    );
  }
  const { icon, look } = LOOKS[shown.state];
  const quiet = commission.cancelled !== null && owes(shown);
  return (
    <span class={`cell ${quiet ? '' : look}`}>
      <Icon name={icon} />
      <span>
        {commissionStateName(shown.state)}
        {assignments.length > 1 && ` ${assignments.filter(({ state }) => state === shown.state).length}/${assignments.length}`}
      </span>
      <span>{beside(shown, commission, now)}</span>
    </span>
  );
}

/** What stands under a state: since when, by how much, or on which day. */
function beside(assignment: Assignment, { issuedAt }: Commission, now: Date): string {
  const { state, lateMinutes, seenAt, answeredAt, submittedAt, fulfilledAt } = assignment;
  const day = (at: string | null) => (at === null ? '' : civilDay(new Date(at)).slice(5));
  const at: Record<CommissionState, () => string> = {
    sent: () => age(issuedAt, now),
    seen: () => day(seenAt),
    accepted: () => day(answeredAt),
    declined: () => say('explained'),
    submitted: () => day(submittedAt),
    fulfilled: () => day(fulfilledAt),
    late: () => duration((lateMinutes ?? 0) * MINUTE),
    missed: () => duration((lateMinutes ?? 0) * MINUTE),
  };
  return at[state]();
}

const SHOWN: readonly CommissionState[] = ['sent', 'seen', 'accepted', 'submitted', 'declined', 'late'];

/** What the shapes of the board mean. */
export function Key() {
  return (
    <p class="key">
      <span class="vh">{say('key')}</span>
      {SHOWN.map((state) => (
        <span key={state} class={LOOKS[state].look === 'late' ? 'late' : undefined}>
          <Icon name={LOOKS[state].icon} />
          {state === 'declined' ? say('declinedKey') : commissionStateName(state)}
        </span>
      ))}
    </p>
  );
}
