import { useMemo } from 'preact/hooks';
import { difference } from '../../text/difference.ts';

/** One text against another, what went struck through, what came underlined. */
export function Difference({ from, to }: { from: string; to: string }) {
  const parts = useMemo(() => difference(from, to), [from, to]);
  return (
    <>
      {parts.map(({ kind, text }, index) => {
        const key = `${index}${kind}`;
        if (kind === 'added') return <ins key={key}>{text}</ins>;
        if (kind === 'removed') return <del key={key}>{text}</del>;
        return <span key={key}>{text}</span>;
      })}
    </>
  );
}
