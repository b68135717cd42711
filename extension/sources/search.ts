import type { Source } from '../../shared/vocabulary/source.ts';

/** Sources that hold all of the words and all of the tags asked for, the newest first. Words may stand in title, text, site or address. */
export function found(sources: readonly Source[], words: string, tags: readonly string[] = []): Source[] {
  const asked = plain(words).split(' ').filter(Boolean);
  return sources
    .filter((source) => tags.every((tag) => source.tags.includes(tag)))
    .filter((source) => {
      if (asked.length === 0) return true;
      const held = plain([source.title, source.site, source.address, source.tags.join(' '), source.text].join('\n'));
      return asked.every((word) => held.includes(word));
    })
    .sort((a, b) => (a.capturedAt < b.capturedAt ? 1 : -1));
}

/** In half width and small letters, so that a search finds what it should however it was typed. */
export function plain(text: string): string {
  return text.normalize('NFKC').toLowerCase().replace(/\s+/g, ' ').trim();
}

/** All tags in use, the most used first. */
export function tagsOf(sources: readonly Source[]): string[] {
  const uses = new Map<string, number>();
  for (const tag of sources.flatMap((source) => source.tags)) uses.set(tag, (uses.get(tag) ?? 0) + 1);
  return [...uses].sort(([a, many], [b, more]) => more - many || (a < b ? -1 : 1)).map(([tag]) => tag);
}

/** A tag as it is kept: without a leading # or blanks, at most 40 units; null for none. */
export function tagFrom(typed: string): string | null {
  const tag = typed
    .trim()
    .replace(/^[#＃]+/, '')
    .trim()
    .slice(0, 40);
  return tag === '' ? null : tag;
}
