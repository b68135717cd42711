import { signal } from '@preact/signals';

/** Where the person is: `/inbox/{id}?view=mine` is page inbox, that id, view mine. */
export interface Route {
  page: string;
  id: string | null;
  query: URLSearchParams;
}

/** Reads a path with its query. The empty path is the inbox. */
export function readRoute(path: string, search: string): Route {
  const [page = '', id] = path.split('/').filter((part) => part !== '');
  return { page: page === '' ? 'inbox' : page, id: id === undefined ? null : decodeURIComponent(id), query: new URLSearchParams(search) };
}

/** Writes an address that {@link readRoute} reads back; parameters that are null or empty are left out. */
export function address(page: string, id: string | null = null, query: Record<string, string | null> = {}): string {
  const kept = Object.entries(query).filter((entry): entry is [string, string] => entry[1] !== null && entry[1] !== '');
  const search = new URLSearchParams(kept).toString();
  return `/${page}${id === null ? '' : `/${encodeURIComponent(id)}`}${search === '' ? '' : `?${search}`}`;
}

const here = () => readRoute(location.pathname, location.search);

export const route = signal<Route>(readRoute('/', ''));

/** Goes to an address of the desk without loading the page anew. */
export function go(to: string, { replace = false } = {}): void {
  if (to === location.pathname + location.search) return;
  if (replace) history.replaceState(null, '', to);
  else history.pushState(null, '', to);
  route.value = here();
}

/** Follows the address bar, and takes plain clicks on the desk's own links. */
export function startRouter(): void {
  route.value = here();
  addEventListener('popstate', () => {
    route.value = here();
  });
  document.addEventListener('click', (event) => {
    if (event.defaultPrevented || event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
    const link = event.target instanceof Element ? event.target.closest('a') : null;
    if (link?.target !== '' || link.hasAttribute('download') || link.origin !== location.origin) return;
    if (link.pathname.startsWith('/api/') || link.pathname.startsWith('/practice/')) return;
    event.preventDefault();
    go(link.pathname + link.search);
  });
}
