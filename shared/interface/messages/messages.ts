import { signal } from '@preact/signals';

/** Languages of the interface; Chinese unless the person chose English. */
export const LOCALES = ['zh', 'en'] as const;
export type Locale = (typeof LOCALES)[number];

export const locale = signal<Locale>('zh');

/** A sentence in both languages. A part in braces, `{count}`, is filled in when shown. */
export interface Sentence {
  zh: string;
  en: string;
}

/** The parts a sentence is filled in with. */
export type Parts = Record<string, string | number>;

/** Fills a sentence in the given language; a part that is not given stays as written, so that the fault shows. */
export function fill(sentence: Sentence, parts: Parts = {}, language: Locale = locale.value): string {
  return sentence[language].replace(/\{(\w+)\}/g, (whole, name: string) => (name in parts ? String(parts[name]) : whole));
}

/**
 * Declares the sentences of one room: `const say = messages({ report: { zh: '一键报送', en: 'Report' } })`, then `say('report')`.
 * Both languages stand side by side, so that none can be forgotten.
 */
export function messages<K extends string>(sentences: Record<K, Sentence>) {
  const say = (key: K, parts?: Parts) => fill(sentences[key], parts);
  return Object.assign(say, { sentences });
}
