import { say } from '../../../shared/interface/messages/sources.ts';
import { moment } from '../../../shared/interface/moment.ts';
import type { SourceMark } from '../../../shared/vocabulary/finding.ts';
import type { Source } from '../../../shared/vocabulary/source.ts';
import { browser } from '../../seam/browser.ts';
import { addressOfPassage, sentencesAround } from '../../sources/text-fragment.ts';

/** Where and when it was collected, and how long it is. */
export function factsOf(source: Source): string {
  return say('facts', { site: source.site, time: moment(source.capturedAt), count: [...source.text.replace(/\s/g, '')].length });
}

/** Opens the page that a source was taken from at a passage of it. Other addresses than the web's are not opened. */
export async function openPassage(source: Source, start: number, end: number): Promise<void> {
  if (!/^https?:/.test(source.address)) return;
  await browser.tabs.create({ url: addressOfPassage(source.address, source.text, start, end) });
}

/** The sentence of the source, its words marked; a click on it opens the page there. */
export function Passage({ source, mark }: { source: Source; mark: SourceMark }) {
  const [start, end] = [mark.sourceStart ?? 0, mark.sourceEnd ?? 0];
  return (
    <button type="button" class="passage" onClick={() => void openPassage(source, start, end)}>
      <Words text={source.text} start={start} end={end} />
      <span class="small muted">
        {factsOf(source)} · <span class="go">{say('openPage')}</span>
      </span>
    </button>
  );
}

/** The sentence around a place, with the place marked. */
export function Words({ text, start, end }: { text: string; start: number; end: number }) {
  const passage = sentencesAround(text, start, end);
  const from = text.indexOf(passage, Math.max(0, start - passage.length));
  return (
    <span class="text">
      {text.slice(from, start)}
      <mark>{text.slice(start, end)}</mark>
      {text.slice(end, from + passage.length)}
    </span>
  );
}
