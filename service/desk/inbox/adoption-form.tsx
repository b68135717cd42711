import { useId, useState } from 'preact/hooks';
import { v7 as newId } from 'uuid';
import type { ReportDetail } from '../../../shared/contract/reports.ts';
import { say } from '../../../shared/interface/messages/desk-review.ts';
import { civilDay } from '../../../shared/interface/moment.ts';
import { adoptionKindName } from '../../../shared/interface/names.ts';
import { ADOPTION_KINDS, AdoptionKind, type AdoptionLevel } from '../../../shared/vocabulary/adoption.ts';
import { REMARK_LIMIT } from '../../../shared/vocabulary/prose.ts';
import { readLevels, recordAdoption } from '../client/record.ts';
import { announce } from '../frame/arrivals.ts';
import { Field } from '../frame/field.tsx';
import { useDoing, useLoaded } from '../frame/loaded.ts';
import { fieldProblem, Problem } from '../frame/problem.tsx';
import { toast } from '../frame/toasts.tsx';
import { useTyped } from '../frame/typed.ts';
import { serviceNow } from '../session/session.ts';
import { FormFrame } from './form-frame.tsx';
import { lastAdoption, lastIssue, rememberAdoption } from './issues.ts';

interface AdoptionFormProps {
  report: ReportDetail;
  onDone: () => void;
  onCancel: () => void;
}

/** 记采用, once the office's levels are known. */
export function AdoptionForm(props: AdoptionFormProps) {
  const levels = useLoaded('levels', readLevels);
  if (levels.value === null) return <Problem problem={levels.problem} />;
  if (levels.value.length === 0) return <p class="pad">{say('noLevels')}</p>;
  return <Entry {...props} levels={levels.value} />;
}

function Entry({ report, onDone, onCancel, levels }: AdoptionFormProps & { levels: readonly AdoptionLevel[] }) {
  const [typed, change, forget] = useTyped(`adopt.${report.id}`, firstValues(levels));
  const [id] = useState(() => newId());
  const doing = useDoing();
  const publications = useId();
  const level = levels.find((one) => one.id === typed.level) ?? levels[0]!;
  const today = civilDay(serviceNow());

  const chooseLevel = (next: AdoptionLevel) => {
    const publication = next.publications[0] ?? '';
    change({ level: next.id, publication, issue: lastIssue(next.id, publication) });
  };
  const choosePublication = (publication: string) => {
    const former = lastIssue(level.id, typed.publication);
    const issue = typed.issue === former || typed.issue === '' ? lastIssue(level.id, publication) : typed.issue;
    change({ publication, issue });
  };
  const submit = async () => {
    const settled = await doing.run(async () => {
      const entry = {
        reportId: report.id,
        level: level.id,
        publication: typed.publication.trim(),
        issue: typed.issue.trim(),
        adoptedOn: typed.adoptedOn,
        kind: AdoptionKind.parse(typed.kind),
        remark: typed.remark.trim(),
      };
      await recordAdoption(id, entry);
      rememberAdoption(entry);
      forget();
      announce();
      toast(say('adoptDone', { level: level.name, publication: entry.publication, issue: entry.issue }));
    });
    if (settled) onDone();
    else announce();
  };
  const wrong = (path: string) => fieldProblem(doing.problem, path);
  return (
    <FormFrame
      title={say('adoptTitle')}
      submit={say('adoptDo')}
      busy={say('adoptBusy')}
      doing={doing}
      marked={['level', 'publication', 'issue', 'adoptedOn', 'kind', 'remark']}
      onSubmit={() => void submit()}
      onCancel={onCancel}
    >
      <div class="form-grid">
        <Field label={say('level')} wrong={wrong('level')}>
          {(attributes) => (
            <select
              {...attributes}
              value={level.id}
              onChange={(event) => chooseLevel(levels.find((one) => one.id === event.currentTarget.value) ?? level)}
            >
              {levels.map((one) => (
                <option key={one.id} value={one.id}>
                  {one.name}
                </option>
              ))}
            </select>
          )}
        </Field>
        <Field label={say('publication')} wrong={wrong('publication')}>
          {(attributes) => (
            <>
              <input
                {...attributes}
                list={publications}
                value={typed.publication}
                autocomplete="off"
                onInput={(event) => choosePublication(event.currentTarget.value)}
              />
              <datalist id={publications}>
                {level.publications.map((name) => (
                  <option key={name} value={name} />
                ))}
              </datalist>
            </>
          )}
        </Field>
        <Field label={say('issue')} wrong={wrong('issue')}>
          {(attributes) => (
            <input
              {...attributes}
              placeholder={say('issueExample')}
              value={typed.issue}
              autocomplete="off"
              onInput={(event) => change({ issue: event.currentTarget.value })}
            />
          )}
        </Field>
        <Field label={say('adoptedOn')} wrong={wrong('adoptedOn')}>
          {(attributes) => (
            <input
              {...attributes}
              type="date"
              max={today}
              value={typed.adoptedOn}
              onInput={(event) => change({ adoptedOn: event.currentTarget.value })}
            />
          )}
        </Field>
        <Field label={say('kind')} wrong={wrong('kind')}>
          {(attributes) => (
            <select {...attributes} value={typed.kind} onChange={(event) => change({ kind: event.currentTarget.value })}>
              {ADOPTION_KINDS.map((kind) => (
                <option key={kind} value={kind}>
                  {adoptionKindName(kind)}
                </option>
              ))}
            </select>
          )}
        </Field>
      </div>
      <Field label={say('remark')} wrong={wrong('remark')}>
        {(attributes) => (
          <textarea
            {...attributes}
            rows={2}
            maxLength={REMARK_LIMIT}
            placeholder={say('remarkOptional')}
            value={typed.remark}
            onInput={(event) => change({ remark: event.currentTarget.value })}
          />
        )}
      </Field>
    </FormFrame>
  );
}

function firstValues(levels: readonly AdoptionLevel[]) {
  const last = lastAdoption();
  const level = levels.find((one) => one.id === last?.level) ?? levels[0]!;
  const publication = last?.level === level.id ? last.publication : (level.publications[0] ?? '');
  return {
    level: level.id,
    publication,
    issue: lastIssue(level.id, publication),
    adoptedOn: civilDay(serviceNow()),
    kind: 'ordinary',
    remark: '',
  };
}
