import type { Sentence } from '../command/sentence.ts';

type Fill = (part: string) => Sentence;

/** What the start says about practice and browser. Where nothing can be opened, it says enough to do it by hand. */
export const words = {
  preparing: {
    zh: '正在准备练习单位：一年的信息、采用和批示……',
    en: 'Preparing the practice office: a year of reports, adoptions, instructions …',
  },
  otherPort: ((port) => ({
    zh: `练习单位本该用的端口 ${port} 已被占用，改用别的端口。`,
    en: `The practice office’s port ${port} is taken; another one is used.`,
  })) as Fill,
  drafting: ((address) => ({ zh: `练习 · 拟稿页：${address}`, en: `Practice · drafting page: ${address}` })) as Fill,
  desk: ((address) => ({
    zh: `练习 · 办公台（30 分钟内打开一次即登录）：${address}`,
    en: `Practice · desk (signs you in once, within 30 minutes): ${address}`,
  })) as Fill,
  code: ((code) => ({
    zh: `练习 · 配对码（10 分钟内用一次）：${code}`,
    en: `Practice · pairing code (good once, for 10 minutes): ${code}`,
  })) as Fill,
  folder: ((folder) => ({ zh: `扩展在这个文件夹：${folder}`, en: `The extension is in this folder: ${folder}` })) as Fill,
  opened: {
    zh: '已打开练习浏览器：拟稿页和练习办公台。',
    en: 'The practice browser is open: drafting page and practice desk.',
  },
  byHand: {
    zh: '这里的 Chrome 或 Edge 不让命令行装扩展，已打开一页说明，照着装一次就行。',
    en: 'Chrome or Edge here takes no extension from the command line; a page that shows how to load it is open.',
  },
  noBrowser: {
    zh: '没有找到 Chromium 一类的浏览器，服务照常运行。Debian 上可以：apt install chromium',
    en: 'No browser of the Chromium family was found; the service runs all the same. On Debian: apt install chromium',
  },
  noDisplay: { zh: '这里没有图形界面，没有打开浏览器。', en: 'There is no display here, so no browser was opened.' },
  notBuilt: {
    zh: '扩展还没有生成，请用 npm start 启动。',
    en: 'The extension has not been built; start with npm start.',
  },
} satisfies Record<string, Sentence | Fill>;
