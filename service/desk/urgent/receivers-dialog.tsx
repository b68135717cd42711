import { useState } from 'preact/hooks';
import { Icon } from '../../../shared/interface/components/icon.tsx';
import { say } from '../../../shared/interface/messages/desk-urgent.ts';
import { locale } from '../../../shared/interface/messages/messages.ts';
import { deadlineSets } from '../../../shared/rulepacks/deadlines.ts';
import { type ClockStart, OWN_OFFICE, type UrgentReceiver } from '../../../shared/vocabulary/urgent.ts';
import { putReceivers } from '../client/urgent.ts';
import { announce } from '../frame/arrivals.ts';
import { Dialog } from '../frame/dialog.tsx';
import { useDoing } from '../frame/loaded.ts';
import { Problem } from '../frame/problem.tsx';

/** Whom the office must tell, by whose limits, counted from when. */
export function ReceiversDialog({ receivers, onClose }: { receivers: readonly UrgentReceiver[]; onClose: () => void }) {
  const [items, setItems] = useState<UrgentReceiver[]>([...receivers]);
  const doing = useDoing();
  const change = (at: number, part: Partial<UrgentReceiver>) =>
    setItems(items.map((item, index) => (index === at ? { ...item, ...part } : item)));
  const add = () => setItems([...items, { id: `receiver-${Date.now().toString(36)}`, name: '', set: 'county', from: 'event' }]);
  const submit = async () => {
    const settled = await doing.run(async () => {
      await putReceivers(items.map((item) => ({ ...item, name: item.name.trim() })));
      announce();
    });
    if (settled) onClose();
  };
  return (
    <Dialog title={say('rulesTitle')} onClose={onClose} class="dialog--wide">
      <form
        class="stack"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          void submit();
        }}
      >
        <p class="muted small">{say('rulesText')}</p>
        <table class="table receivers">
          <caption class="vh">{say('rulesTitle')}</caption>
          <thead>
            <tr>
              <th scope="col">{say('name')}</th>
              <th scope="col">{say('set')}</th>
              <th scope="col">{say('from')}</th>
              <th scope="col">
                <span class="vh">{say('remove', { name: '' })}</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {items.map((item, at) => (
              <tr key={item.id}>
                <td>
                  <input
                    class="input"
                    aria-label={say('name')}
                    value={item.name}
                    onInput={(event) => change(at, { name: event.currentTarget.value })}
                  />
                </td>
                <td>
                  <select
                    class="input"
                    aria-label={say('set')}
                    value={item.set}
                    onChange={(event) => change(at, { set: event.currentTarget.value })}
                  >
                    {deadlineSets.map((set) => (
                      <option key={set.id} value={set.id}>
                        {set.name[locale.value]}
                      </option>
                    ))}
                  </select>
                </td>
                <td>
                  <select
                    class="input"
                    aria-label={say('from')}
                    value={item.from}
                    onChange={(event) => change(at, { from: event.currentTarget.value as ClockStart })}
                  >
                    <option value="event">{say('eventStart')}</option>
                    <option value="receipt">{say('receiptStart')}</option>
                  </select>
                </td>
                <td>
                  {item.id !== OWN_OFFICE && (
                    <button
                      type="button"
                      class="btn btn--icon btn--s"
                      aria-label={say('remove', { name: item.name })}
                      onClick={() => setItems(items.filter((_, index) => index !== at))}
                    >
                      <Icon name="x" />
                    </button>
                  )}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
        <Problem problem={doing.problem} />
        <div class="btnbar">
          <button type="submit" class="btn btn--main" disabled={doing.busy}>
            {say(doing.busy ? 'saving' : 'save')}
          </button>
          <button type="button" class="btn btn--quiet" onClick={add}>
            {say('addReceiver')}
          </button>
        </div>
      </form>
    </Dialog>
  );
}
