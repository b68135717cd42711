/** One pixel, so that a picture needs no network. */
const PICTURE = 'data:image/gif;base64,R0lGODlhAQABAAAAACH5BAEKAAEALAAAAAABAAEAAAICTAEAOw==';

/** Content of every kind that reports are made of, as an editor is given it, and as a person reads it. */
export const RICH = [
  [
    '<p>截止10月底，全县共有低保对象<b>1200</b>户，其中<span style="color:#c00">城市500户</span>、农村800户。</p>',
    '截止10月底，全县共有低保对象1200户，其中城市500户、农村800户。',
  ],
  ['<ul><li>核对收入</li><li>公示<i>结果</i></li></ul>', '核对收入\n公示结果'],
  ['<p>第一行<br>第二行</p>', '第一行\n第二行'],
  ['<p>𠮷林镇👨‍👩‍👧家庭</p>', '𠮷林镇👨‍👩‍👧家庭'],
  ['<table><tbody><tr><td>甲镇</td><td>12</td></tr><tr><td>乙镇</td><td>30</td></tr></tbody></table>', '甲镇\t12\n乙镇\t30'],
  [`<p>见图<img src="${PICTURE}" alt="图">右侧</p>`, '见图右侧'],
  ['<p>\u200b零宽\u200b填充</p>', '零宽填充'],
] as const;

/** A passage as Word puts it on the clipboard. */
export const WORD = {
  html: `<html xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:w="urn:schemas-microsoft-com:office:word"><head><meta name="Generator" content="Microsoft Word 15"><style><!-- p.MsoNormal {mso-style-unhide:no; margin:0cm; font-size:10.5pt;} @page WordSection1 {size:595.3pt 841.9pt;} --></style></head><body lang="ZH-CN"><!--StartFragment--><p class="MsoNormal" style="text-indent:32.0pt;mso-char-indent-count:2.0"><span style="font-size:16.0pt;font-family:仿宋_GB2312">全县摸排困难家庭</span><span lang="EN-US" style="font-size:16.0pt">12<o:p></o:p></span><span style="font-size:16.0pt">户。<span lang="EN-US"><o:p></o:p></span></span></p><p class="MsoNormal"><b style="mso-bidi-font-weight:normal"><span>下一步</span></b><span>，逐户回访。</span></p><!--EndFragment--></body></html>`,
  text: '全县摸排困难家庭12户。\r\n下一步，逐户回访。\r\n',
  read: '全县摸排困难家庭12户。\n下一步，逐户回访。',
} as const;
