import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { ReportList } from '../../../shared/contract/reports.ts';
import { Empty } from '../../../shared/interface/components/notices.tsx';
import { say } from '../../../shared/interface/messages/desk-review.ts';
import { listReports, type View } from '../client/reports.ts';
import { happened } from '../frame/arrivals.ts';
import { isTyping } from '../frame/keys.ts';
import { useLoaded } from '../frame/loaded.ts';
import { address, go, route } from '../frame/router.ts';
import type { FormName } from './actions.tsx';
import { Detail } from './detail.tsx';
import { InboxList } from './list.tsx';

const VIEWS: readonly string[] = ['open', 'mine', 'returned', 'sign', 'all'];

/** Reads as many pages as have been asked for, so that a reload keeps what was unfolded. */
async function readPages(view: View, q: string, pages: number, signal: AbortSignal): Promise<ReportList> {
  const list = await listReports({ view, q }, signal);
  for (let page = 1; page < pages && list.next !== null; page += 1) {
    const next = await listReports({ view, q, cursor: list.next }, signal);
    list.items.push(...next.items);
    list.next = next.next;
  }
  return list;
}

/** 收件箱: one list, one report beside it, moved through by keyboard. */
export function InboxPage() {
  const { id, query } = route.value;
  const words = query.get('q') ?? '';
  const asked = query.get('view') ?? (words === '' ? 'open' : 'all');
  const view = (VIEWS.includes(asked) ? asked : 'open') as View;
  const pages = useRef(1);
  const loaded = useLoaded(`${view}|${words}`, (signal) => readPages(view, words, pages.current, signal));
  const [form, setForm] = useState<FormName | null>(null);
  const place = useRef(0);

  const news = happened.value;
  const { reload, value } = loaded;
  useEffect(reload, [news]);
  useEffect(() => setForm(null), [id]);

  const items = value?.items ?? [];
  const index = items.findIndex((item) => item.id === id);
  if (index >= 0) place.current = index;
  const move = (by: number) => {
    const target = index >= 0 ? index + by : by > 0 && id !== null ? place.current : 0;
    const next = items[Math.max(0, Math.min(items.length - 1, target))];
    if (next) go(address('inbox', next.id, { view: asked === 'open' ? null : asked, q: words }));
  };

  // Before it is painted: whoever sees it may press a key at once.
  useLayoutEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (isTyping(event)) return;
      if (event.key === 'j') move(1);
      else if (event.key === 'k') move(-1);
      else if (event.key === 'Enter' && event.target === document.body) openChosen(id, () => move(1));
      else return;
      event.preventDefault();
    };
    addEventListener('keydown', onKey);
    return () => removeEventListener('keydown', onKey);
  });

  return (
    <div class="inbox">
      <InboxList
        view={view}
        words={words}
        chosen={id}
        loaded={loaded}
        onMore={() => {
          pages.current += 1;
          reload();
        }}
      />
      {id === null ? (
        <div class="detail detail--none">{items.length > 0 && <Empty title={say('nothingChosen')} text={say('nothingChosenText')} />}</div>
      ) : (
        <Detail key={id} id={id} form={form} setForm={setForm} news={news} />
      )}
    </div>
  );
}

function openChosen(id: string | null, first: () => void): void {
  if (id === null) first();
  else document.getElementById('report-heading')?.focus();
}
