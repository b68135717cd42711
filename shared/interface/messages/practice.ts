import { messages } from './messages.ts';

/** Words of the practice drafting page that are ours; what imitates an office system is part of the practice data. */
export const say = messages({
  mark: { zh: '练习', en: 'Practice' },
  what: {
    zh: '这是练习用的办公系统页面，单位和人都是虚构的。草稿里有几处真毛病：点进正文，看右下角。',
    en: 'This is a practice page of an office system; office and people are made up. The draft has real faults: click into it and look at its lower right corner.',
  },
  withoutExtension: {
    zh: '没有看到信达？浏览器还没有装上扩展，页面照样能写。',
    en: 'Xinda does not show? The extension is not in this browser yet; the page works all the same.',
  },
  desk: { zh: '打开练习办公台', en: 'Open the practice desk' },
  kept: { zh: '已暂存在这个浏览器里。', en: 'Kept in this browser.' },
  submitted: {
    zh: '这里不会真的提交。请用信达的“一键报送”，再到练习办公台上看它送到。',
    en: 'Nothing is submitted here. Use Xinda’s 一键报送, then see it arrive on the practice desk.',
  },
  original: { zh: '已换回有毛病的原稿。', en: 'The draft with its faults is back.' },
  reset: { zh: '练习数据已重新开始。', en: 'The practice data have begun anew.' },
  signIn: {
    zh: '请先在练习办公台登录，再重新开始；什么都没有改动。',
    en: 'Sign in to the practice desk first, then begin anew; nothing was changed.',
  },
  notReset: {
    zh: '没有重新开始，数据没有动。请看服务窗口里的说明。',
    en: 'Not begun anew; the data are untouched. See the window of the service.',
  },
});
