import { messages } from './messages.ts';

/** How to load the extension by hand, where the browser takes none from the command line. */
export const say = messages({
  title: { zh: '把信达装进浏览器', en: 'Load Xinda into the browser' },
  why: {
    zh: '正式版 Chrome 和 Edge 不让命令行装扩展，照下面做一次，约一分钟。',
    en: 'Branded Chrome and Edge take no extension from the command line. Do this once; it takes about a minute.',
  },
  open: {
    zh: '在地址栏打开 chrome://extensions（Edge 是 edge://extensions；360、QQ、搜狗等浏览器在“扩展管理”里）。',
    en: 'Open chrome://extensions in the address bar (edge://extensions in Edge; “扩展管理” in 360, QQ, Sogou and the like).',
  },
  mode: { zh: '打开右上角的“开发者模式”。', en: 'Switch on “Developer mode” at the upper right.' },
  load: { zh: '点“加载已解压的扩展程序”，选这个文件夹：', en: 'Click “Load unpacked” and choose this folder:' },
  pair: {
    zh: '装好后会打开信达的欢迎页，填上练习单位的地址和配对码：',
    en: 'Xinda’s welcome page opens; enter the practice office’s address and pairing code:',
  },
  go: { zh: '然后打开练习拟稿页，点进正文。', en: 'Then open the practice drafting page and click into the text.' },
  drafting: { zh: '打开练习拟稿页', en: 'Open the practice drafting page' },
  desk: { zh: '打开练习办公台', en: 'Open the practice desk' },
  missing: { zh: '见启动服务的窗口', en: 'see the window where the service runs' },
});
