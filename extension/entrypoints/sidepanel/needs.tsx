import { useState } from 'preact/hooks';
import type { InitialElement } from '../../../shared/checks/initial-report.ts';
import { missingElements } from '../../../shared/checks/initial-report.ts';
import { Icon } from '../../../shared/interface/components/icon.tsx';
import { locale } from '../../../shared/interface/messages/messages.ts';
import { say } from '../../../shared/interface/messages/panel.ts';
import type { Work } from '../../drafting/work.ts';

/** 待核实 is written into the report itself, which is in Chinese whatever the interface speaks. */
const UNKNOWN = '待核实。';

/** What the initial report of an urgent event still lacks; nothing for other reports. */
export function lacking(work: Work): InitialElement[] {
  const { kind, body } = work.draft.value;
  if (kind !== 'urgent' || body.trim() === '') return [];
  return missingElements(
    body,
    work.result.value.facts.dates.some(({ valid, value }) => valid && value !== null),
  );
}

/** Writes 待核实 for all that is missing: an initial report may go without knowing, never with a blank. */
export async function markUnknown(work: Work): Promise<void> {
  const missing = lacking(work);
  if (missing.length > 0) await work.append(opening(work) + missing.map(({ zh }) => `${zh}${UNKNOWN}`).join(''));
}

/** A sentence that is not closed is closed before another begins. */
function opening(work: Work): string {
  return /[。！？；\s]$/.test(work.draft.value.body) ? '' : '。';
}

/** 首报要素: each missing one to be filled in or marked 待核实; what is given goes into the text. */
export function Needs({ work }: { work: Work }) {
  const missing = lacking(work);
  if (missing.length === 0) return null;
  return (
    <section class="needs" aria-labelledby="need-h">
      <h2 class="sec-h" id="need-h">
        {say('needs')} <span class="sev sev--error">{say('needsCount', { count: missing.length })}</span>
      </h2>
      <ul>
        {missing.map((element) => (
          <Need key={element.key} element={element} work={work} />
        ))}
      </ul>
    </section>
  );
}

function Need({ element, work }: { element: InitialElement; work: Work }) {
  const [words, setWords] = useState('');
  const id = `need-${element.key}`;
  const given = words.trim().replace(/[。；，]$/, '');
  const write = () => void work.append(`${opening(work)}${element.zh}：${given}。`);
  return (
    <li class="miss">
      <Icon name="warn" />
      <label for={id}>{locale.value === 'zh' ? element.zh : element.en}</label>
      <span class="fill">
        <input
          class="input"
          id={id}
          value={words}
          placeholder={element.hint[locale.value]}
          onInput={(event) => setWords(event.currentTarget.value)}
          onKeyDown={(event) => event.key === 'Enter' && !event.isComposing && given !== '' && write()}
        />
        {given === '' ? (
          <button type="button" class="btn btn--s" onClick={() => void work.append(`${opening(work)}${element.zh}${UNKNOWN}`)}>
            {say('unknownYet')}
          </button>
        ) : (
          <button type="button" class="btn btn--s" onClick={write}>
            {say('writeIn')}
          </button>
        )}
      </span>
    </li>
  );
}
