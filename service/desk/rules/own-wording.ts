import type { OwnRule } from '../../../shared/contract/rulepacks.ts';
import { say } from '../../../shared/interface/messages/desk-rules.ts';
import { fill, type Parts } from '../../../shared/interface/messages/messages.ts';
import type { Level } from '../../../shared/vocabulary/criteria.ts';

/** A wording of the office's own as the form holds it. */
export interface TypedWording extends Record<string, string> {
  terms: string;
  right: string;
  why: string;
  bad: string;
  good: string;
}

export type OwnWording = Extract<OwnRule, { kind: 'wording' }>;

const inBoth = (key: keyof typeof say.sentences, parts: Parts = {}) => ({
  zh: fill(say.sentences[key], parts, 'zh'),
  en: fill(say.sentences[key], parts, 'en'),
});

/** The rule that the form stands for; `office` is named as its source. */
export function wordingRule(id: string, level: Level, typed: TypedWording, office: string): OwnWording {
  const terms = typed.terms
    .split('\n')
    .map((term) => term.trim())
    .filter(Boolean);
  const right = typed.right.trim();
  const wrong = terms[0] ?? '';
  const why = typed.why.trim();
  return {
    id,
    kind: 'wording',
    level,
    terms,
    ...(right === '' ? {} : { fixes: [right] }),
    title: right === '' ? inBoth('avoidTitle', { wrong }) : inBoth('replaceTitle', { wrong, right }),
    message: inBoth(right === '' ? 'avoidMessage' : 'replaceMessage'),
    why: { zh: why, en: why },
    source: office,
    examples: { bad: [marked(typed.bad.trim(), terms)], good: typed.good.trim() === '' ? [] : [typed.good.trim()] },
  };
}

/** Marks every place of the terms, the longest first where they overlap. */
function marked(sentence: string, terms: string[]): string {
  const longest = [...terms].sort((a, b) => b.length - a.length);
  let text = '';
  for (let at = 0; at < sentence.length; ) {
    const term = longest.find((one) => sentence.startsWith(one, at));
    text += term ? `⟦${term}⟧` : sentence[at]!;
    at += term?.length ?? 1;
  }
  return text;
}

/** What the form shows of a rule that is there already. */
export function typedOf({ terms, fixes, why, examples }: OwnWording): TypedWording {
  const plain = (example: OwnWording['examples']['bad'][number] | undefined) =>
    (typeof example === 'object' ? example.body : (example ?? '')).replace(/[⟦⟧]/g, '');
  return {
    terms: terms.join('\n'),
    right: fixes?.[0] ?? '',
    why: why.zh,
    bad: plain(examples.bad[0]),
    good: plain(examples.good[0]),
  };
}

/** The id of a new wording. */
export const newWordingId = (identifier: string): string => `form/wording/own-${identifier.slice(-12)}`;
