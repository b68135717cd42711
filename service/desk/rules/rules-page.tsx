import { useEffect, useMemo, useState } from 'preact/hooks';
import { handbook, type RuleEntry } from '../../../shared/checks/handbook.ts';
import { overridden } from '../../../shared/checks/office-pack.ts';
import type { OfficeRulePack, RulePackEntry } from '../../../shared/contract/rulepacks.ts';
import { Empty } from '../../../shared/interface/components/notices.tsx';
import { ownRules } from '../../../shared/interface/components/rule-why.tsx';
import { say } from '../../../shared/interface/messages/desk-rules.ts';
import { locale } from '../../../shared/interface/messages/messages.ts';
import { criterionName } from '../../../shared/interface/names.ts';
import { CRITERIA } from '../../../shared/vocabulary/criteria.ts';
import { readRulePack, writeRulePack } from '../client/rules.ts';
import { useDoing, useLoaded } from '../frame/loaded.ts';
import { DeskPage, ScrollRegion, Shown } from '../frame/page.tsx';
import { Problem } from '../frame/problem.tsx';
import { toast } from '../frame/toasts.tsx';
import { HeadSelect } from '../record/select.tsx';
import { mayReview } from '../session/session.ts';
import type { OwnWording } from './own-wording.ts';
import { RuleTable } from './rule-table.tsx';
import { WordingForm } from './wording-form.tsx';

/** What the list is narrowed to: a criterion, the office's own changes, or everything. */
type Narrowed = (typeof CRITERIA)[number] | 'changed' | '';

/** 规则: the handbook of all rules, the office's levels, and wordings of its own. */
export function RulesPage() {
  const loaded = useLoaded('rules', readRulePack);
  const [kept, setKept] = useState<OfficeRulePack | null>(null);
  const [words, setWords] = useState('');
  const [narrowed, setNarrowed] = useState<Narrowed>('');
  const [form, setForm] = useState<OwnWording | 'new' | null>(null);
  const doing = useDoing();
  const pack = kept ?? loaded.value;
  useEffect(() => {
    if (pack) ownRules.value = pack.rules;
  }, [pack]);
  const write = async (entry: RulePackEntry) => setKept(await writeRulePack(entry));
  const change = (entry: RulePackEntry, done: string) => void doing.run(async () => write(entry).then(() => toast(done)));
  const options = [
    { value: '', name: say('allCriteria') },
    ...CRITERIA.map((value) => ({ value, name: criterionName(value) })),
    { value: 'changed', name: say('changedOnly') },
  ];
  return (
    <DeskPage
      title={say('title')}
      tools={
        <>
          <HeadSelect label={say('criterion')} value={narrowed} options={options} onChange={(value) => setNarrowed(value as Narrowed)} />
          <input
            class="input input--head"
            type="search"
            aria-label={say('filter')}
            placeholder={say('filter')}
            value={words}
            onInput={(event) => setWords(event.currentTarget.value)}
          />
          {mayReview.value && (
            <button type="button" class="btn btn--main" disabled={!pack} onClick={() => setForm('new')}>
              {say('add')}
            </button>
          )}
        </>
      }
    >
      <ScrollRegion label={say('caption')} class="page-body">
        {doing.problem !== null && (
          <div class="pad">
            <Problem problem={doing.problem} />
          </div>
        )}
        <Shown loaded={pack ? { ...loaded, value: pack } : loaded}>
          {(office) => <Found office={office} words={words} narrowed={narrowed} onChange={change} onEdit={setForm} busy={doing.busy} />}
        </Shown>
      </ScrollRegion>
      {form !== null && pack && (
        <WordingForm
          rule={form === 'new' ? null : form}
          onClose={() => setForm(null)}
          onSave={(rule) => write({ rules: [...pack.rules.filter(({ id }) => id !== rule.id), rule] })}
        />
      )}
    </DeskPage>
  );
}

interface FoundProps {
  office: OfficeRulePack;
  words: string;
  narrowed: Narrowed;
  busy: boolean;
  onChange: (entry: RulePackEntry, done: string) => void;
  onEdit: (rule: OwnWording) => void;
}

function Found({ office, words, narrowed, ...acts }: FoundProps) {
  const entries = useMemo(() => handbook(overridden(office).rules), [office]);
  const wanted = words.trim().toLowerCase();
  const touched = new Set([...office.rulesOff, ...office.changes.map(({ id }) => id), ...office.rules.map(({ id }) => id)]);
  const found = entries
    .filter((entry) => narrowed === '' || (narrowed === 'changed' ? touched.has(entry.id) : entry.criterion === narrowed))
    .filter((entry) => wanted === '' || wordsOf(entry).includes(wanted));
  if (found.length === 0) return <Empty title={wanted === '' ? say('nothingChanged') : say('nothing', { words: words.trim() })} />;
  return (
    <>
      <p class="muted small pad">
        {say('count', { count: found.length })} · {say('text')}
      </p>
      <RuleTable office={office} entries={found} {...acts} />
    </>
  );
}

/** All that a person may look for a rule by. */
const wordsOf = ({ id, title, why, examples }: RuleEntry): string =>
  [id, title[locale.value], why[locale.value], ...examples.bad, ...examples.good].join('\n').toLowerCase();
