import { useState } from 'preact/hooks';
import { pointsText } from '../../../shared/interface/components/figures.tsx';
import { Icon } from '../../../shared/interface/components/icon.tsx';
import { say } from '../../../shared/interface/messages/desk-bulletins.ts';
import { locale } from '../../../shared/interface/messages/messages.ts';
import { type Bulletin, type BulletinText, partsOf, type Unresolved } from '../../../shared/vocabulary/bulletin.ts';
import { address } from '../frame/router.ts';
import type { ChosenFigure } from './bulletin-page.tsx';
import { detached, tiedAgain } from './figure-edits.ts';
import { TextForm } from './text-form.tsx';

interface SideProps {
  bulletin: Bulletin;
  chosen: ChosenFigure | null;
  edits: boolean;
  busy: boolean;
  onChange: (text: BulletinText) => void;
}

/** Beside the paper: where a figure comes from, what is to be settled, places and lists; and the paragraphs to be changed. */
export function Side(props: SideProps) {
  const [tab, setTab] = useState<'data' | 'text'>('data');
  const { edits } = props;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard
    <aside class="beside scroll no-print" aria-label={say('side')} tabIndex={0}>
      {edits && (
        <div class="tabs" role="tablist" aria-label={say('side')}>
          {(['data', 'text'] as const).map((each) => (
            <button key={each} type="button" class="tab" role="tab" aria-selected={tab === each} onClick={() => setTab(each)}>
              {say(each === 'data' ? 'tabData' : 'tabText')}
            </button>
          ))}
        </div>
      )}
      {edits && tab === 'text' ? <TextForm key={props.bulletin.version} {...props} /> : <Data {...props} />}
    </aside>
  );
}

function Data({ bulletin, chosen, edits, onChange }: SideProps) {
  return (
    <>
      <Chosen bulletin={bulletin} chosen={chosen} edits={edits} onChange={onChange} />
      {bulletin.issue === null && <Checklist bulletin={bulletin} edits={edits} onChange={onChange} />}
      <Places bulletin={bulletin} />
      <Lists lists={bulletin.data.lists} />
    </>
  );
}

function Chosen({ bulletin: { text, data }, chosen, edits, onChange }: Omit<SideProps, 'busy'>) {
  const figure = chosen && data.figures[chosen.figure];
  return (
    <section class="sel">
      <h2 class="sec-h">{say('chosen')}</h2>
      {chosen && figure ? (
        <>
          <p>
            <b>{figure.text}</b> {chosen.figure} = {figure.meaning[locale.value]}
          </p>
          <div class="btnbar">
            <a class="btn btn--s" href={figure.behind}>
              {say('open')}
            </a>
            {edits && (
              <button type="button" class="btn btn--s btn--quiet" onClick={() => onChange(detached(text, chosen, figure.text))}>
                {say('detach')}
              </button>
            )}
          </div>
        </>
      ) : (
        <p class="muted small">{say('chooseOne')}</p>
      )}
    </section>
  );
}

function sentence({ kind, figure, said, data }: Unresolved): string {
  switch (kind) {
    case 'differs':
      return say('differs', { figure: figure ?? '', said: said ?? '', data: data ?? '' });
    case 'unknown':
      return say('unknown', { figure: figure ?? '' });
    case 'signature':
      return say('needsSignature');
    case 'signer':
      return say('needsSigner');
    case 'period-not-over':
      return say('notOver');
  }
}

function Checklist({ bulletin: { unresolved, text }, edits, onChange }: Pick<SideProps, 'bulletin' | 'edits' | 'onChange'>) {
  const figures = text.blocks.flatMap((block) => partsOf(block.text)).filter((part) => 'figure' in part).length;
  const off = unresolved.filter(({ figure }) => figure !== null).length;
  return (
    <section>
      <h2 class="sec-h">
        {say('before')} {unresolved.length > 0 && <span class="more sev sev--error">{say('toSettle', { count: unresolved.length })}</span>}
      </h2>
      <ul class="checklist">
        {unresolved.map((one, index) => (
          <li key={index} class={one.figure === null ? undefined : 'is-off'}>
            <Icon name={one.figure === null ? 'info' : 'warn'} />
            <span>{sentence(one)}</span>
            {edits && one.kind === 'differs' && (
              <button type="button" class="btn btn--s" onClick={() => onChange(tiedAgain(text, one))}>
                {say('useData', { data: one.data ?? '' })}
              </button>
            )}
          </li>
        ))}
        <li>
          <Icon name="check" />
          <span>{say('allTied', { count: figures - off })}</span>
        </li>
      </ul>
    </section>
  );
}

function Places({ bulletin: { data, to } }: { bulletin: Bulletin }) {
  return (
    <section>
      <h2 class="sec-h">{say('places')}</h2>
      <table class="table">
        <caption class="vh">{say('tables')}</caption>
        <thead>
          <tr>
            <th scope="col">{say('places')}</th>
            <th scope="col">{say('section')}</th>
            <th scope="col" class="num">
              {say('adopted')}
            </th>
            <th scope="col" class="num">
              {say('points')}
            </th>
          </tr>
        </thead>
        <tbody>
          {data.rows.map((row) => (
            <tr key={row.sectionId}>
              <td>{row.place}</td>
              <th scope="row">
                <a href={address('points', row.sectionId, { month: to })}>{row.section}</a>
              </th>
              <td class="num">{row.adoptedItems}</td>
              <td class="num">{pointsText(row.points)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function Lists({ lists }: { lists: Bulletin['data']['lists'] }) {
  return (
    <section class="name-lists">
      <h2 class="sec-h">{say('lists')}</h2>
      <dl>
        {(['praised', 'tooFew', 'reminded', 'silent'] as const).map((name) => (
          <div key={name}>
            <dt>{say(name)}</dt>
            <dd>{lists[name].length === 0 ? say('nobody') : lists[name].join('、')}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
