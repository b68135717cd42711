import { confidentiality } from '../rulepacks/confidentiality.ts';
import { type CompiledPack, compile } from './compile.ts';
import { passagesOf } from './passage.ts';
import { readPassage } from './reading.ts';

/**
 * What a confidentiality rule demands of a text that is about to leave the machine. `stop`: it does not leave;
 * `approval`: it leaves once the place is masked, or the section head has approved it; `warn`: a person is told and decides.
 */
export type Demand = 'stop' | 'approval' | 'warn';

/** 《保守国家秘密法》 for the marks; for internal papers, instructions and ID numbers the bureaus' own rule of approval before sending. */
const DEMANDS: Readonly<Record<string, Demand>> = {
  'confidentiality/mark/classified': 'stop',
  'confidentiality/mark/internal': 'approval',
  'confidentiality/mark/instruction': 'approval',
  'confidentiality/number/id-card': 'approval',
};

/** What the rule demands; rules of other criteria demand nothing. */
export function demandOf(rule: string): Demand | null {
  if (!rule.startsWith('confidentiality/')) return null;
  return DEMANDS[rule] ?? 'warn';
}

/** A place that must not leave as it stands, in UTF-16 units of the text. `masked` is what may stand there instead, where that can be made. */
export interface Guarded {
  rule: string;
  demand: 'stop' | 'approval';
  start: number;
  end: number;
  masked: string | null;
}

const NO_TOPICS: [] = [];
let compiled: CompiledPack | null = null;

/** The confidentiality rules alone; compiled once. */
function guardPack(): CompiledPack {
  compiled ??= compile({ name: 'guard', version: '1', signals: [], rules: confidentiality, urgent: [] });
  return compiled;
}

/**
 * The places of a text that stop it, whatever rules a person or an office has switched off.
 * @param now the moment at which dates in it are read; it decides nothing here
 */
export function guarded(text: string, now: Date): Guarded[] {
  const pack = guardPack();
  const lexed = pack.lexed(NO_TOPICS);
  return passagesOf(text).flatMap(({ text: passage, start, whole }) =>
    readPassage(passage, whole, 'body', pack, lexed, now).notes.flatMap((note) => {
      const { id } = confidentiality[note.rule]!;
      const demand = demandOf(id);
      if (demand === null || demand === 'warn') return [];
      return [{ rule: id, demand, start: start + note.start, end: start + note.end, masked: note.fixes?.[0] ?? null }];
    }),
  );
}

/** The text with every place masked that can be. */
export function maskedText(text: string, now: Date): string {
  let masked = text;
  for (const place of guarded(text, now).reverse()) {
    if (place.masked !== null) masked = masked.slice(0, place.start) + place.masked + masked.slice(place.end);
  }
  return masked;
}
