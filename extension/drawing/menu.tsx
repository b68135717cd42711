import { useLayoutEffect, useRef } from 'preact/hooks';
import { Gauge } from '../../shared/interface/components/gauge.tsx';
import { Icon } from '../../shared/interface/components/icon.tsx';
import { locale } from '../../shared/interface/messages/messages.ts';
import { say } from '../../shared/interface/messages/page.ts';
import { say as sayShared } from '../../shared/interface/messages/shared.ts';
import { clock } from '../../shared/interface/moment.ts';
import { SCORED } from '../../shared/vocabulary/criteria.ts';
import type { Delivery } from '../drafting/delivery.ts';
import type { Obstacle } from '../drafting/obstacles.ts';
import type { Session } from '../drafting/session.ts';
import type { Spot } from './place.ts';

export interface MenuActions {
  report(): void;
  openPanel(): void;
  goThrough(): void;
  hide(): void;
  show(obstacle: Obstacle): void;
  restore(): void;
}

interface MenuProps {
  session: Session;
  /** Obstacles met by a press of 一键报送; none are shown before. */
  pressed: boolean;
  /** Whether it was opened by the keyboard, and takes the focus. */
  byKeys: boolean;
  spot: Spot | null;
  actions: MenuActions;
  box: (element: HTMLElement | null) => void;
}

const hold = (event: Event) => event.preventDefault();

/** What the pill opens: how ready, what stands in the way, 一键报送, and what became of it. */
export function Menu({ session, pressed, byKeys, spot, actions, box }: MenuProps) {
  const main = useRef<HTMLButtonElement>(null);
  // Before it is painted: a key pressed as soon as the menu is seen must find the button.
  useLayoutEffect(() => {
    if (byKeys) main.current?.focus();
  }, [byKeys]);
  const findings = session.findings.value;
  const errors = findings.filter((finding) => finding.level === 'error').length;
  const delivery = session.delivery.value;
  const done = delivery.phase !== 'none' && delivery.phase !== 'unsaved';
  const blocks = session.obstacles();
  const kept = session.kept.value;
  return (
    <div
      ref={box}
      class="card card--float pop"
      role="dialog"
      aria-label={say('menu')}
      style={spot === null ? 'opacity:0' : `left:${spot.left}px;top:${spot.top}px`}
    >
      <div class="pop-h">
        <h2>{findings.length === 0 ? say('noFindings') : say('someFindings', { count: findings.length, errors })}</h2>
        <span class="sev">{sayShared('readiness', { value: Math.round(session.result.value.readiness) })}</span>
      </div>
      <div class="gauges">
        {SCORED.map((criterion) => {
          const count = findings.filter((finding) => finding.criterion === criterion).length;
          return (
            <Gauge
              key={criterion}
              criterion={criterion}
              score={session.result.value.scores[criterion]}
              note={count === 0 ? '' : sayShared('findingsCount', { count })}
            />
          );
        })}
      </div>
      {kept && (
        <p>
          {say('kept', { time: clock(kept.updatedAt), title: kept.title || say('untitled') })}
          <button type="button" class="btn btn--s btn--quiet" onMouseDown={hold} onClick={actions.restore}>
            {say('restore')}
          </button>
        </p>
      )}
      {pressed && blocks.length > 0 && <Obstacles obstacles={blocks} onShow={actions.show} />}
      <div role="status">
        <DeliveryLine delivery={delivery} />
      </div>
      <div class="btnbar">
        {!done && (
          <button ref={main} type="button" class="btn btn--s btn--main" onMouseDown={hold} onClick={actions.report}>
            <Icon name="send" />
            {say('report')}
          </button>
        )}
        {findings.length > 0 && (
          <button type="button" class="btn btn--s btn--quiet" onMouseDown={hold} onClick={actions.goThrough}>
            {say('firstFinding')}
          </button>
        )}
        <button type="button" class="btn btn--s btn--quiet" onMouseDown={hold} onClick={actions.openPanel}>
          {say('openPanel')}
        </button>
        <button
          type="button"
          class="btn btn--icon btn--s last"
          aria-label={say('hideHere')}
          title={say('hideHere')}
          onMouseDown={hold}
          onClick={actions.hide}
        >
          <Icon name="x" />
        </button>
      </div>
    </div>
  );
}

/** What stands in the way of reporting, in words. */
export function obstacleText(obstacle: Obstacle): string {
  if (obstacle.kind === 'confidential') return obstacle.finding.message;
  return say(obstacle.kind, 'at' in obstacle ? { at: obstacle.at + 1 } : {});
}

function Obstacles({ obstacles, onShow }: { obstacles: Obstacle[]; onShow: (obstacle: Obstacle) => void }) {
  return (
    <div role="alert">
      <p>{say('inTheWay')}</p>
      <ul class="blocks">
        {obstacles.slice(0, 5).map((obstacle) => (
          <li key={obstacleText(obstacle)}>
            <Icon name={obstacle.kind === 'confidential' ? 'lock' : 'warn'} />
            <span>{obstacleText(obstacle)}</span>
            <button type="button" class="btn btn--s btn--quiet" onMouseDown={hold} onClick={() => onShow(obstacle)}>
              {sayShared('show')}
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
}

/** How far the report has come: 已保存 only once it is durable. */
export function DeliveryLine({ delivery }: { delivery: Delivery }) {
  switch (delivery.phase) {
    case 'none':
      return null;
    case 'saving':
      return <p>{say('saving')}</p>;
    case 'unsaved':
      return <p role="alert">{delivery.reason ?? say('unsaved')}</p>;
    case 'saved':
      return <p>{say(delivery.online ? 'savedOnline' : 'savedOffline', { time: clock(delivery.savedAt) })}</p>;
    case 'delivered':
      return (
        <p>
          <b>{say('delivered', { time: clock(delivery.receipt.receivedAt) })}</b> {say('receipt', { number: delivery.receipt.number })}
        </p>
      );
    case 'refused':
      return (
        <p role="alert">
          {say('refused', { number: delivery.refusal.number })}
          {delivery.refusal[locale.value]}
        </p>
      );
  }
}
