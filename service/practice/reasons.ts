import type { ReasonCode } from '../../shared/vocabulary/review.ts';

interface PlainReason {
  code: ReasonCode;
  words: string;
}

/** Why an editor asks for a change. */
export const RETURN_REASONS: readonly PlainReason[] = [
  { code: 'no-figures', words: '请补上分乡镇的数字和统计到哪一天，再报。' },
  { code: 'no-figures', words: '只有比例没有基数，请补总数和口径。' },
  { code: 'empty', words: '做法写得笼统，请写清谁来办、怎么办、办到什么程度。' },
  { code: 'empty', words: '问题写清了，建议还不能照办。请写到部门和时间。' },
  { code: 'untrue', words: '分项加起来与合计不符，请与业务系统核对后再报。' },
  { code: 'format', words: '标题没有说出事情，请把数字放进标题；序号请按规定写。' },
  { code: 'unsigned', words: '涉及全县数据，请股室负责人看过再报。' },
];

/** Why an editor does not use a report. */
export const REJECTION_REASONS: readonly PlainReason[] = [
  { code: 'empty', words: '以活动过程为主，没有可供领导参考的情况。' },
  { code: 'empty', words: '内容与上月报送的基本相同，没有新的数据。' },
  { code: 'outdated', words: '事情过去较久，已失去时效，下次请当日报送。' },
  { code: 'duplicate', words: '与另一股室报送的是同一件事，已采用先到的一条。' },
  { code: 'unsuited', words: '属于日常工作安排，不需要向上报送。' },
  { code: 'no-figures', words: '没有数据支撑，不好判断问题大小。' },
  { code: 'untrue', words: '数据与部门通报不一致，核实前不用。' },
];

/** Wordings of instructions; for editors and leaders alone. */
export const WORDINGS: readonly string[] = [
  '所反映的问题值得重视，请民政局会同有关部门提出解决办法，一周内报告。',
  '做法好，请在全县推广，注意听取群众意见。',
  '请分管同志牵头研究，资金问题由财政部门一并考虑。',
  '此事关系困难群众冷暖，务必在本月底前落实到户。',
  '请督查室跟踪，办理结果报我。',
];

/** Why a report is chosen as a good one. */
export const PRAISE: readonly string[] = [
  '问题抓得准，数据扎实，建议写到了部门和时间。',
  '调查做得细，入户数据能自己对上，上级采用后转化为政策。',
  '反映及时，当日情况当日报，领导批示后问题得到解决。',
];
