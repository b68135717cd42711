import { guarded } from '../../shared/checks/guard.ts';
import { unfitCharacter } from '../../shared/vocabulary/prose.ts';
import { SOURCE_LIMIT, type Source } from '../../shared/vocabulary/source.ts';
import type { Trouble } from '../link/answer.ts';
import type { LocalDatabase } from '../local/database.ts';
import type { Captured } from './captured.ts';
import { sourceTrouble } from './trouble.ts';

/** What became of a capture. `again`: the same words of the same page were there already, and the older source stays. */
export type Kept = { done: true; source: Source; again: boolean } | { done: false; trouble: Trouble };

/**
 * Keeps a capture as a source, unless there is nothing in it, it is too long, or it bears a classification mark: what does
 * is not captured at all (《保守国家秘密法》; 涉密信息不上网).
 * @param seenAt the address that the browser itself shows for the page: another site's is not believed
 */
export async function keepSource(
  database: LocalDatabase,
  captured: Captured,
  seenAt: string,
  { id, now }: { id: string; now: Date },
): Promise<Kept> {
  const text = wellFormed(captured.text);
  const trouble = troubleWith(text, now);
  if (trouble !== null) return { done: false, trouble };
  const address = (sameSite(captured.address, seenAt) ? captured.address : seenAt).slice(0, 4_000);
  return database.transaction('rw', database.sources, async () => {
    const there = await database.sources.where('address').equals(address).toArray();
    const same = there.find((source) => source.text === text);
    if (same !== undefined) return { done: true as const, source: same, again: true };
    const source: Source = {
      id,
      title: wellFormed(captured.title) || text.split('\n')[0]!.slice(0, 60),
      address,
      site: wellFormed(captured.site) || hostOf(address),
      capturedAt: now.toISOString(),
      text,
      kind: captured.kind,
      markup: captured.markup,
      tags: [],
    };
    await database.sources.put(source);
    return { done: true as const, source, again: false };
  });
}

/** Why a text can't be taken from a page, or null. */
export function troubleWith(text: string, now: Date): Trouble | null {
  if (text.trim() === '') return sourceTrouble('nothingThere');
  if (text.length > SOURCE_LIMIT) return sourceTrouble('tooLong');
  return guarded(text, now).some(({ demand }) => demand === 'stop') ? sourceTrouble('classified') : null;
}

/** Without the few characters that nobody sees and no record takes. */
export function wellFormed(text: string): string {
  let left = text;
  for (let unfit = unfitCharacter(left); unfit !== null; unfit = unfitCharacter(left))
    left = left.slice(0, unfit.at) + left.slice(unfit.at + 1);
  return left.trim();
}

function sameSite(claimed: string, seen: string): boolean {
  return originOf(claimed) !== null && originOf(claimed) === originOf(seen);
}

function originOf(address: string): string | null {
  try {
    const { origin } = new URL(address);
    return origin === 'null' ? null : origin;
  } catch {
    return null;
  }
}

function hostOf(address: string): string {
  try {
    return new URL(address).host;
  } catch {
    return '';
  }
}
