import { useState } from 'preact/hooks';
import type { WhatIf } from '../../../shared/contract/points.ts';
import { say } from '../../../shared/interface/messages/desk-points.ts';
import { locale } from '../../../shared/interface/messages/messages.ts';
import { monthAfter, monthName } from '../../../shared/interface/moment.ts';
import { Ruleset } from '../../../shared/vocabulary/ruleset.ts';
import { keep, kept } from '../frame/kept.ts';
import { ScrollRegion } from '../frame/page.tsx';
import { Problem } from '../frame/problem.tsx';
import { HeadSelect } from '../record/select.tsx';
import { AdoptDialog } from './adopt-dialog.tsx';
import { type Replay, useReplay } from './replay.ts';
import { RuleEditor, withPoints } from './rule-editor.tsx';
import { Slope } from './slope.tsx';

interface WhatIfPanelProps {
  inForce: Ruleset;
  presets: readonly Ruleset[];
  /** Replayed unless a longer period is chosen; the last one of that. */
  month: string;
  mayAdopt: boolean;
  onAdopted: () => void;
}

const DRAFT = 'what-if.draft';

/** A draft outlives the page until the tab is closed; nothing of it is stored in the office before it is adopted. */
function keptDraft(): Ruleset | null {
  const parsed = Ruleset.safeParse(JSON.parse(kept(DRAFT, 'session') ?? 'null'));
  return parsed.success ? parsed.data : null;
}

/** Periods that end with a month, and their first month. */
const PERIODS = [
  { name: 'thisMonth', first: (month: string) => month },
  { name: 'thisQuarter', first: (month: string) => monthAfter(month, -((Number(month.slice(5)) - 1) % 3)) },
  { name: 'thisYear', first: (month: string) => `${month.slice(0, 4)}-01` },
  { name: 'lastTwelve', first: (month: string) => monthAfter(month, -11) },
] as const;
type Period = (typeof PERIODS)[number];

/** 换一套规则会怎样: a draft beside the rules in force, replayed over a period, points and places side by side. */
export function WhatIfPanel({ inForce, presets, month, mayAdopt, onAdopted }: WhatIfPanelProps) {
  const [draft, setDraft] = useState<Ruleset>(() => keptDraft() ?? inForce);
  const [period, setPeriod] = useState<Period>(PERIODS[0]);
  const [adopting, setAdopting] = useState(false);
  const differs = JSON.stringify(draft) !== JSON.stringify(inForce);
  const replay = useReplay(differs ? draft : null, period.first(month), month);
  const change = (next: Ruleset) => {
    setDraft(next);
    keep(DRAFT, JSON.stringify(next), 'session');
  };
  const options = [{ value: '', name: say('asInForce') }, ...presets.map(({ id, name }) => ({ value: id, name: name[locale.value] }))];
  const chosen = presets.find(({ id, rules }) => id === draft.id && JSON.stringify(rules) === JSON.stringify(draft.rules));
  return (
    <ScrollRegion label={say('whatIfTitle')} class="what">
      <div class="what-h">
        <h2>{say('whatIfTitle')}</h2>
        <HeadSelect
          label={say('choosePreset')}
          value={differs ? (chosen?.id ?? '') : ''}
          options={options}
          onChange={(id) => change(presets.find((set) => set.id === id) ?? inForce)}
        />
        <HeadSelect
          label={say('period')}
          value={period.name}
          options={PERIODS.map(({ name }) => ({ value: name, name: say(name, { month: monthName(month) }) }))}
          onChange={(value) => setPeriod(PERIODS.find(({ name }) => name === value) ?? PERIODS[0])}
        />
        {mayAdopt && differs && (
          <button type="button" class="btn btn--s btn--main" onClick={() => setAdopting(true)}>
            {say('adopt')}
          </button>
        )}
      </div>
      <Told replay={replay} differs={differs} />
      {replay.result && differs && (
        <>
          <Differences result={replay.result} draft={draft} onChange={change} />
          <Moves result={replay.result} />
        </>
      )}
      <details class="all-rules">
        <summary>{say('allRules', { count: draft.rules.length })}</summary>
        <RuleEditor draft={draft} onChange={change} />
      </details>
      {adopting && (
        <AdoptDialog
          draft={draft}
          onClose={() => setAdopting(false)}
          onAdopted={() => {
            setAdopting(false);
            keep(DRAFT, null, 'session');
            onAdopted();
          }}
        />
      )}
    </ScrollRegion>
  );
}

function Told({ replay: { progress, result, problem, stop }, differs }: { replay: Replay; differs: boolean }) {
  if (problem !== null) return <Problem problem={problem} />;
  if (progress !== null) {
    return (
      <div class="replaying">
        <label class="small muted">
          {say('replaying')} <progress value={progress} max={1} />
        </label>
        <button type="button" class="btn btn--s btn--quiet" onClick={stop}>
          {say('stop')}
        </button>
      </div>
    );
  }
  if (!differs || !result) return <p class="lead">{say('whatIfLead')}</p>;
  const { from, to, reports, events } = result;
  return (
    <p class="lead">
      {say('whatIfRun', { from: monthName(from, { withYear: true }), to: monthName(to, { withYear: true }), reports, events })}
    </p>
  );
}

function Differences({ result, draft, onChange }: { result: WhatIf; draft: Ruleset; onChange: (draft: Ruleset) => void }) {
  return (
    <div class="rules">
      <table class="table">
        <caption class="vh">{say('differing', { count: result.differences.length })}</caption>
        <thead>
          <tr>
            <th scope="col">{say('differing', { count: result.differences.length })}</th>
            <th scope="col">{say('current')}</th>
            <th scope="col">{say('draft')}</th>
            <th scope="col" class="num">
              {say('effect')}
            </th>
          </tr>
        </thead>
        <tbody>
          {result.differences.map((difference) => (
            <tr key={difference.path}>
              <th scope="row">{difference.name[locale.value]}</th>
              <td class="was">{difference.current?.[locale.value] ?? say('none')}</td>
              <td>
                <DraftValue difference={difference} draft={draft} onChange={onChange} />
              </td>
              <td class="num">{difference.sections === null ? '—' : say('sectionsCount', { count: difference.sections })}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p class="small muted rules-foot">{say('alike', { count: result.alike })}</p>
    </div>
  );
}

interface DraftValueProps {
  difference: WhatIf['differences'][number];
  draft: Ruleset;
  onChange: (draft: Ruleset) => void;
}

/** The draft's side of a difference; plain points can be changed where they stand. */
function DraftValue({ difference, draft, onChange }: DraftValueProps) {
  const rule = draft.rules.find(({ id }) => `rules.${id}` === difference.path);
  if (!rule || typeof rule.points !== 'number') return <ins>{difference.draft?.[locale.value] ?? say('none')}</ins>;
  return (
    <input
      class="input"
      type="number"
      step="0.01"
      value={rule.points}
      aria-label={say('pointsOf', { rule: rule.reason[locale.value] })}
      onChange={(event) => {
        const points = event.currentTarget.valueAsNumber;
        if (Number.isFinite(points)) onChange(withPoints(draft, rule.id, points));
      }}
    />
  );
}

function Moves({ result: { sections } }: { result: WhatIf }) {
  const categories = [...new Set(sections.map(({ section }) => section.category))];
  const moved = sections.map(({ current, draft }) => current.place - draft.place);
  const count = (is: (move: number) => boolean) => moved.filter(is).length;
  return (
    <>
      <h3 class="sec-h">
        {say('moves')} <span class="more muted">{say('movesKey')}</span>
      </h3>
      {categories.map((category) => (
        <Slope
          key={category}
          category={category}
          rows={sections.filter(({ section }) => section.category === category)}
          many={categories.length > 1}
        />
      ))}
      <p class="say">
        {say('summary', { up: count((move) => move > 0), down: count((move) => move < 0), same: count((move) => move === 0) })}
      </p>
    </>
  );
}
