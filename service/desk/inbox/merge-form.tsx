import { useState } from 'preact/hooks';
import type { ReportDetail, ReportSummary } from '../../../shared/contract/reports.ts';
import { say } from '../../../shared/interface/messages/desk-editing.ts';
import { say as sayReview } from '../../../shared/interface/messages/desk-review.ts';
import { sharesOf } from '../../../shared/vocabulary/credit.ts';
import { listReports, merge, readReport, readSimilar } from '../client/reports.ts';
import { announce } from '../frame/arrivals.ts';
import { keep } from '../frame/kept.ts';
import { useDoing, useLoaded } from '../frame/loaded.ts';
import { fieldProblem, Problem } from '../frame/problem.tsx';
import { toast } from '../frame/toasts.tsx';
import { me } from '../session/session.ts';
import { shareProblem } from './credit-form.tsx';
import { FormFrame } from './form-frame.tsx';
import { SharesEditor, type WrittenShare } from './shares.tsx';

interface MergeFormProps {
  report: ReportDetail;
  /** Merged; the text is to be written next. */
  onDone: () => void;
  onCancel: () => void;
}

type Candidate = Pick<ReportSummary, 'id' | 'version' | 'number' | 'title' | 'member' | 'section'> & { likeness: number | null };

/** What may be taken in: similar ones first, then what is open; not what a colleague holds, nor what was adopted. */
async function readCandidates(report: ReportDetail): Promise<Candidate[]> {
  const [similar, open] = await Promise.all([readSimilar(report.id), listReports({ view: 'open', q: '', limit: 50 })]);
  const free = open.items.filter(({ claimedBy }) => claimedBy === null || claimedBy.id === me.value?.member.id);
  const near = similar.filter(({ id, state, adoptions }) => (state === 'accepted' && adoptions === 0) || free.some((one) => one.id === id));
  const rest = free.filter(({ id }) => id !== report.id && !near.some((one) => one.id === id));
  return [...near, ...rest.map((one) => ({ ...one, likeness: null }))];
}

/** 综合: takes other reports into this one, with credit to each; the merged text is written after that. */
export function MergeForm(props: MergeFormProps) {
  const candidates = useLoaded(`merge ${props.report.id}`, () => readCandidates(props.report));
  if (candidates.value === null) return <Problem problem={candidates.problem} />;
  return <Entry {...props} candidates={candidates.value} />;
}

function Entry({ report, onDone, onCancel, candidates }: MergeFormProps & { candidates: readonly Candidate[] }) {
  const [chosen, setChosen] = useState<readonly Candidate[]>([]);
  const [shares, setShares] = useState<WrittenShare[]>([]);
  const [tried, setTried] = useState(false);
  const doing = useDoing();
  const toggle = (one: Candidate) => {
    const next = chosen.includes(one) ? chosen.filter((other) => other !== one) : [...chosen, one];
    setChosen(next);
    setShares(writtenShares(report, next));
  };
  const submit = async () => {
    setTried(true);
    if (chosen.length === 0) return;
    const settled = await doing.run(async () => {
      const parts = shares.map(({ memberId, share }) => ({ memberId, share: Number(share) }));
      await merge(report, [...chosen], parts);
      keep(`typed.edit.${report.id}`, JSON.stringify(gathered(await readReport(report.id))), 'session');
      announce();
      toast(say('mergeDone', { count: chosen.length }));
    });
    if (settled) onDone();
    else announce();
  };
  return (
    <FormFrame
      title={sayReview('merge')}
      text={say('mergeText')}
      submit={say('mergeDo')}
      busy={sayReview('busy')}
      doing={doing}
      marked={['shares']}
      onSubmit={() => void submit()}
      onCancel={onCancel}
    >
      <fieldset class="candidates">
        <legend class="label">{say('mergeWhich')}</legend>
        {candidates.length === 0 && <p class="muted">{say('mergeNone')}</p>}
        {candidates.map((one) => (
          <label class="check" key={one.id}>
            <input type="checkbox" checked={chosen.includes(one)} onChange={() => toggle(one)} />
            <span>
              {one.title}{' '}
              <span class="muted small">
                {one.section?.name ?? one.member.name} {one.likeness !== null && say('alike', { percent: Math.round(one.likeness * 100) })}
              </span>
            </span>
          </label>
        ))}
        {tried && chosen.length === 0 && <p class="help help--error">{say('mergeChoose')}</p>}
      </fieldset>
      {shares.length > 0 && (
        <SharesEditor
          shares={shares}
          wrong={fieldProblem(doing.problem, 'shares') ?? shareProblem(doing.problem, shares.length)}
          onChange={setShares}
        />
      )}
    </FormFrame>
  );
}

/** Equal parts for each report, as they are written. */
function writtenShares(report: ReportDetail, chosen: readonly Candidate[]): WrittenShare[] {
  if (chosen.length === 0) return [];
  const names = new Map<string, string>([
    ...report.credits.map(({ memberId, name }) => [memberId, name] as const),
    ...chosen.map(({ member }) => [member.id, member.name] as const),
  ]);
  const authors = [...report.credits.map(({ memberId }) => memberId), ...chosen.map(({ member }) => member.id)];
  return sharesOf(authors).map(({ memberId, share }) => ({ memberId, name: names.get(memberId) ?? '', share: String(share) }));
}

/** All texts one after the other, for the editor to make one of them. */
function gathered({ title, body, edited, mergedFrom }: ReportDetail): { title: string; body: string } {
  const own = edited ?? { title, body };
  const others = mergedFrom.map((one) => `【${one.title}】\n${one.body}`);
  return { title: own.title, body: [own.body, ...others].join('\n\n') };
}
