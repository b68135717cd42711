import { useEffect, useState } from 'preact/hooks';
import { Icon } from '../../../shared/interface/components/icon.tsx';
import { Empty, Note, Toast } from '../../../shared/interface/components/notices.tsx';
import { say as sayShared } from '../../../shared/interface/messages/shared.ts';
import { say } from '../../../shared/interface/messages/sources.ts';
import type { Source } from '../../../shared/vocabulary/source.ts';
import type { Work } from '../../drafting/work.ts';
import { found, tagsOf } from '../../sources/search.ts';
import { Attach } from './attach.tsx';
import { database } from './database.ts';
import { workAtHand } from './panel-state.ts';
import { factsOf } from './source-place.tsx';
import { SourceReader } from './source-reader.tsx';
import { attach, sources } from './source-state.ts';

const SHOWN = 200;
/** How long a deletion can be taken back, in milliseconds. */
const UNDO = 10_000;

/** All sources of this machine: searched, tagged, read, attached to the draft at hand, deleted. */
export function SourceLibrary() {
  const [words, setWords] = useState('');
  const [tags, setTags] = useState<string[]>([]);
  const [reading, setReading] = useState<string | null>(null);
  const [removed, setRemoved] = useState<Source | null>(null);
  useEffect(() => {
    if (removed === null) return;
    const timer = setTimeout(() => setRemoved(null), UNDO);
    return () => clearTimeout(timer);
  }, [removed]);
  const all = sources.value;
  if (all === null) return null;
  const remove = async (source: Source) => {
    await database.sources.delete(source.id);
    setReading(null);
    setRemoved(source);
  };
  const restore = async (source: Source) => {
    await database.sources.put(source);
    setRemoved(null);
  };
  const read = all.find((source) => source.id === reading);
  if (read !== undefined) return <SourceReader source={read} onBack={() => setReading(null)} onRemove={() => void remove(read)} />;
  const listed = found(all, words, tags);
  return (
    <div class="scroll grow drafts">
      {all.length === 0 ? (
        <Empty title={say('none')} text={say('noneText')} />
      ) : (
        <>
          <input
            class="input"
            type="search"
            aria-label={say('search')}
            placeholder={say('search')}
            value={words}
            onInput={(event) => setWords(event.currentTarget.value)}
          />
          <Tags all={tagsOf(all)} chosen={tags} onChange={setTags} />
          {listed.length === 0 && <p class="muted">{say('noneFound')}</p>}
          <ul>
            {listed.slice(0, SHOWN).map((source) => (
              <Row key={source.id} source={source} work={workAtHand.value} onRead={() => setReading(source.id)} />
            ))}
          </ul>
        </>
      )}
      {removed && (
        <div class="at-foot" role="status">
          <Toast
            text={say('removed', { title: removed.title })}
            action={{ label: sayShared('undo'), onAction: () => void restore(removed) }}
          />
        </div>
      )}
    </div>
  );
}

function Tags({ all, chosen, onChange }: { all: string[]; chosen: string[]; onChange: (tags: string[]) => void }) {
  if (all.length === 0) return null;
  return (
    <fieldset class="props">
      <legend class="vh">{say('tags')}</legend>
      {all.map((tag) => {
        const on = chosen.includes(tag);
        return (
          <button
            type="button"
            key={tag}
            class={on ? 'chip is-on' : 'chip'}
            aria-pressed={on}
            onClick={() => onChange(on ? chosen.filter((other) => other !== tag) : [...chosen, tag])}
          >
            {tag}
          </button>
        );
      })}
    </fieldset>
  );
}

function Row({ source, work, onRead }: { source: Source; work: Work | null; onRead: () => void }) {
  return (
    <li class="source">
      <button type="button" onClick={onRead}>
        <b class="clamp2">{source.title}</b>
        <span class="small muted">{factsOf(source)}</span>
      </button>
      {work !== null && <Attach source={source} work={work} />}
    </li>
  );
}

/** How long after it was collected a source is offered, in milliseconds. */
const FRESH = 60_000;

/** A source that came while a draft is at hand is offered to it. */
export function FreshSource() {
  const [dismissed, setDismissed] = useState<string | null>(null);
  const [opened] = useState(() => new Date().toISOString());
  const work = workAtHand.value;
  const newest = sources.value?.[0];
  if (work === null || newest === undefined || newest.id === dismissed || newest.capturedAt < opened) return null;
  const old = Date.now() - Date.parse(newest.capturedAt) > FRESH;
  if (old || work.draft.value.sourceIds.includes(newest.id)) return null;
  return (
    <Note icon="link">
      {say('fresh', { title: newest.title })}
      <span class="btnbar">
        <button type="button" class="btn btn--s" onClick={() => attach(work, newest)}>
          <Icon name="plus" />
          {say('attach')}
        </button>
        <button type="button" class="btn btn--s btn--quiet" onClick={() => setDismissed(newest.id)}>
          {sayShared('close')}
        </button>
      </span>
    </Note>
  );
}
