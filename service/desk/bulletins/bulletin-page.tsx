import { useState } from 'preact/hooks';
import { Icon } from '../../../shared/interface/components/icon.tsx';
import { say } from '../../../shared/interface/messages/desk-bulletins.ts';
import { clock, moment } from '../../../shared/interface/moment.ts';
import type { Bulletin, BulletinText } from '../../../shared/vocabulary/bulletin.ts';
import { changeBulletin, draftBulletin, fileAddress, publishBulletin, readBulletin } from '../client/bulletins.ts';
import { Dialog } from '../frame/dialog.tsx';
import { useDoing, useLoaded } from '../frame/loaded.ts';
import { DeskPage, ScrollRegion } from '../frame/page.tsx';
import { Problem } from '../frame/problem.tsx';
import { address, go } from '../frame/router.ts';
import { toast } from '../frame/toasts.tsx';
import { Waiting } from '../frame/waiting.tsx';
import { me, serviceNow } from '../session/session.ts';
import { issueName } from './issue-name.ts';
import { Paper } from './paper.tsx';
import { Side } from './side.tsx';

/** A figure on the paper: in which block, and which of its figures. */
export interface ChosenFigure {
  block: string;
  place: number;
  figure: string;
}

/** One bulletin: the paper that it becomes, and beside it where its figures come from and what is still to be settled. */
export function BulletinPage({ id }: { id: string }) {
  const loaded = useLoaded(id, (signal) => readBulletin(id, signal));
  const [changed, setChanged] = useState<Bulletin | null>(null);
  const bulletin = changed ?? loaded.value;
  if (!bulletin) {
    return (
      <DeskPage title={say('title')}>
        <Waiting loaded={loaded} />
      </DeskPage>
    );
  }
  return <Opened bulletin={bulletin} onChanged={setChanged} />;
}

function Opened({ bulletin, onChanged }: { bulletin: Bulletin; onChanged: (bulletin: Bulletin) => void }) {
  const [chosen, choose] = useState<ChosenFigure | null>(null);
  const [publishing, setPublishing] = useState(false);
  const doing = useDoing();
  const role = me.value?.member.role;
  const edits = bulletin.issue === null && (role === 'editor' || role === 'administrator');
  const change = (text: BulletinText) => doing.run(async () => onChanged(await changeBulletin(bulletin, text)));
  const now = serviceNow();
  return (
    <DeskPage
      title={bulletin.text.title.join('')}
      tools={
        <>
          <a class="btn btn--icon no-print" href={address('bulletins')} aria-label={say('all')} title={say('all')}>
            <Icon name="left" />
          </a>
          <span class="muted small nowrap bulletin-state">
            {issueName(bulletin)} ·{' '}
            {bulletin.publishedAt
              ? say('publishedAt', { at: moment(bulletin.publishedAt, { now }), by: bulletin.publishedBy ?? '' })
              : say('saved', { at: clock(bulletin.updatedAt) })}
          </span>
          <Files bulletin={bulletin} />
          {bulletin.issue === null && role !== 'reporter' && role !== 'head' && (
            <button
              type="button"
              class="btn btn--main"
              disabled={bulletin.unresolved.length > 0 || doing.busy}
              onClick={() => setPublishing(true)}
            >
              {say('publish')}
            </button>
          )}
          {bulletin.issue !== null && !bulletin.correctedBy && (role === 'editor' || role === 'administrator') && (
            <Correcting id={bulletin.id} />
          )}
        </>
      }
    >
      <div class="bulletin">
        <ScrollRegion label={say('paper')} class="stage">
          {doing.problem !== null && <Problem problem={doing.problem} />}
          <Paper bulletin={bulletin} chosen={chosen} onChoose={choose} />
        </ScrollRegion>
        <Side bulletin={bulletin} chosen={chosen} edits={edits} busy={doing.busy} onChange={(text) => void change(text)} />
      </div>
      {publishing && (
        <Publishing
          bulletin={bulletin}
          onClose={() => setPublishing(false)}
          onPublished={(published) => {
            setPublishing(false);
            onChanged(published);
          }}
        />
      )}
    </DeskPage>
  );
}

function Files({ bulletin: { id } }: { bulletin: Bulletin }) {
  return (
    <>
      {(['docx', 'xlsx', 'csv'] as const).map((ending) => (
        <a key={ending} class="btn no-print" href={fileAddress(id, ending)} download>
          <Icon name="download" />
          {say(({ docx: 'word', xlsx: 'excel', csv: 'csv' } as const)[ending])}
        </a>
      ))}
      <button type="button" class="btn no-print" onClick={() => print()}>
        <Icon name="print" />
        {say('print')}
      </button>
    </>
  );
}

function Correcting({ id }: { id: string }) {
  const doing = useDoing();
  const correct = () =>
    doing.run(async () => {
      const draft = await draftBulletin({ corrects: id });
      go(address('bulletins', draft.id));
    });
  return (
    <button type="button" class="btn no-print" disabled={doing.busy} onClick={() => void correct()}>
      {say('correct')}
    </button>
  );
}

interface PublishingProps {
  bulletin: Bulletin;
  onClose: () => void;
  onPublished: (bulletin: Bulletin) => void;
}

function Publishing({ bulletin, onClose, onPublished }: PublishingProps) {
  const doing = useDoing();
  const publish = () =>
    doing.run(async () => {
      const published = await publishBulletin(bulletin);
      toast(say('publishedToast', { issue: issueName(published) }));
      onPublished(published);
    });
  return (
    <Dialog title={say('publishTitle')} onClose={onClose}>
      <div class="stack">
        <p>{say('publishText')}</p>
        <Problem problem={doing.problem} />
        <div class="btnbar">
          <button type="button" class="btn btn--main" disabled={doing.busy} onClick={() => void publish()}>
            {say('publishNow')}
          </button>
          <button type="button" class="btn" onClick={onClose}>
            {say('cancel')}
          </button>
        </div>
      </div>
    </Dialog>
  );
}
