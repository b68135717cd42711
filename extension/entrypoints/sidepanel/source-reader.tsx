import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { Icon } from '../../../shared/interface/components/icon.tsx';
import { say } from '../../../shared/interface/messages/sources.ts';
import type { Source } from '../../../shared/vocabulary/source.ts';
import { harmlessNodes } from '../../sources/sanitise.ts';
import { tagFrom } from '../../sources/search.ts';
import { Attach } from './attach.tsx';
import { database } from './database.ts';
import { workAtHand } from './panel-state.ts';
import { factsOf, openPassage } from './source-place.tsx';

/** A source to be read: its exact text, or as it was set on its page; its tags; the way back to the page. */
export function SourceReader({ source, onBack, onRemove }: { source: Source; onBack: () => void; onRemove: () => void }) {
  const [asSet, setAsSet] = useState(source.markup !== null);
  const work = workAtHand.value;
  return (
    <div class="scroll grow drafts">
      <div class="btnbar">
        <button type="button" class="btn btn--s btn--quiet" onClick={onBack}>
          <Icon name="left" />
          {say('back')}
        </button>
        {work !== null && <Attach source={source} work={work} />}
        <button type="button" class="btn btn--s btn--quiet" onClick={onRemove}>
          {say('remove')}
        </button>
      </div>
      <h2 class="source-title">{source.title}</h2>
      <p class="small muted">{factsOf(source)}</p>
      <p class="small">
        <button type="button" class="btn btn--s btn--quiet" onClick={() => void openPassage(source, 0, firstLine(source.text))}>
          <Icon name="link" />
          {say('openPage')}
        </button>
      </p>
      <OwnTags source={source} />
      {source.markup !== null && (
        <div class="seg">
          <button type="button" aria-pressed={asSet} onClick={() => setAsSet(true)}>
            {say('asSet')}
          </button>
          <button type="button" aria-pressed={!asSet} onClick={() => setAsSet(false)}>
            {say('asText')}
          </button>
        </div>
      )}
      {asSet && source.markup !== null ? <AsSet markup={source.markup} /> : <div class="text source-text">{source.text}</div>}
    </div>
  );
}

const firstLine = (text: string) => text.split('\n', 1)[0]!.length;

/** Sanitised once more here: what lies on disk is not trusted to be what was written there. */
function AsSet({ markup }: { markup: string }) {
  const place = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    place.current?.replaceChildren(harmlessNodes(markup));
  }, [markup]);
  return <div class="text source-set" ref={place} />;
}

function OwnTags({ source }: { source: Source }) {
  const [typed, setTyped] = useState('');
  const change = (tags: string[]) => void database.sources.update(source.id, { tags });
  const add = (event: Event) => {
    event.preventDefault();
    const tag = tagFrom(typed);
    if (tag !== null && !source.tags.includes(tag)) change([...source.tags, tag]);
    setTyped('');
  };
  return (
    <form class="props" onSubmit={add}>
      {source.tags.map((tag) => (
        <span class="chip" key={tag}>
          {tag}
          <button
            type="button"
            class="btn btn--icon"
            aria-label={say('untag', { tag })}
            onClick={() => change(source.tags.filter((other) => other !== tag))}
          >
            <Icon name="x" />
          </button>
        </span>
      ))}
      <input
        class="input input--s"
        aria-label={say('tag')}
        placeholder={say('tag')}
        maxLength={40}
        value={typed}
        onInput={(event) => setTyped(event.currentTarget.value)}
      />
    </form>
  );
}
