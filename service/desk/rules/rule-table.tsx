import { useState } from 'preact/hooks';
import type { RuleEntry } from '../../../shared/checks/handbook.ts';
import type { OfficeRulePack, RulePackEntry } from '../../../shared/contract/rulepacks.ts';
import { CriterionName } from '../../../shared/interface/components/criterion.tsx';
import { Icon } from '../../../shared/interface/components/icon.tsx';
import { Why } from '../../../shared/interface/components/rule-why.tsx';
import { say } from '../../../shared/interface/messages/desk-rules.ts';
import { locale } from '../../../shared/interface/messages/messages.ts';
import { levelName } from '../../../shared/interface/names.ts';
import { standard } from '../../../shared/rulepacks/standard.ts';
import { LEVELS, type Level } from '../../../shared/vocabulary/criteria.ts';
import { mayReview } from '../session/session.ts';
import type { OwnWording } from './own-wording.ts';

interface RuleTableProps {
  office: OfficeRulePack;
  entries: readonly RuleEntry[];
  busy: boolean;
  onChange: (entry: RulePackEntry, done: string) => void;
  onEdit: (rule: OwnWording) => void;
}

const shipped = new Map(standard.rules.map(({ id, level }) => [id, level]));

/** The rules with their levels; each unfolds its page of the handbook. */
export function RuleTable({ office, entries, busy, onChange, onEdit }: RuleTableProps) {
  return (
    <table class="table">
      <caption class="vh">{say('caption')}</caption>
      <thead>
        <tr>
          <th scope="col">{say('rule')}</th>
          <th scope="col">{say('criterion')}</th>
          <th scope="col">{say('level')}</th>
        </tr>
      </thead>
      <tbody>
        {entries.map((entry) => (
          <tr key={entry.id} class={office.rulesOff.includes(entry.id) ? 'is-inactive' : ''}>
            <th scope="row">
              <Page entry={entry} />
              <OwnActs entry={entry} office={office} busy={busy} onChange={onChange} onEdit={onEdit} />
            </th>
            <td class="nowrap">
              <CriterionName criterion={entry.criterion} />
            </td>
            <td class="nowrap">
              <LevelChoice entry={entry} office={office} busy={busy} onChange={onChange} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Page({ entry }: { entry: RuleEntry }) {
  const [open, setOpen] = useState(false);
  return (
    <details class="fold" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>
        <Icon name="right" />
        {entry.title[locale.value]}
      </summary>
      {open && (
        <div class="finding-why">
          <Why rule={entry.id} />
        </div>
      )}
    </details>
  );
}

type ActsProps = Pick<RuleTableProps, 'office' | 'busy' | 'onChange'> & { entry: RuleEntry };

function LevelChoice({ entry, office, busy, onChange }: ActsProps) {
  const { id, level } = entry;
  const title = entry.title[locale.value];
  const off = office.rulesOff.includes(id);
  const shippedLevel = shipped.get(id);
  if (!mayReview.value) return <>{off ? say('off') : levelName(level)}</>;
  const choose = (chosen: Level | 'off') => {
    const rulesOff = office.rulesOff.filter((one) => one !== id);
    if (chosen === 'off') return onChange({ rulesOff: [...rulesOff, id] }, say('changed', { rule: title }));
    const changes = office.changes.filter((one) => one.id !== id);
    const former = office.changes.find((one) => one.id === id);
    const change = { ...former, id, level: chosen };
    onChange({ rulesOff, changes: chosen === shippedLevel && !former ? changes : [...changes, change] }, say('changed', { rule: title }));
  };
  return (
    <>
      <select
        class="input input--s"
        aria-label={say('levelOf', { rule: title })}
        value={off ? 'off' : level}
        disabled={busy}
        onChange={(event) => choose(event.currentTarget.value as Level | 'off')}
      >
        {LEVELS.map((one) => (
          <option key={one} value={one}>
            {levelName(one)}
          </option>
        ))}
        <option value="off">{say('off')}</option>
      </select>
      {shippedLevel && (off || shippedLevel !== level) && (
        <span class="muted small"> {say('shippedLevel', { level: levelName(shippedLevel) })}</span>
      )}
    </>
  );
}

/** For wordings of the office's own: 修改, 删除. */
function OwnActs({ entry, office, busy, onChange, onEdit }: ActsProps & Pick<RuleTableProps, 'onEdit'>) {
  const own = office.rules.find(({ id }) => id === entry.id);
  if (!own) return null;
  const others = <T extends { id: string }>(all: readonly T[]) => all.filter(({ id }) => id !== own.id);
  const removed = () =>
    onChange(
      { rules: others(office.rules), changes: others(office.changes), rulesOff: office.rulesOff.filter((id) => id !== own.id) },
      say('removed', { rule: entry.title[locale.value] }),
    );
  return (
    <span class="btnbar">
      <span class="tag">{say('own')}</span>
      {mayReview.value && own.kind === 'wording' && (
        <button type="button" class="btn btn--s btn--quiet" disabled={busy} onClick={() => onEdit(own)}>
          {say('change')}
        </button>
      )}
      {mayReview.value && (
        <button type="button" class="btn btn--s btn--quiet" disabled={busy} onClick={removed}>
          {say('remove')}
        </button>
      )}
    </span>
  );
}
