import type { ComponentChildren } from 'preact';
import { useEffect } from 'preact/hooks';
import { say } from '../../../shared/interface/messages/desk.ts';
import { locale } from '../../../shared/interface/messages/messages.ts';
import { chooseLanguage } from '../frame/language.ts';

/** A page before sign-in: one card in the middle. */
export function OpenPage({ title, text, children }: { title: string; text?: string; children: ComponentChildren }) {
  useEffect(() => {
    document.title = `${title} · ${say('product')}`;
  }, [title]);
  return (
    <div class="open-page">
      <header class="open-page-h">
        <span class="seal" aria-hidden="true">
          信
        </span>
        <b>{say('product')}</b>
        <button
          type="button"
          class="btn btn--s btn--quiet"
          lang={locale.value === 'zh' ? 'en' : 'zh-CN'}
          onClick={() => chooseLanguage(locale.value === 'zh' ? 'en' : 'zh')}
        >
          {locale.value === 'zh' ? 'English' : '中文'}
        </button>
      </header>
      <main class="card open-card">
        <h1>{title}</h1>
        {text && <p class="muted">{text}</p>}
        {children}
      </main>
    </div>
  );
}
