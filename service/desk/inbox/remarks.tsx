import type { ReportDetail } from '../../../shared/contract/reports.ts';
import { Icon } from '../../../shared/interface/components/icon.tsx';
import { say } from '../../../shared/interface/messages/desk-editing.ts';
import { REMARK_LIMIT } from '../../../shared/vocabulary/prose.ts';
import type { Remark } from '../../../shared/vocabulary/review.ts';
import { Field } from '../frame/field.tsx';

/** A remark while it is written: the words of the text it is about, and what is said of them. */
export interface WrittenRemark {
  quote: string;
  words: string;
}

type Text = Pick<ReportDetail, 'title' | 'body'>;

/** Remarks as they were kept while typing. */
export function readRemarks(kept: string): WrittenRemark[] {
  return kept === '' ? [] : (JSON.parse(kept) as WrittenRemark[]);
}

/** The remarks at their places in the text; null while one of them has no place or no words. Empty lines are left out. */
export function placed(remarks: readonly WrittenRemark[], report: Text): Remark[] | null {
  const found: Remark[] = [];
  for (const { quote, words } of remarks) {
    if (quote.trim() === '' && words.trim() === '') continue;
    const place = placeOf(quote.trim(), report);
    if (place === null || words.trim() === '') return null;
    found.push({ ...place, words: words.trim() });
  }
  return found;
}

/** Where the quoted words stand first, in the body before the title; null where they stand nowhere. */
function placeOf(quote: string, report: Text): Omit<Remark, 'words'> | null {
  if (quote === '') return null;
  for (const field of ['body', 'title'] as const) {
    const start = report[field].indexOf(quote);
    if (start >= 0) return { field, start, end: start + quote.length };
  }
  return null;
}

interface RemarksProps {
  remarks: readonly WrittenRemark[];
  report: Text;
  /** Whether sending was tried, so that what is missing is told. */
  tried: boolean;
  onChange: (remarks: WrittenRemark[]) => void;
}

/** Remarks at places of the text: words are marked in the text below, or typed as they stand there. */
export function Remarks({ remarks, report, tried, onChange }: RemarksProps) {
  const change = (index: number, part: Partial<WrittenRemark>) =>
    onChange(remarks.map((remark, at) => (at === index ? { ...remark, ...part } : remark)));
  return (
    <fieldset class="remarks">
      <legend class="label">{say('remarks')}</legend>
      {remarks.map(({ quote, words }, index) => (
        <div class="remark" key={index}>
          <Field
            label={say('remarkQuote')}
            wrong={tried && quote.trim() !== '' && placeOf(quote.trim(), report) === null ? say('remarkNowhere') : null}
          >
            {(attributes) => (
              <input
                {...attributes}
                autocomplete="off"
                value={quote}
                onInput={(event) => change(index, { quote: event.currentTarget.value })}
              />
            )}
          </Field>
          <Field label={say('remarkWords')} wrong={tried && quote.trim() !== '' && words.trim() === '' ? say('remarkEmpty') : null}>
            {(attributes) => (
              <input
                {...attributes}
                autocomplete="off"
                maxLength={REMARK_LIMIT}
                value={words}
                onInput={(event) => change(index, { words: event.currentTarget.value })}
              />
            )}
          </Field>
          <button
            type="button"
            class="btn btn--icon"
            aria-label={say('remarkDrop')}
            title={say('remarkDrop')}
            onClick={() => onChange(remarks.filter((_, at) => at !== index))}
          >
            <Icon name="x" />
          </button>
        </div>
      ))}
      <button type="button" class="btn btn--s" onClick={() => onChange([...remarks, { quote: selectedIn(report), words: '' }])}>
        <Icon name="plus" />
        {say('remarkAdd')}
      </button>
    </fieldset>
  );
}

/** What is marked on the page, where it is a piece of the report. */
function selectedIn(report: Text): string {
  const selected = (getSelection()?.toString() ?? '').trim();
  return placeOf(selected, report) === null ? '' : selected;
}

/** Remarks with the words that they are about. */
export function RemarkList({ remarks, title, body }: Text & { remarks: readonly Remark[] }) {
  if (remarks.length === 0) return null;
  return (
    <ul class="remark-list">
      {remarks.map(({ field, start, end, words }) => (
        <li key={`${field}${start}${end}${words}`}>
          “{(field === 'title' ? title : body).slice(start, end)}” {words}
        </li>
      ))}
    </ul>
  );
}
