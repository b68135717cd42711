import { useState } from 'preact/hooks';
import { Icon } from '../../../shared/interface/components/icon.tsx';
import { Badge } from '../../../shared/interface/components/notices.tsx';
import { say } from '../../../shared/interface/messages/sources.ts';
import type { SourceMark } from '../../../shared/vocabulary/finding.ts';
import type { Work } from '../../drafting/work.ts';
import { Attach } from './attach.tsx';
import { Clash } from './clash.tsx';
import { view } from './panel-state.ts';
import { factsOf, Passage } from './source-place.tsx';
import type { Held } from './source-state.ts';

type Tab = 'clash' | 'untraced' | 'traced' | 'sources';

/** 与素材核对 in one line, which opens the whole. */
export function SourceFold({ held, onOpen }: { held: Held; onOpen: () => void }) {
  const { contradicted, untraced, traced } = held.check;
  return (
    <button type="button" class="source-fold" onClick={onOpen}>
      <Icon name="right" />
      {say('heldAgainst')}
      <span class="fold-n">
        {held.attached.length === 0 ? (
          say('summaryNone')
        ) : (
          <>
            {contradicted.length > 0 && <span class="sev sev--error">{say('summaryClash', { count: contradicted.length })}</span>}
            {untraced.length > 0 && <span>{say('summaryOpen', { count: untraced.length })}</span>}
            <span>{say('summary', { traced: traced.length })}</span>
          </>
        )}
      </span>
    </button>
  );
}

/** 与素材核对: what a source contradicts, what none backs, what is backed and where, and the sources themselves. */
export function SourcePane({ work, held, onBack }: { work: Work; held: Held; onBack: () => void }) {
  const { contradicted, untraced, traced } = held.check;
  const first: Tab =
    held.attached.length === 0 ? 'sources' : contradicted.length > 0 ? 'clash' : untraced.length > 0 ? 'untraced' : 'traced';
  const [tab, setTab] = useState<Tab>(first);
  const tabs = [
    ['clash', contradicted.length],
    ['untraced', untraced.length],
    ['traced', traced.length],
    ['sources', held.attached.length],
  ] as const;
  return (
    <section class="checks checks--all" aria-labelledby="held-h">
      <h2 class="vh" id="held-h">
        {say('heldAgainst')}
      </h2>
      <div class="src-tabs">
        <button type="button" class="btn btn--icon" aria-label={say('back')} onClick={onBack}>
          <Icon name="left" />
        </button>
        <div class="tabs" role="tablist" aria-label={say('heldAgainst')}>
          {tabs.map(([key, count]) => (
            <button type="button" key={key} class="tab" role="tab" aria-selected={tab === key} onClick={() => setTab(key)}>
              {say(key === 'sources' ? 'library' : key)}{' '}
              {count > 0 && <Badge count={count} look={key === 'clash' ? 'danger' : undefined} meaning="" />}
            </button>
          ))}
        </div>
      </div>
      <div class="list" role="tabpanel" aria-label={say(tab === 'sources' ? 'library' : tab)}>
        {tab === 'clash' && <Clashes work={work} held={held} />}
        {tab === 'untraced' && <Untraced work={work} held={held} />}
        {tab === 'traced' && <Traced held={held} />}
        {tab === 'sources' && <Attached work={work} held={held} />}
      </div>
    </section>
  );
}

function Clashes({ work, held }: { work: Work; held: Held }) {
  const { contradicted } = held.check;
  return (
    <>
      {contradicted.length === 0 && <p class="clear">{say('noClash')}</p>}
      {contradicted.map((mark) => {
        const source = sourceOf(held, mark);
        return source && <Clash key={`${mark.start}/${mark.end}`} mark={mark} source={source} body={held.body} work={work} />;
      })}
      {held.kept.length > 0 && <p class="ignored">{say('kept', { count: held.kept.length })}</p>}
    </>
  );
}

function Untraced({ work, held }: { work: Work; held: Held }) {
  const { untraced } = held.check;
  if (untraced.length === 0) return <p class="clear">{say(held.attached.length === 0 ? 'summaryNone' : 'noUntraced')}</p>;
  return (
    <>
      <p class="clear">{say('untracedText')}</p>
      <ul class="marks">
        {untraced.map((mark) => (
          <li key={`${mark.start}/${mark.end}`}>
            <b>{held.body.slice(mark.start, mark.end)}</b>
            <span class="muted">{say(mark.what)}</span>
            <button type="button" class="btn btn--s btn--quiet" onClick={() => work.select(mark.start, mark.end)}>
              {say('verify')}
            </button>
          </li>
        ))}
      </ul>
    </>
  );
}

function Traced({ held }: { held: Held }) {
  const { traced } = held.check;
  const [open, setOpen] = useState<string | null>(null);
  if (traced.length === 0) return <p class="clear">{say('noTraced')}</p>;
  return (
    <ul class="marks">
      {traced.map((mark) => {
        const key = `${mark.start}/${mark.end}`;
        const source = sourceOf(held, mark);
        return (
          <li key={key}>
            <button type="button" class="mark-open" aria-expanded={open === key} onClick={() => setOpen(open === key ? null : key)}>
              <b class="traced">{held.body.slice(mark.start, mark.end)}</b>
              <span class="muted cut">{source?.title ?? say('gone')}</span>
            </button>
            {open === key && source && <Passage source={source} mark={mark} />}
          </li>
        );
      })}
    </ul>
  );
}

function Attached({ work, held }: { work: Work; held: Held }) {
  return (
    <>
      <ul class="marks">
        {held.attached.map((source) => (
          <li key={source.id}>
            <span class="grow">
              <b class="clamp2">{source.title}</b>
              <span class="small muted">{factsOf(source)}</span>
            </span>
            <Attach source={source} work={work} />
          </li>
        ))}
      </ul>
      <p class="clear">
        <button
          type="button"
          class="btn btn--s"
          onClick={() => {
            view.value = 'sources';
          }}
        >
          <Icon name="plus" />
          {say('addSources')}
        </button>
      </p>
    </>
  );
}

const sourceOf = (held: Held, mark: SourceMark) => held.attached.find((source) => source.id === mark.source);
