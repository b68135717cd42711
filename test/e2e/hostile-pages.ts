import { DRAFT, html } from './page-office.ts';

const FIELD = 'style="width:560px;height:140px;font:17px/1.9 serif"';
const textarea = `<textarea id="editor" ${FIELD}>${DRAFT.join('\n')}</textarea>`;
const rich = `<div id="editor" contenteditable="true" ${FIELD}>${DRAFT.map((line) => `<p>${line}</p>`).join('')}</div>`;
const script = (code: string) => `<script>${code}</script>`;

/** Pages that spy, press what is not theirs, or get in the way by accident. */
export const HOSTILE: Record<string, string> = {
  /* Defines every element that an extension might bring, to be handed its closed shadow root, and watches over what is attached. */
  '/spy': html(
    `${script(`
      window.caught = [];
      const attach = Element.prototype.attachShadow;
      Element.prototype.attachShadow = function (options) { const root = attach.call(this, options); caught.push(root); return root; };
      const define = (name) => customElements.define(name, class extends HTMLElement {
        constructor() { super(); this.internals = this.attachInternals(); }
      });
      for (const name of ['xinda-page', 'xinda-mirror']) define(name);
      new MutationObserver((records) => {
        for (const { addedNodes } of records) for (const node of addedNodes) {
          const name = node.localName;
          if (name && name.includes('-') && !customElements.get(name)) define(name);
          try { const internals = node.internals ?? node.attachInternals(); if (internals.shadowRoot) caught.push(internals.shadowRoot); } catch {}
          if (node.shadowRoot) caught.push(node.shadowRoot);
        }
      }).observe(document, { childList: true, subtree: true });
    `)}${textarea}`,
  ),
  /* Breaks what scripts rely on, in its own world. */
  '/broken': html(
    `${rich}${script(`
      const refuse = () => { throw new Error('mine'); };
      for (const name of ['map', 'filter', 'slice', 'push', 'forEach', 'find', 'flatMap']) Array.prototype[name] = refuse;
      for (const name of ['then', 'catch']) Promise.prototype[name] = refuse;
      for (const [owner, name] of [[Element, 'getBoundingClientRect'], [Document, 'createRange'], [Node, 'contains'], [Document, 'createElement'], [Node, 'appendChild'], [Element, 'append']]) owner.prototype[name] = refuse;
      JSON.stringify = refuse; String.prototype.slice = refuse; Map.prototype.get = refuse; Set.prototype.add = refuse;
    `)}`,
  ),
  /* Does by script all that a person could do, on everything it can reach. */
  '/presser': html(
    `<input id="bt" placeholder="标题" value="一个标题" style="width:420px">${textarea}${script(`
      window.press = () => {
        const editor = document.getElementById('editor');
        const targets = [editor, ...document.querySelectorAll('[data-xinda]'), document.documentElement, document];
        const make = { click: MouseEvent, mousedown: MouseEvent, mouseup: MouseEvent, mousemove: MouseEvent, pointerdown: PointerEvent, pointerup: PointerEvent };
        for (let x = 0; x < innerWidth; x += 24) for (let y = 0; y < innerHeight; y += 24) {
          const at = document.elementFromPoint(x, y);
          if (at?.matches('[data-xinda]')) targets.push(at);
        }
        for (const target of targets) {
          for (const [type, kind] of Object.entries(make)) target.dispatchEvent(new kind(type, { bubbles: true, composed: true, cancelable: true, clientX: 500, clientY: 180 }));
          target.click?.();
          for (const init of [{ key: 'ArrowDown', altKey: true }, { key: 'Enter' }, { key: 'Enter', altKey: true }, { key: 'Tab' }, { key: 'Enter' }, { key: ' ' }])
            target.dispatchEvent(new KeyboardEvent('keydown', { ...init, bubbles: true, composed: true, cancelable: true }));
        }
      };
      window.say = () => {
        const draft = { id: '019ab000-0000-7000-8000-000000000077', title: '假的', body: '假的', kind: 'routine', eventTime: null, sourceIds: [], origin: null, ignored: [], createdAt: new Date().toISOString(), updatedAt: new Date().toISOString(), revision: 1, reportedAt: null };
        for (const type of ['report', 'keepDraft', 'withdraw', 'linkState', 'wake']) {
          const message = { id: 1, type, data: type === 'keepDraft' ? draft : { draft, submission: { ...draft, passages: [] } }, timestamp: Date.now() };
          postMessage(message, '*');
          postMessage({ source: 'xinda', ...message }, '*');
          document.dispatchEvent(new CustomEvent('xinda', { detail: message }));
          dispatchEvent(new CustomEvent(type, { detail: message }));
        }
        return typeof chrome === 'undefined' || chrome.runtime?.sendMessage === undefined;
      };
    `)}`,
  ),
  /* Rewrites the text in its own input handler, as number formatters and spell checkers do. */
  '/meddler': html(
    `${textarea}${script(`
      const editor = document.getElementById('editor');
      editor.addEventListener('input', () => {
        const { selectionStart } = editor;
        editor.value = editor.value.replaceAll(',', '，');
        editor.setSelectionRange(selectionStart, selectionStart);
      });
    `)}`,
  ),
  /* Renders its rich editor anew at every input. */
  '/renderer': html(
    `${rich}${script(`
      const editor = document.getElementById('editor');
      editor.addEventListener('input', () => {
        const text = editor.innerText;
        editor.replaceChildren(...text.split(/\\n+/).map((line) => { const p = document.createElement('p'); p.textContent = line; return p; }));
        getSelection().selectAllChildren(editor.lastElementChild);
        getSelection().collapseToEnd();
      });
    `)}`,
  ),
  '/many': html(`${Array.from({ length: 200 }, (_, index) => `<p><textarea id="f${index}" ${FIELD}>${DRAFT[0]}</textarea></p>`).join('')}`),
  '/huge': html(
    `<div id="editor" contenteditable="true">${Array.from({ length: 10_000 }, (_, index) => `<p>第${index}行<b>平常</b>。</p>`).join('')}<p>${DRAFT[0]}</p></div>`,
  ),
  '/dialog': html(
    `<button id="open" onclick="d.showModal()">填报</button><dialog id="d"><input id="bt" placeholder="标题"><br>${textarea}<form method="dialog"><button>关</button></form></dialog>`,
  ),
  '/again': html(
    `<div id="place">${rich}</div><button id="anew" onclick="const p=document.getElementById('place');const h=p.innerHTML;p.innerHTML='';setTimeout(()=>{p.innerHTML=h},50)">刷新</button>`,
  ),
  '/design': html(
    `<iframe id="whole" style="width:600px;height:190px"></iframe>${script(`
      const d = document.getElementById('whole').contentDocument;
      d.open(); d.write('<!doctype html><body id="editor">' + ${JSON.stringify(DRAFT.map((line) => `<p>${line}</p>`).join(''))}); d.close();
      d.designMode = 'on';
    `)}`,
  ),
  '/shadow': html(
    `<x-editor></x-editor>${script(`
      customElements.define('x-editor', class extends HTMLElement {
        constructor() { super(); this.attachShadow({ mode: 'open' }).innerHTML = ${JSON.stringify(rich)}; }
      });
    `)}`,
  ),
};
