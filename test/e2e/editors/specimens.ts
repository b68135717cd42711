import { fileURLToPath } from 'node:url';

const MODULES = fileURLToPath(new URL('../../../node_modules', import.meta.url));

/** Where the files of the editors' packages are served from: the first part of an address, and its folder among the packages. */
export const PACKAGES: Readonly<Record<string, string>> = {
  ueditor: 'ueditor/example/public/ueditor',
  kindeditor: 'kindeditor',
  tinymce: 'tinymce',
  ckeditor: 'ckeditor',
  modules: '.',
  wangeditor4: 'wangeditor/dist',
  wangeditor5: '@wangeditor/editor/dist',
  quill: 'quill/dist',
  jodit: 'jodit/es2018',
};

/**
 * An editor as an office system shows it. Its page has `window.specimen`, resolved once the editor stands, with `set` (HTML in)
 * and `get` (what a form would send), both by the editor's own means.
 */
export interface Specimen {
  name: string;
  /** Finds what is typed into, in the page or in the document of its frame. */
  content: string;
  /** Finds the frame, for editors that have one. */
  frame?: string;
  /** The part of the page that makes the editor. */
  body: string;
  /** A plain field: no bold, no lists, no markup at all. */
  plain?: true;
  /** What the editor does not take by its nature, so that it can't be captured either. */
  lacks?: readonly 'softBreak'[];
  /** Its own undo passes over changes of a few letters, whoever made them, so that nothing may be typed between the text and the fix. */
  coarseUndo?: true;
}

const script = (code: string) => `<script>${code}</script>`;
const from = (address: string) => `<script src="${address}"></script>`;
const style = (address: string) => `<link rel="stylesheet" href="${address}">`;
const FIELD = 'style="width:640px;height:200px;font:16px/1.8 serif"';

export const SPECIMENS: readonly Specimen[] = [
  {
    name: 'a textarea',
    content: '#e',
    plain: true,
    body: `<form id="form"><textarea id="e" name="e" ${FIELD}></textarea></form>${script(
      "window.specimen = Promise.resolve({ set: (text) => { e.value = text }, get: () => new FormData(form).get('e').replaceAll('\\r\\n', '\\n') })",
    )}`,
  },
  {
    name: 'a contenteditable',
    content: '#e',
    body: `<div id="e" contenteditable="true" ${FIELD}></div>${script(
      'window.specimen = Promise.resolve({ set: (html) => { e.innerHTML = html }, get: () => e.innerHTML })',
    )}`,
  },
  {
    name: 'UEditor 1.4.3',
    content: 'body.view',
    frame: '#e iframe',
    body: `<script>window.UEDITOR_HOME_URL = '/ueditor/';</script>${from('/ueditor/ueditor.config.js')}${from('/ueditor/ueditor.all.js')}${from('/ueditor/lang/zh-cn/zh-cn.js')}
      <div style="width:660px"><script id="e" type="text/plain"></script></div>${script(
        `window.specimen = new Promise((done) => {
          const editor = UE.getEditor('e', { serverUrl: '', autoHeightEnabled: false, initialFrameHeight: 200, autoFloatEnabled: false, enableAutoSave: false });
          editor.ready(() => done({ set: (html) => editor.setContent(html), get: () => editor.getContent() }));
        })`,
      )}`,
  },
  {
    name: 'KindEditor 4.1',
    coarseUndo: true,
    content: 'body.ke-content',
    frame: 'iframe.ke-edit-iframe',
    body: `${style('/kindeditor/themes/default/default.css')}${from('/kindeditor/kindeditor-all.js')}${from('/kindeditor/lang/zh-CN.js')}
      <textarea id="e" ${FIELD}></textarea>${script(
        `window.specimen = new Promise((done) => KindEditor.ready((K) => {
          const editor = K.create('#e', { basePath: '/kindeditor/', filterMode: false, afterCreate() { setTimeout(() => done({ set: (html) => this.html(html), get: () => { this.sync(); return document.getElementById('e').value } })) } });
        }))`,
      )}`,
  },
  {
    name: 'TinyMCE 8',
    content: 'body#tinymce',
    frame: '.tox-edit-area iframe',
    body: `${from('/tinymce/tinymce.min.js')}<textarea id="e"></textarea>${script(
      `window.specimen = tinymce.init({ selector: '#e', license_key: 'gpl', promotion: false, branding: false, width: 660, height: 280, plugins: 'lists table', menubar: false, toolbar: 'undo bold' })
        .then(([editor]) => ({ set: (html) => editor.setContent(html), get: () => { editor.save(); return document.getElementById('e').value } }))`,
    )}`,
  },
  {
    name: 'CKEditor 4',
    content: 'body.cke_editable',
    frame: 'iframe.cke_wysiwyg_frame',
    body: `${from('/ckeditor/ckeditor.js')}<textarea id="e"></textarea>${script(
      `window.specimen = new Promise((done) => CKEDITOR.replace('e', { width: 660, height: 180, allowedContent: true, removePlugins: 'elementspath' })
        .on('instanceReady', ({ editor }) => done({ set: (html) => new Promise((set) => editor.setData(html, { callback: set })), get: () => { editor.updateElement(); return document.getElementById('e').value } })))`,
    )}`,
  },
  {
    name: 'CKEditor 5',
    content: '.ck-editor__editable_inline',
    body: `${['ui', 'engine', 'widget', 'table', 'image', 'list'].map((part) => style(`/modules/@ckeditor/ckeditor5-${part}/dist/index.css`)).join('')}${from('/ckeditor5.js')}
      <div style="width:660px"><div id="e"></div></div>${script(
        `const { ClassicEditor, ...plugins } = CKEDITOR5;
         window.specimen = ClassicEditor.create(document.getElementById('e'), { licenseKey: 'GPL', plugins: Object.values(plugins), toolbar: ['bold'] })
           .then((editor) => ({ set: (html) => editor.setData(html), get: () => editor.getData() }))`,
      )}`,
  },
  {
    name: 'wangEditor 4',
    content: '.w-e-text',
    body: `${from('/wangeditor4/wangEditor.js')}<div id="e" style="width:660px"></div>${script(
      `const editor = new window.wangEditor('#e'); editor.config.height = 200; editor.config.focus = false; editor.config.zIndex = 1;
       let recorded = 0; editor.config.onchange = () => { recorded += 1 }; editor.create();
       window.specimen = Promise.resolve({ set: (html) => editor.txt.html(html), get: () => editor.txt.html(), recorded: () => recorded })`,
    )}`,
  },
  {
    name: 'wangEditor 5',
    content: '[data-slate-editor]',
    body: `${style('/wangeditor5/css/style.css')}${from('/wangeditor5/index.js')}<div id="e" style="width:660px;height:200px"></div>${script(
      `const editor = window.wangEditor.createEditor({ selector: '#e', html: '<p><br></p>', mode: 'default' });
       window.specimen = Promise.resolve({ set: (html) => editor.setHtml(html), get: () => editor.getHtml() })`,
    )}`,
  },
  {
    name: 'Quill 2',
    content: '.ql-editor',
    lacks: ['softBreak'],
    body: `${style('/quill/quill.snow.css')}${from('/quill/quill.js')}<div style="width:660px"><div id="e" style="height:200px"></div></div>${script(
      `const quill = new Quill('#e', { theme: 'snow', modules: { table: true } });
       window.specimen = Promise.resolve({ set: (html) => quill.setContents(quill.clipboard.convert({ html })), get: () => quill.getSemanticHTML() })`,
    )}`,
  },
  {
    name: 'Jodit',
    content: '.jodit-wysiwyg',
    body: `${style('/jodit/jodit.min.css')}${from('/jodit/jodit.min.js')}<div style="width:660px"><textarea id="e"></textarea></div>${script(
      `const editor = Jodit.make('#e', { height: 280, language: 'zh_cn', askBeforePasteHTML: false, askBeforePasteFromWord: false });
       window.specimen = new Promise((done) => { const ready = () => done({ set: (html) => { editor.value = html }, get: () => document.getElementById('e').value }); editor.isReady ? ready() : editor.e.on('afterInit', ready) })`,
    )}`,
  },
];

/** An office system's page around an editor: a title in a table as they lay it out, and a region that scrolls. */
export function pageWith(body: string): string {
  return `<!doctype html><html lang="zh-CN"><meta charset="utf-8"><title>信息拟稿</title><body style="margin:0;font:15px sans-serif">
    <div id="region" style="height:600px;overflow:auto;padding:16px"><table><tr><td>标题</td><td><input id="bt" name="bt" style="width:420px;font-size:15px"></td></tr></table>
    ${body}<p style="height:600px">附件</p></div>`;
}

/** The folder that holds the packages. */
export { MODULES };
