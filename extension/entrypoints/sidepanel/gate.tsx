import { Icon } from '../../../shared/interface/components/icon.tsx';
import { say } from '../../../shared/interface/messages/panel.ts';
import type { Obstacle } from '../../drafting/obstacles.ts';
import type { Work } from '../../drafting/work.ts';
import { fixLabel } from '../../drawing/card.tsx';
import { obstacleText } from '../../drawing/menu.tsx';

/** What stands in the way of reporting, once it is pressed or concerns secrets; else, when nothing is wrong, what will be sent. */
export function Gate({ work, pressed }: { work: Work; pressed: boolean }) {
  const blocks = work.obstacles();
  const secret = blocks.some((obstacle) => obstacle.kind === 'confidential');
  if (blocks.length > 0 && (pressed || secret)) return <Blocks blocks={blocks} work={work} alert={pressed} />;
  const findings = work.findings.value;
  if (blocks.length > 0 || findings.some((finding) => finding.level === 'error')) return null;
  return (
    <ul class="gate" aria-label={say('gate')}>
      <li>
        <Icon name="check" />
        <span>{findings.length === 0 ? say('gateSpotless') : say('gateClear', { count: findings.length })}</span>
      </li>
      <li>
        <Icon name="check" />
        <span>{say('gateSafe')}</span>
      </li>
      <li>
        <Icon name="eye" />
        <span>{say('gateSent')}</span>
      </li>
    </ul>
  );
}

function Blocks({ blocks, work, alert }: { blocks: Obstacle[]; work: Work; alert: boolean }) {
  return (
    <div class="gate gate--shut" role={alert ? 'alert' : undefined}>
      <h2 class="sec-h">{say('inTheWay')}</h2>
      <ul>
        {blocks.map((obstacle) => (
          <li key={`${obstacle.kind}${obstacle.kind === 'confidential' ? obstacle.finding.start : ''}`}>
            <Icon name={obstacle.kind === 'confidential' ? 'lock' : 'warn'} />
            <span>{obstacleText(obstacle)}</span>
            {obstacle.kind === 'confidential' && <Handle obstacle={obstacle} work={work} />}
          </li>
        ))}
      </ul>
    </div>
  );
}

function Handle({ obstacle, work }: { obstacle: Extract<Obstacle, { kind: 'confidential' }>; work: Work }) {
  const [fix] = obstacle.finding.fixes ?? [];
  return (
    <button type="button" class="btn btn--s" onClick={() => (fix ? work.fix(obstacle.finding, fix) : work.show(obstacle.finding))}>
      {fix ? fixLabel(fix) : say('goThere')}
    </button>
  );
}
