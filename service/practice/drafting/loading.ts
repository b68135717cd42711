import { html } from 'hono/html';
import { say } from '../../../shared/interface/messages/loading.ts';
import { fill, type Locale } from '../../../shared/interface/messages/messages.ts';
import { say as practice } from '../../../shared/interface/messages/practice.ts';
import { DRAFTING } from './page.ts';

/** Shows how the extension is loaded by hand. Folder, code and the desk's one-time link come behind `#`, so that no log has them. */
export function loadingPage({ address, locale }: { address: string; locale: Locale }) {
  const words = (key: keyof typeof say.sentences) => fill(say.sentences[key], {}, locale);
  return html`<!doctype html>
    <html lang="${locale === 'en' ? 'en' : 'zh-CN'}">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>${words('title')}</title>
        <link rel="stylesheet" href="${DRAFTING}/page.css" />
        <script type="module" src="${DRAFTING}/loading.js"></script>
      </head>
      <body>
        <main class="loading">
          <h1>${words('title')} <span class="practice-mark">${fill(practice.sentences.mark, {}, locale)}</span></h1>
          <p>${words('why')}</p>
          <ol>
            <li>${words('open')}</li>
            <li>${words('mode')}</li>
            <li>${words('load')} <code data-part="folder">${words('missing')}</code></li>
            <li>${words('pair')} <code>${address}</code> <code data-part="code">${words('missing')}</code></li>
            <li>${words('go')}</li>
          </ol>
          <p><a href="${DRAFTING}">${words('drafting')}</a> · <a href="/" data-part="desk">${words('desk')}</a></p>
        </main>
      </body>
    </html>`;
}
