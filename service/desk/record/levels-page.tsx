import { useState } from 'preact/hooks';
import { Icon } from '../../../shared/interface/components/icon.tsx';
import { say as sayDesk } from '../../../shared/interface/messages/desk.ts';
import { say } from '../../../shared/interface/messages/desk-adoption.ts';
import type { AdoptionLevel } from '../../../shared/vocabulary/adoption.ts';
import { readLevels, removeLevel, writeLevel } from '../client/record.ts';
import { Dialog } from '../frame/dialog.tsx';
import { Field } from '../frame/field.tsx';
import { useDoing, useLoaded } from '../frame/loaded.ts';
import { DeskPage, ScrollRegion, Shown } from '../frame/page.tsx';
import { fieldProblem, Problem } from '../frame/problem.tsx';
import { toast } from '../frame/toasts.tsx';
import { mayAdminister } from '../session/session.ts';
import { publicationLines, readPublications } from './publications.ts';
import { RecordTabs } from './record-tabs.tsx';

/** 级别与刊物: where reports are adopted, lowest first, with the publications and how they write their issues. */
export function LevelsPage() {
  const loaded = useLoaded('levels', readLevels);
  const [opened, open] = useState<AdoptionLevel | 'new' | null>(null);
  return (
    <DeskPage
      title={say('levels')}
      tools={
        <>
          <RecordTabs shown="levels" />
          {mayAdminister.value && (
            <button type="button" class="btn" onClick={() => open('new')}>
              <Icon name="plus" />
              {say('addLevel')}
            </button>
          )}
        </>
      }
    >
      <ScrollRegion label={say('levelsCaption')} class="page-body">
        <Shown loaded={loaded}>{(levels) => <LevelTable levels={levels} open={open} />}</Shown>
      </ScrollRegion>
      {opened !== null && (
        <LevelForm
          level={opened === 'new' ? null : opened}
          levels={loaded.value ?? []}
          onClose={() => open(null)}
          onSaved={loaded.reload}
        />
      )}
    </DeskPage>
  );
}

function LevelTable({ levels, open }: { levels: readonly AdoptionLevel[]; open: (level: AdoptionLevel) => void }) {
  return (
    <table class="table">
      <caption class="vh">{say('levelsCaption')}</caption>
      <thead>
        <tr>
          <th scope="col">{say('level')}</th>
          <th scope="col">{say('publications')}</th>
          <th scope="col">
            <span class="vh">{say('actions')}</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {levels.map((level) => (
          <tr key={level.id}>
            <th scope="row">{level.name}</th>
            <td class="text-cell">
              {level.publications.map((name) => (
                <span key={name}>
                  《{name}》<span class="muted">{level.patterns[name] ?? ''}</span>{' '}
                </span>
              ))}
            </td>
            <td class="row-acts">
              {mayAdminister.value && (
                <button
                  type="button"
                  class="btn btn--s btn--quiet"
                  aria-label={say('changeOf', { name: level.name })}
                  onClick={() => open(level)}
                >
                  {say('change')}
                </button>
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

interface LevelFormProps {
  level: AdoptionLevel | null;
  levels: readonly AdoptionLevel[];
  onClose: () => void;
  onSaved: () => void;
}

function LevelForm({ level, levels, onClose, onSaved }: LevelFormProps) {
  const [id] = useState(() => level?.id ?? `level-${Date.now().toString(36)}`);
  const [name, setName] = useState(level?.name ?? '');
  const [rank, setRank] = useState(String(level?.rank ?? Math.min(100, Math.max(0, ...levels.map((one) => one.rank)) + 1)));
  const [written, setWritten] = useState(level ? publicationLines(level) : '');
  const doing = useDoing();
  const act = async (work: () => Promise<void>) => {
    if (!(await doing.run(work))) return;
    toast(say('levelSaved', { name: name.trim() }));
    onSaved();
    onClose();
  };
  const marked = ['name', 'rank'];
  return (
    <Dialog title={say(level ? 'changeLevel' : 'addLevel')} onClose={onClose}>
      <form
        class="stack"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          void act(() => writeLevel(id, { name: name.trim(), rank: Number(rank), ...readPublications(written) }));
        }}
      >
        <div class="form-grid form-grid--2">
          <Field label={say('levelName')} wrong={fieldProblem(doing.problem, 'name')}>
            {(attributes) => (
              <input {...attributes} autocomplete="off" value={name} onInput={(event) => setName(event.currentTarget.value)} />
            )}
          </Field>
          <Field label={say('rank')} help={say('rankHelp')} wrong={fieldProblem(doing.problem, 'rank')}>
            {(attributes) => (
              <input {...attributes} inputMode="numeric" value={rank} onInput={(event) => setRank(event.currentTarget.value)} />
            )}
          </Field>
        </div>
        <Field label={say('publications')} help={say('publicationsHelp')}>
          {(attributes) => <textarea {...attributes} rows={5} value={written} onInput={(event) => setWritten(event.currentTarget.value)} />}
        </Field>
        <Problem problem={doing.problem} marked={marked} />
        <div class="btnbar dialog-acts">
          <button type="submit" class="btn btn--main" disabled={doing.busy}>
            {say('save')}
          </button>
          {level && (
            <button type="button" class="btn" disabled={doing.busy} onClick={() => void act(() => removeLevel(id))}>
              {say('removeLevel')}
            </button>
          )}
          <button type="button" class="btn btn--quiet" onClick={onClose}>
            {sayDesk('cancel')}
          </button>
        </div>
      </form>
    </Dialog>
  );
}
