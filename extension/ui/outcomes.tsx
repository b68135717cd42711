import { pointsText } from '../../shared/interface/components/figures.tsx';
import { Icon } from '../../shared/interface/components/icon.tsx';
import { Badge } from '../../shared/interface/components/notices.tsx';
import { say } from '../../shared/interface/messages/popup.ts';
import { dayName } from '../../shared/interface/moment.ts';
import { outcomeName, reasonName } from '../../shared/interface/names.ts';
import type { Outcome, Statistics, Todo } from '../../shared/vocabulary/statistics.ts';
import { outcomeKey } from '../link/news.ts';

/** How many outcomes the popup shows before 全部. */
const SHOWN = 3;

/** What waits for the reporter: returned reports, each opening its draft. */
export function Todos({ todos, onOpen }: { todos: Todo[]; onOpen: (reportId: string) => void }) {
  if (todos.length === 0) return null;
  return (
    <section class="p-sec todo" aria-labelledby="todo-h">
      <h2 class="sec-h" id="todo-h">
        {say('todo')} <Badge count={todos.length} look="action" />
      </h2>
      <ul>
        {todos.map((todo) => (
          <li key={todo.reportId}>
            <button type="button" class="todo-item" onClick={() => onOpen(todo.reportId)}>
              <span class="tag what">{say('returned')}</span>
              <span class="clamp2">{todo.title}</span>
              <span class="sub clamp2">
                <b>{reasonName(todo.reasonCode)}</b>
                {say('colon')}
                {todo.reason}
              </span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** What became of the last reports; each unfolds to publication, issue and day, or to the editor's words. */
export function Outcomes({ outcomes, unfolded, desk }: { outcomes: Statistics['outcomes']; unfolded: string | null; desk: string }) {
  if (outcomes.length === 0) return null;
  const shown = outcomes.filter((outcome, place) => place < SHOWN || outcomeKey(outcome) === unfolded);
  return (
    <section class="p-sec done" aria-labelledby="done-h">
      <h2 class="sec-h" id="done-h">
        {say('outcomes')}{' '}
        <a class="more" href={desk} target="_blank" rel="noreferrer">
          {say('all')}
        </a>
      </h2>
      <ul>
        {shown.map((outcome) => (
          <li key={outcomeKey(outcome)}>
            <details class="outcome" open={outcomeKey(outcome) === unfolded}>
              <summary>
                <span class="cut">{outcome.title}</span>
                <Result outcome={outcome} />
                <Icon name="right" />
              </summary>
              <p>{outcome.title}</p>
              <p class="muted">{explanation(outcome)}</p>
            </details>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Result({ outcome }: { outcome: Outcome }) {
  const { kind, levelName, points, reasonCode } = outcome;
  if (kind === 'adopted') {
    return (
      <span class="res">
        <b>{say('adoptedBy', { level: levelName ?? '' })}</b> {points !== null && pointsText(points, true)}
      </span>
    );
  }
  if (kind !== 'returned' && kind !== 'rejected') return <b class="res">{outcomeName(kind)}</b>;
  const reason = reasonCode === null ? '' : reasonName(reasonCode);
  return <span class="res muted">{say(kind === 'returned' ? 'returnedFor' : 'rejectedFor', { reason })}</span>;
}

/** What stands behind an outcome, in one sentence. */
function explanation({ kind, publication, issue, on, points, reason, levelName }: Outcome): string {
  const day = on === null ? '' : dayName(on);
  if (kind === 'adopted') {
    return say('publishedIn', { publication: publication ?? '', issue: issue ?? '', day, points: pointsText(points ?? 0) });
  }
  if (kind === 'instructed') return say('instructedOn', { level: levelName ?? '', day });
  if (kind === 'forwarded') return say('forwardedOn', { level: levelName ?? '', day });
  if (kind === 'head-told') return say('headTold');
  return reason ?? outcomeName(kind);
}
