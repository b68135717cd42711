import type { ReportDetail } from '../../../shared/contract/reports.ts';
import { say } from '../../../shared/interface/messages/desk-editing.ts';
import { say as sayReview } from '../../../shared/interface/messages/desk-review.ts';
import { age } from '../../../shared/interface/moment.ts';
import { stateName } from '../../../shared/interface/names.ts';
import { readSimilar } from '../client/reports.ts';
import { useLoaded } from '../frame/loaded.ts';
import { address } from '../frame/router.ts';
import { me, serviceNow } from '../session/session.ts';

/** Whose a joint report is, and what was taken into it. */
export function Belongings({ report: { credits, mergedFrom } }: { report: ReportDetail }) {
  return (
    <>
      {credits.length > 1 && (
        <section>
          <h3 class="sec-h">{say('creditsOf')}</h3>
          <p class="words">
            {credits.map(({ name, share }) => say('shareOf', { name, percent: Math.round(share * 1000) / 10 })).join('、')}
          </p>
        </section>
      )}
      {mergedFrom.length > 0 && (
        <section>
          <h3 class="sec-h">{say('mergedFrom')}</h3>
          <ul class="facts">
            {mergedFrom.map(({ id, title, member, section }) => (
              <li key={id}>
                <a href={address('inbox', id, { view: 'all' })}>{title}</a>
                <span class="muted">{section ?? member}</span>
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
}

/** Recent reports with nearly the same text, so that nothing is used twice; for the office alone. */
export function Similar({ report }: { report: ReportDetail }) {
  const { role } = me.value!.member;
  return role === 'reporter' || role === 'head' ? null : <Found report={report} />;
}

function Found({ report }: { report: ReportDetail }) {
  const loaded = useLoaded(`similar ${report.id} ${report.revision}`, (signal) => readSimilar(report.id, signal));
  if (!loaded.value || loaded.value.length === 0) return null;
  const now = serviceNow();
  return (
    <section>
      <h3 class="sec-h">{say('similar')}</h3>
      <ul class="facts">
        {loaded.value.map(({ id, title, likeness, member, section, state, adoptions, receivedAt }) => (
          <li key={id}>
            <a href={address('inbox', id, { view: 'all' })}>{title}</a>
            <span class="muted">
              {say('alike', { percent: Math.round(likeness * 100) })} · {section?.name ?? member.name} ·{' '}
              {stateName(adoptions > 0 ? 'adopted' : state)} · {sayReview('ago', { age: age(receivedAt, now) })}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
