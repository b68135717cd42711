import { html, raw } from 'hono/html';
import { fill, type Locale } from '../../../shared/interface/messages/messages.ts';
import { say } from '../../../shared/interface/messages/practice.ts';
import { BUREAU_NAME, PRACTICE_REPORTER, SECTIONS } from '../bureau.ts';
import { faultyDraft } from './draft.ts';

/** Where the pages and files of the drafting page are served. */
export const DRAFTING = '/practice/drafting';

const TOOLS: readonly { command: string; label: string; name: string }[] = [
  { command: 'bold', label: 'B', name: '加粗' },
  { command: 'italic', label: 'I', name: '斜体' },
  { command: 'underline', label: 'U', name: '下划线' },
  { command: 'justifyLeft', label: '左对齐', name: '左对齐' },
  { command: 'justifyCenter', label: '居中', name: '居中' },
  { command: 'insertUnorderedList', label: '项目符号', name: '项目符号' },
  { command: 'undo', label: '撤销', name: '撤销' },
  { command: 'redo', label: '重做', name: '重做' },
];

/** The office-like page: a title field and either a rich editor in a frame of its own or a plain field. */
export function draftingPage({ now, plain, locale }: { now: Date; plain: boolean; locale: Locale }) {
  const { title, paragraphs } = faultyDraft(now);
  const words = (key: keyof typeof say.sentences) => fill(say.sentences[key], {}, locale);
  const section = SECTIONS.find(({ id }) => id === PRACTICE_REPORTER.sectionId)?.name ?? '';
  const sentences = raw(
    scriptJson(Object.fromEntries(Object.keys(say.sentences).map((key) => [key, words(key as keyof typeof say.sentences)]))),
  );
  const body = plain
    ? html`<label class="oa-hidden" for="body">正文</label
        ><textarea id="body" name="body" class="oa-edit oa-plain" rows="14">${paragraphs.map((text) => `　　${text}`).join('\n')}</textarea>`
    : html`<div class="oa-tools" role="toolbar" aria-label="编辑工具">
          ${TOOLS.map(({ command, label, name }) => html`<button type="button" data-command="${command}" title="${name}">${label}</button>`)}
        </div>
        <iframe id="editor" class="oa-edit" title="正文编辑区" src="${DRAFTING}/editor"></iframe>`;
  return html`<!doctype html>
    <html lang="zh-CN">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>信息拟稿 · 岚溪县协同办公系统（练习）</title>
        <link rel="stylesheet" href="${DRAFTING}/page.css" />
        <script type="module" src="${DRAFTING}/page.js"></script>
      </head>
      <body>
        <header class="oa-top">
          <b>岚溪县协同办公系统</b><span class="practice-mark">${words('mark')}</span>
          <span class="oa-who">${BUREAU_NAME} ${section} ${PRACTICE_REPORTER.name}</span>
        </header>
        <aside class="practice-note" aria-label="${words('mark')}" lang="${locale === 'en' ? 'en' : 'zh-CN'}">
          ${words('what')} ${words('withoutExtension')} <a href="/" target="xinda-desk">${words('desk')}</a> ·
          <a href="${DRAFTING}${locale === 'en' ? '' : '?lang=en'}" lang="${locale === 'en' ? 'zh-CN' : 'en'}">${locale === 'en' ? '中文' : 'English'}</a>
        </aside>
        <div class="oa-in">
          <nav class="oa-menu" aria-label="信息报送">
            <a href="${DRAFTING}" ${plain ? '' : raw('aria-current="page"')}>信息拟稿</a>
            <a href="${DRAFTING}?plain=1" ${plain ? raw('aria-current="page"') : ''}>简易拟稿</a>
          </nav>
          <main class="oa-main">
            <h1 class="oa-hidden">信息拟稿</h1>
            <form id="draft" data-plain="${plain ? 1 : 0}">
              <div class="oa-bar">
                <button type="submit" class="oa-first">提交</button>
                <button type="button" data-act="keep">暂存</button>
                <button type="button" data-act="original">换回原稿</button>
                <button type="button" data-act="reset">重新开始练习</button>
                <span id="status" role="status"></span>
              </div>
              <div class="oa-form">
                <div class="oa-line">
                  <label for="title">标题</label><input id="title" name="title" type="text" value="${title}" maxlength="300" autocomplete="off" />
                </div>
                <div class="oa-line oa-two">
                  <span class="oa-name">拟稿单位</span><span>${section}</span><span class="oa-name">缓急</span><span>普通</span>
                </div>
                ${body}
              </div>
            </form>
          </main>
        </div>
        <script type="application/json" id="sentences">${sentences}</script>
      </body>
    </html>`;
}

/** The document inside the editor's frame, as office systems' rich editors have one. */
export function editorPage({ now }: { now: Date }) {
  const { paragraphs } = faultyDraft(now);
  return html`<!doctype html>
    <html lang="zh-CN">
      <head>
        <meta charset="utf-8" />
        <title>正文编辑区</title>
        <link rel="stylesheet" href="${DRAFTING}/editor.css" />
      </head>
      <body contenteditable="true" role="textbox" aria-multiline="true" aria-label="正文" spellcheck="false">
        ${paragraphs.map((text) => html`<p>${text}</p>`)}
      </body>
    </html>`;
}

/** JSON that can stand inside a script element. */
function scriptJson(value: unknown): string {
  return JSON.stringify(value).replace(/</g, '\\u003c');
}
