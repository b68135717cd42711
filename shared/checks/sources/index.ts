import { Facts } from '../../text/facts.ts';
import type { SourceCheck, SourceMark } from '../../vocabulary/finding.ts';
import type { SourceText } from '../context.ts';
import { passagesOf } from '../passage.ts';
import { claimsOf, type ReadPassage } from './claims.ts';
import { holdAgainstNeighbours } from './neighbour.ts';
import { readSource, type SourceReading } from './reading.ts';
import { trace } from './trace.ts';

const known = new WeakMap<SourceText, Map<number, SourceReading>>();

/** A source's reading, kept as long as the source is: by the day it is read on, since 今天 depends on it. */
function readingOf(source: SourceText, now: Date): SourceReading {
  const byDay = known.get(source) ?? new Map<number, SourceReading>();
  known.set(source, byDay);
  const day = Math.floor(now.getTime() / 86_400_000);
  let reading = byDay.get(day);
  if (!reading) {
    reading = readSource(source, now);
    byDay.set(day, reading);
  }
  return reading;
}

/** Each figure, date, name and quotation of the body: backed by a source, contradicted by one, or in none. */
export function checkSources(body: readonly ReadPassage[], sources: SourceText[], now: Date): SourceCheck {
  const readings = sources.map((source) => readingOf(source, now));
  const result: SourceCheck = { traced: [], contradicted: [], untraced: [] };
  const judged = claimsOf(body).map((claim) => ({ claim, found: trace(claim, readings) }));
  holdAgainstNeighbours(judged, textOf(body), readings);
  for (const { claim, found } of judged) {
    const { verdict, place } = found;
    const mark: SourceMark = { what: claim.what, start: claim.start, end: claim.end };
    if (place) Object.assign(mark, { source: place.source, sourceStart: place.start, sourceEnd: place.end });
    result[verdict].push(mark);
  }
  return result;
}

/** As {@link checkSources}, for a body that has not been read yet. */
export function checkBodyAgainst(sources: SourceText[], body: string, now: Date): SourceCheck {
  return checkSources(
    passagesOf(body).map(({ text, start }) => ({ reading: new Facts(text, { now }), start })),
    sources,
    now,
  );
}

/** The body's text with every passage at its place. */
function textOf(body: readonly ReadPassage[]): string {
  return body.reduce((text, { reading, start }) => text.padEnd(start, '\n') + reading.text, '');
}
