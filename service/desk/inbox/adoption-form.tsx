import { useId, useState } from 'preact/hooks';
import { v7 as newId } from 'uuid';
import type { ReportDetail } from '../../../shared/contract/reports.ts';
import { say } from '../../../shared/interface/messages/desk-review.ts';
import { civilDay } from '../../../shared/interface/moment.ts';
import { adoptionKindName } from '../../../shared/interface/names.ts';
import { ADOPTION_KINDS, AdoptionKind, type AdoptionLevel } from '../../../shared/vocabulary/adoption.ts';
import { REMARK_LIMIT } from '../../../shared/vocabulary/prose.ts';
import { cancelAdoption, readLevels, recordAdoption } from '../client/record.ts';
import { announce } from '../frame/arrivals.ts';
import { Field } from '../frame/field.tsx';
import { useDoing, useLoaded } from '../frame/loaded.ts';
import { fieldProblem, Problem } from '../frame/problem.tsx';
import { toast } from '../frame/toasts.tsx';
import { useTyped } from '../frame/typed.ts';
import { serviceNow } from '../session/session.ts';
import { FormFrame } from './form-frame.tsx';
import { lastAdoption, lastIssue, rememberAdoption } from './issues.ts';

type Fact = ReportDetail['adoptionFacts'][number];

interface AdoptionFormProps {
  report: ReportDetail;
  /** The entry that is corrected; null for a new one. */
  former?: Fact | null;
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

function Entry({ report, former = null, onDone, onCancel, levels }: AdoptionFormProps & { levels: readonly AdoptionLevel[] }) {
  const [typed, change, forget] = useTyped(`adopt.${former?.id ?? report.id}`, former ? formerValues(former) : firstValues(levels));
  const [id] = useState(() => former?.id ?? newId());
  const [file, setFile] = useState<File | null>(null);
  const [tried, setTried] = useState(false);
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
  const backEntry = typed.backEntry === 'yes';
  const unsaid = former !== null && tried && typed.reason.trim() === '' ? say('writeReason') : null;
  const cancel = async () => {
    setTried(true);
    if (typed.reason.trim() === '') return;
    const settled = await doing.run(async () => {
      await cancelAdoption(id, typed.reason.trim());
      forget();
      announce();
      toast(say('cancelledDone'));
    });
    if (settled) onDone();
  };
  const submit = async () => {
    setTried(true);
    if (former !== null && typed.reason.trim() === '') return;
    const settled = await doing.run(async () => {
      const entry = {
        reportId: report.id,
        level: level.id,
        publication: typed.publication.trim(),
        issue: typed.issue.trim(),
        adoptedOn: typed.adoptedOn,
        kind: AdoptionKind.parse(typed.kind),
        remark: typed.remark.trim(),
        backEntry,
      };
      const proof = file ? { proof: { name: file.name, content: await base64Of(file) } } : {};
      await recordAdoption(id, { ...entry, ...proof, reason: typed.reason.trim() });
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
      title={say(former ? 'correctTitle' : 'adoptTitle')}
      submit={say(former ? 'correctDo' : 'adoptDo')}
      busy={say('adoptBusy')}
      doing={doing}
      marked={['level', 'publication', 'issue', 'adoptedOn', 'kind', 'remark', 'proof', 'reason']}
      extra={
        former && (
          <button type="button" class="btn" disabled={doing.busy} onClick={() => void cancel()}>
            {say('cancelDo')}
          </button>
        )
      }
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
              placeholder={level.patterns[typed.publication] ?? say('issueExample')}
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
      <label class="check">
        <input type="checkbox" checked={backEntry} onChange={(event) => change({ backEntry: event.currentTarget.checked ? 'yes' : '' })} />
        <span>
          {say('backEntry')} <span class="muted small">{say('backEntryHelp')}</span>
        </span>
      </label>
      {backEntry && (
        <Field label={say('proof')} help={say('proofHelp')} wrong={wrong('proof')}>
          {(attributes) => (
            <input
              {...attributes}
              type="file"
              accept=".pdf,.png,.jpg,.jpeg"
              onChange={(event) => setFile(event.currentTarget.files?.[0] ?? null)}
            />
          )}
        </Field>
      )}
      {former && (
        <Field label={say('correctReason')} wrong={wrong('reason') ?? unsaid}>
          {(attributes) => (
            <input
              {...attributes}
              maxLength={REMARK_LIMIT}
              value={typed.reason}
              autocomplete="off"
              onInput={(event) => change({ reason: event.currentTarget.value })}
            />
          )}
        </Field>
      )}
    </FormFrame>
  );
}

/** A file's content as it is sent. */
function base64Of(file: File): Promise<string> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.addEventListener('load', () => resolve(String(reader.result).replace(/^[^,]*,/, '')));
    reader.addEventListener('error', () => reject(reader.error));
    reader.readAsDataURL(file);
  });
}

function formerValues({ level, publication, issue, adoptedOn, kind, remark, backEntry }: Fact) {
  return { level, publication, issue, adoptedOn, kind: kind as string, remark, backEntry: backEntry ? 'yes' : '', reason: '' };
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
    backEntry: '',
    reason: '',
  };
}
