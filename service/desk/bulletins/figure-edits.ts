import { type BulletinText, partsOf, type TextPart, type Unresolved } from '../../../shared/vocabulary/bulletin.ts';

const written = (part: TextPart) =>
  'words' in part ? part.words : part.said === null ? `{${part.figure}}` : `{${part.figure}=${part.said}}`;

function inBlock(text: BulletinText, block: string, change: (parts: TextPart[]) => TextPart[]): BulletinText {
  const blocks = text.blocks.map((each) =>
    each.id === block ? { ...each, text: change(partsOf(each.text)).map(written).join('') } : each,
  );
  return { ...text, blocks };
}

/** The text with one figure, the one at `place` among those of its block, turned into plain words. */
export function detached(text: BulletinText, { block, place }: { block: string; place: number }, words: string): BulletinText {
  return inBlock(text, block, (parts) => {
    let next = 0;
    return parts.map((part) => ('figure' in part && next++ === place ? { words: part.said ?? words } : part));
  });
}

/** The text with a figure that was written otherwise tied to the data again. */
export function tiedAgain(text: BulletinText, { block, figure, said }: Pick<Unresolved, 'block' | 'figure' | 'said'>): BulletinText {
  return inBlock(text, block ?? '', (parts) =>
    parts.map((part) => ('figure' in part && part.figure === figure && part.said === said ? { ...part, said: null } : part)),
  );
}
