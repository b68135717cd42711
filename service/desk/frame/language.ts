import { effect } from '@preact/signals';
import { LOCALES, type Locale, locale } from '../../../shared/interface/messages/messages.ts';
import { keep, kept } from './kept.ts';

/** Takes the language the person chose last and keeps every change; the page's `lang` follows, for fonts and screen readers. */
export function startLanguage(): void {
  const last = kept('language', 'always');
  if (LOCALES.includes(last as Locale)) locale.value = last as Locale;
  effect(() => {
    document.documentElement.lang = locale.value === 'zh' ? 'zh-CN' : 'en';
  });
}

export function chooseLanguage(language: Locale): void {
  locale.value = language;
  keep('language', language, 'always');
}
