import { Severity } from '../../../shared/interface/components/finding-item.tsx';
import { say } from '../../../shared/interface/messages/sources.ts';
import type { SourceMark } from '../../../shared/vocabulary/finding.ts';
import type { Source } from '../../../shared/vocabulary/source.ts';
import type { Work } from '../../drafting/work.ts';
import { factsOf, openPassage, Words } from './source-place.tsx';
import { keepAsWritten } from './source-state.ts';

interface ClashProps {
  mark: SourceMark;
  source: Source;
  /** The body that the mark counts in. */
  body: string;
  work: Work;
}

/** A figure or date that a source contradicts: both sides beside one another; what it becomes is the person's decision. */
export function Clash({ mark, source, body, work }: ClashProps) {
  const written = body.slice(mark.start, mark.end);
  const [start, end] = [mark.sourceStart ?? 0, mark.sourceEnd ?? 0];
  const told = source.text.slice(start, end);
  return (
    <article class="clash">
      <header>
        <h3>{say('clashTitle', { words: written })}</h3>
        <Severity level="error" />
      </header>
      <div class="sides">
        <div>
          <p class="label">{say('inDraft')}</p>
          <Words text={body} start={mark.start} end={mark.end} />
        </div>
        <div>
          <p class="label">{say('inSource')}</p>
          <Words text={source.text} start={start} end={end} />
        </div>
      </div>
      <p class="from">
        {source.title}
        <br />
        {factsOf(source)}
      </p>
      <div class="btnbar">
        <button type="button" class="btn btn--s" onClick={() => work.replace(mark.start, mark.end, written, told)}>
          {say('fixFromSource', { words: told })}
        </button>
        <button type="button" class="btn btn--s btn--quiet" onClick={() => work.select(mark.start, mark.end)}>
          {say('verify')}
        </button>
        <button type="button" class="btn btn--s btn--quiet" onClick={() => void openPassage(source, start, end)}>
          {say('openPage')}
        </button>
        <button type="button" class="btn btn--s btn--quiet" onClick={() => keepAsWritten(work, written)}>
          {say('keepDraft')}
        </button>
      </div>
    </article>
  );
}
