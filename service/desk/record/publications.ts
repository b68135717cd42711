import type { AdoptionLevel } from '../../../shared/vocabulary/adoption.ts';

type Publications = Pick<AdoptionLevel, 'publications' | 'patterns'>;

/** Publications as they are written in a form: one a line, after a blank how it writes its issues. */
export function publicationLines({ publications, patterns }: Publications): string {
  return publications.map((name) => (patterns[name] ? `${name} ${patterns[name]}` : name)).join('\n');
}

/** What such lines say; empty ones are left out. */
export function readPublications(written: string): Publications {
  const lines = written
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
  const read = lines.map((line) => /^(.*?)\s+(\S*\{n\}\S*)$/.exec(line)?.slice(1) ?? [line]);
  return {
    publications: read.map(([name]) => name!),
    patterns: Object.fromEntries(read.flatMap(([name, pattern]) => (pattern === undefined ? [] : [[name, pattern]]))) as Record<
      string,
      string
    >,
  };
}
