import { say } from '../../shared/interface/messages/commissions.ts';
import { say as sayUrgent } from '../../shared/interface/messages/urgent-reporter.ts';
import { timeLeft } from '../../shared/interface/moment.ts';
import type { Draft } from '../../shared/vocabulary/draft.ts';
import { ticked } from '../drafting/commissioned.ts';

interface ChecklistProps {
  draft: Draft;
  /** Service clock minus this machine's, in milliseconds. */
  skew: number | null;
  onChange: (change: Pick<Draft, 'commission'>) => void;
}

/** What a follow-up or a final report of an urgent event is to say; nothing for other drafts. */
export function UrgentPart({ draft: { urgent } }: { draft: Draft }) {
  if (!urgent || urgent.stage === 'initial') return null;
  return <p class="checklist">{sayUrgent(urgent.stage === 'final' ? 'finalOf' : 'followUpOf', { title: urgent.title })}</p>;
}

/** What the commission asks of this draft, to be ticked by the reporter; nothing for a draft that answers none. */
export function Checklist({ draft: { commission, body }, skew, onChange }: ChecklistProps) {
  if (!commission) return null;
  const { checklist, deadline, length, topic } = commission;
  const now = new Date(Date.now() + (skew ?? 0));
  const count = [...body.replace(/\s/g, '')].length;
  return (
    <details class="fold checklist" open>
      <summary>
        <b>{say('checklist', { done: checklist.filter(({ done }) => done).length, all: checklist.length })}</b>
        <span class="cut muted">{topic}</span>
        <span class={Date.parse(deadline) < now.getTime() ? 'left is-late' : 'left'}>{timeLeft(deadline, now)}</span>
      </summary>
      <ul>
        {checklist.map(({ text, done }, at) => (
          <li key={text}>
            <label>
              <input
                type="checkbox"
                checked={done}
                onChange={(event) => onChange({ commission: ticked(commission, at, event.currentTarget.checked) })}
              />
              {text}
            </label>
          </li>
        ))}
      </ul>
      {length !== null && count > length && <p class="small">{say('tooLong', { count, limit: length })}</p>}
    </details>
  );
}
