import { civilDay } from '../calendar.ts';

/** The draft on the practice page, with faults that people really make; its dates are close to `now`, so that it never looks old. */
export function faultyDraft(now: Date): { title: string; paragraphs: string[] } {
  const [, month, day] = civilDay(now.getTime() - 3 * 86_400_000)
    .split('-')
    .map(Number);
  return {
    title: '关于困难群众取暖救助发放情况的报告',
    paragraphs: [
      `入冬以来，县民政局会同县财政局开展困难群众取暖救助。截止${month}月${day}日，全县已发放取暖补助1200户，其中城市500户、农村800户，发放资金39万元，户均300元。`,
      '近日走访发现，东岭、石桥两个高寒乡镇仍有部分分散供养特困人员没有领到燃料。主要原因：一是村级统计口径不一，二是山路结冰，配送车辆无法进村，三是个别代理人没有及时领取。',
      '下一步，将继续加大工作力度，确保困难群众温暖过冬。',
    ],
  };
}
