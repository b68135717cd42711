import { useState } from 'preact/hooks';
import type { PointsTable } from '../../../shared/contract/points.ts';
import { Icon } from '../../../shared/interface/components/icon.tsx';
import { say } from '../../../shared/interface/messages/desk-points.ts';
import { moment, monthName } from '../../../shared/interface/moment.ts';
import { closeMonth } from '../client/points.ts';
import { Dialog } from '../frame/dialog.tsx';
import { useDoing } from '../frame/loaded.ts';
import { Problem } from '../frame/problem.tsx';
import { toast } from '../frame/toasts.tsx';
import { serviceNow } from '../session/session.ts';

interface ClosingProps {
  table: PointsTable;
  /** The month is over, so that it can be closed. */
  over: boolean;
  may: boolean;
  onClosed: () => void;
}

/** Whether the month is closed 关账, and the way to close it. */
export function Closing({ table: { month, closedAt }, over, may, onClosed }: ClosingProps) {
  const [asking, ask] = useState(false);
  const doing = useDoing();
  if (closedAt !== null) {
    return (
      <span class="muted small nowrap">
        <Icon name="lock" /> {say('closedAt', { at: moment(closedAt, { now: serviceNow() }) })}
      </span>
    );
  }
  if (!over || !may) return null;
  const named = monthName(month);
  const close = async () => {
    const done = await doing.run(() => closeMonth(month));
    if (!done) return;
    ask(false);
    toast(say('closedToast', { month: named }));
    onClosed();
  };
  return (
    <>
      <button type="button" class="btn" onClick={() => ask(true)}>
        {say('closeMonth')}
      </button>
      {asking && (
        <Dialog title={say('closeTitle', { month: named })} onClose={() => ask(false)}>
          <div class="stack">
            <p>{say('closeText')}</p>
            <Problem problem={doing.problem} />
            <div class="btnbar">
              <button type="button" class="btn btn--main" disabled={doing.busy} onClick={() => void close()}>
                {say('closeNow')}
              </button>
              <button type="button" class="btn" onClick={() => ask(false)}>
                {say('cancel')}
              </button>
            </div>
          </div>
        </Dialog>
      )}
    </>
  );
}
