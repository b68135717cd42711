import { messages } from './messages.ts';

/** The welcome page 欢迎页: pairs, sends a test, says what comes next. */
export const say = messages({
  title: { zh: '信达 · 欢迎', en: 'Xinda · Welcome' },
  heading: { zh: '一分钟，连上本单位', en: 'One minute to connect your office' },
  lead: {
    zh: '写稿时帮您查，一键报送，断网不丢，采用与否回到这里。稿件只去本单位自己的服务。',
    en: 'Xinda checks where you write, reports in one click, loses nothing, and brings the outcome back. Drafts go to your own office only.',
  },
  step1: { zh: '1　配对', en: '1  Pair' },
  step1Text: {
    zh: '地址和配对码由办公室给：在办公台“人员与设备”里点“配对码”，10 分钟内有效。',
    en: 'The office gives you address and code: on the desk, People, Pairing code; good for 10 minutes.',
  },
  step2: { zh: '2　试一次', en: '2  Try it' },
  step2Text: {
    zh: '真的向服务问一次，看通不通、对不对人。',
    en: 'Really asks the service once: does it answer, and for the right person?',
  },
  test: { zh: '再试一次', en: 'Test again' },
  testing: { zh: '正在试', en: 'Testing' },
  passed: { zh: '通了，可以用了', en: 'It works' },
  failed: { zh: '没有通', en: 'It did not work' },
  office: { zh: '单位', en: 'Office' },
  member: { zh: '姓名', en: 'Name' },
  section: { zh: '股室', en: 'Section' },
  noSection: { zh: '不属于股室', en: 'None' },
  clock: { zh: '时钟', en: 'Clock' },
  clockRight: { zh: '与服务一致', en: 'agrees with the service' },
  clockAhead: { zh: '快 {length}，报送时间以服务收到为准', en: '{length} ahead; the time of receipt counts' },
  clockBehind: { zh: '慢 {length}，报送时间以服务收到为准', en: '{length} behind; the time of receipt counts' },
  figures: { zh: '本月', en: 'This month' },
  figuresLine: { zh: '报送 {submissions}，采用 {adopted}', en: '{submissions} reported, {adopted} adopted' },
  took: { zh: '用时', en: 'Took' },
  tookLine: { zh: '{milliseconds} 毫秒', en: '{milliseconds} ms' },
  step3: { zh: '3　照常写', en: '3  Write as always' },
  use1: { zh: '点进正文', en: 'Click into the text' },
  use1Text: {
    zh: '右下角出现就绪度和发现数，有问题的地方画线。',
    en: 'Readiness and findings appear at the corner; doubtful places are underlined.',
  },
  use2: { zh: '点线看原因', en: 'Click a line' },
  use2Text: {
    zh: '写错的一键改；数字和事实只提醒，由您核对。',
    en: 'Wording is mended in one click; figures and facts are yours to verify.',
  },
  use3: { zh: '一键报送', en: 'Report' },
  use3Text: { zh: '先存本机再发出；发件箱里看得到走到哪里。', en: 'Kept here first, then sent; the outbox shows where each one is.' },
  site: { zh: '在办公系统里打开检查', en: 'Switch checking on in your office system' },
  siteText: {
    zh: '信达只在您点过的网站工作。打开写稿的网页，点浏览器右上角的“信”，再点“检查本页草稿”，在提示中选“允许”。随时可在设置里关掉。',
    en: 'Xinda works on sites you switched on. Open the page where you write, click 信 at the top right of the browser, then Check this page, and choose Allow. Settings switch it off again.',
  },
  pin: {
    zh: '右上角没有“信”？点拼图图标，在列表里把信达固定住。',
    en: 'No 信 at the top right? Click the puzzle piece and pin Xinda.',
  },
  settings: { zh: '打开设置', en: 'Open settings' },
  desk: { zh: '打开办公台', en: 'Open the desk' },
  repair: { zh: '换人或重新配对', en: 'Pair again or for someone else' },
  waiting: { zh: '这台电脑上有 {count} 条等待发出，配对后自动报送。', en: '{count} wait on this computer and go out once paired.' },
});
