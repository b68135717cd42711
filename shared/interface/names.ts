import type { AdoptionKind } from '../vocabulary/adoption.ts';
import type { CommissionState } from '../vocabulary/commission.ts';
import type { Criterion, Focus, Level } from '../vocabulary/criteria.ts';
import type { EventKind } from '../vocabulary/event.ts';
import type { Role, SignOff } from '../vocabulary/people.ts';
import type { Awaited, ReportKind, ReportState } from '../vocabulary/report.ts';
import type { ReportType } from '../vocabulary/report-type.ts';
import type { ReasonCode } from '../vocabulary/review.ts';
import type { Outcome } from '../vocabulary/statistics.ts';
import { messages } from './messages/messages.ts';

/** 需求性, 真实性 … */
export const criterionName = messages<Criterion>({
  demand: { zh: '需求性', en: 'Demand' },
  truth: { zh: '真实性', en: 'Truth' },
  utility: { zh: '效用性', en: 'Utility' },
  speed: { zh: '快捷性', en: 'Speed' },
  form: { zh: '文字规范', en: 'Form' },
  confidentiality: { zh: '保密', en: 'Confidentiality' },
});

/** The short names that stand on gauges: 需求, 真实 … */
export const criterionShortName = messages<Criterion>({
  demand: { zh: '需求', en: 'Demand' },
  truth: { zh: '真实', en: 'Truth' },
  utility: { zh: '效用', en: 'Utility' },
  speed: { zh: '快捷', en: 'Speed' },
  form: { zh: '文字', en: 'Form' },
  confidentiality: { zh: '保密', en: 'Secrecy' },
});

export const levelName = messages<Level>({
  error: { zh: '错误', en: 'Error' },
  doubt: { zh: '存疑', en: 'Doubt' },
  hint: { zh: '提示', en: 'Hint' },
});

/** 重点, 热点, 难点, 特点. */
export const focusName = messages<Focus>({
  priority: { zh: '重点', en: 'Priority' },
  hot: { zh: '热点', en: 'Hot' },
  difficult: { zh: '难点', en: 'Difficult' },
  distinctive: { zh: '特点', en: 'Distinctive' },
});

/** The one character of a focus kind's square stamp. */
export const focusStamp = messages<Focus>({
  priority: { zh: '重', en: 'P' },
  hot: { zh: '热', en: 'H' },
  difficult: { zh: '难', en: 'D' },
  distinctive: { zh: '特', en: 'S' },
});

/** Types by which offices tell reports apart. */
export const reportTypeName = messages<ReportType>({
  urgent: { zh: '紧急', en: 'Urgent' },
  suggestion: { zh: '建议', en: 'Suggestion' },
  problem: { zh: '问题', en: 'Problem' },
  feedback: { zh: '决策反馈', en: 'Feedback on a decision' },
  experience: { zh: '经验', en: 'Experience' },
  update: { zh: '动态', en: 'Update' },
});

export const reportKindName = messages<ReportKind>({
  routine: { zh: '常规', en: 'Routine' },
  commissioned: { zh: '约稿', en: 'Commissioned' },
  urgent: { zh: '紧急', en: 'Urgent' },
});

/** States as marks show them: those of the office, and before them the two that only the extension knows, and adoption. */
export type ShownState = ReportState | 'draft' | 'queued' | 'adopted';

export const stateName = messages<ShownState>({
  draft: { zh: '草稿', en: 'Draft' },
  queued: { zh: '待发', en: 'Waiting to be sent' },
  received: { zh: '已送达', en: 'Received' },
  claimed: { zh: '在编', en: 'In review' },
  returned: { zh: '退改中', en: 'Returned for changes' },
  rejected: { zh: '未采用', en: 'Not adopted' },
  merged: { zh: '已综合', en: 'Merged' },
  accepted: { zh: '拟采用', en: 'To be adopted' },
  signed: { zh: '已签发', en: 'Signed off' },
  forwarded: { zh: '已上报', en: 'Forwarded' },
  archived: { zh: '已归档', en: 'Archived' },
  withdrawn: { zh: '已撤回', en: 'Withdrawn' },
  adopted: { zh: '已采用', en: 'Adopted' },
});

export const roleName = messages<Role>({
  reporter: { zh: '信息员', en: 'Reporter' },
  head: { zh: '股室负责人', en: 'Section head' },
  editor: { zh: '办公室编辑', en: 'Editor' },
  leader: { zh: '分管领导', en: 'Leader' },
  administrator: { zh: '管理员', en: 'Administrator' },
});

/** Reasons of a return or rejection in the office's usual terms. */
export const reasonName = messages<ReasonCode>({
  empty: { zh: '内容空泛', en: 'Says too little' },
  'no-figures': { zh: '缺数据', en: 'Lacks figures' },
  outdated: { zh: '时效已过', en: 'Out of date' },
  duplicate: { zh: '重复报送', en: 'Reported already' },
  untrue: { zh: '情况待核实', en: 'Facts to be verified' },
  unsigned: { zh: '未经签发', en: 'Not signed off' },
  format: { zh: '格式不符', en: 'Form not met' },
  unsuited: { zh: '不宜报送', en: 'Not suited' },
  other: { zh: '其他', en: 'Other' },
});

/** 简讯, 普通, 调研, 专题. */
export const adoptionKindName = messages<AdoptionKind>({
  brief: { zh: '简讯', en: 'Brief' },
  ordinary: { zh: '普通信息', en: 'Ordinary' },
  research: { zh: '调研信息', en: 'Research' },
  special: { zh: '专题信息', en: 'Special' },
});

export const outcomeName = messages<Outcome['kind']>({
  adopted: { zh: '采用', en: 'Adopted' },
  returned: { zh: '退改', en: 'Returned' },
  rejected: { zh: '未采用', en: 'Not adopted' },
  instructed: { zh: '批示', en: 'Instruction' },
  distinguished: { zh: '好信息', en: 'Distinguished' },
  forwarded: { zh: '已报上级', en: 'Forwarded' },
  'withdrawal-refused': { zh: '未同意撤回', en: 'Not withdrawn' },
  'head-told': { zh: '紧急直报', en: 'Urgent, sent directly' },
});

/** For whose word a report waits. */
export const awaitedName = messages<Awaited>({
  head: { zh: '待股室签发', en: 'Awaits the head' },
  signature: { zh: '待签发', en: 'Awaits signature' },
  withdrawal: { zh: '申请撤回', en: 'Withdrawal asked' },
});

/** How a section's reports reach the office. */
export const signOffName = messages<SignOff>({
  direct: { zh: '直接报办公室', en: 'Directly to the office' },
  head: { zh: '经股室负责人签发', en: 'Signed by the section head' },
});

/** Where an addressee of a commission stands. */
export const commissionStateName = messages<CommissionState>({
  sent: { zh: '未读', en: 'Unread' },
  seen: { zh: '已读', en: 'Seen' },
  accepted: { zh: '已接受', en: 'Accepted' },
  declined: { zh: '不承担', en: 'Declined' },
  submitted: { zh: '已报', en: 'Reported' },
  fulfilled: { zh: '已采编', en: 'Taken up' },
  late: { zh: '逾期', en: 'Overdue' },
  missed: { zh: '未报', en: 'Missed' },
});

/** What happened, as a history 历程 says it. */
export const eventName = messages<EventKind>({
  received: { zh: '送达办公室', en: 'Received by the office' },
  resubmitted: { zh: '改后再报', en: 'Sent again after changes' },
  withdrawn: { zh: '信息员撤回', en: 'Withdrawn by the reporter' },
  claimed: { zh: '认领采编', en: 'Claimed for review' },
  released: { zh: '放回待处理', en: 'Released' },
  returned: { zh: '退改', en: 'Returned for changes' },
  rejected: { zh: '退稿，未采用', en: 'Rejected' },
  accepted: { zh: '拟采用', en: 'Accepted' },
  adopted: { zh: '采用', en: 'Adopted' },
  'adoption-corrected': { zh: '更正采用登记', en: 'Adoption corrected' },
  instructed: { zh: '领导批示', en: 'Instruction received' },
  distinguished: { zh: '评为好信息', en: 'Distinguished' },
  signed: { zh: '签发', en: 'Signed off' },
  forwarded: { zh: '报上级', en: 'Forwarded' },
  merged: { zh: '并入综合稿', en: 'Merged' },
  archived: { zh: '归档', en: 'Archived' },
  blanked: { zh: '正文依规清除', en: 'Text removed as required' },
  'topic-entered': { zh: '录入主题', en: 'Topic entered' },
  'topic-changed': { zh: '修改主题', en: 'Topic changed' },
  'topic-removed': { zh: '移除主题', en: 'Topic removed' },
  endorsed: { zh: '股室签发', en: 'Signed off by the section head' },
  'head-told': { zh: '已告知股室负责人', en: 'Section head told' },
  'taken-over': { zh: '接办', en: 'Taken over' },
  'signature-asked': { zh: '送签发', en: 'Sent up to be signed' },
  'sent-back': { zh: '退回编辑', en: 'Sent back to the editor' },
  edited: { zh: '采编改稿', en: 'Edited' },
  composed: { zh: '综合多条', en: 'Took others in' },
  uncomposed: { zh: '撤销综合', en: 'Merge undone' },
  unmerged: { zh: '从综合稿放出', en: 'Released from the merge' },
  'adoption-cancelled': { zh: '撤销采用登记', en: 'Adoption struck out' },
  'distinction-proposed': { zh: '提名好信息', en: 'Proposed as distinguished' },
  'distinction-declined': { zh: '好信息提名未通过', en: 'Proposal declined' },
  credited: { zh: '登记署名份额', en: 'Shares recorded' },
  'withdrawal-asked': { zh: '申请撤回', en: 'Withdrawal asked for' },
  'withdrawal-refused': { zh: '未同意撤回', en: 'Withdrawal not granted' },
  'urgent-opened': { zh: '紧急事件立项', en: 'Urgent event opened' },
  'urgent-changed': { zh: '更正紧急事件', en: 'Urgent event corrected' },
  'urgent-reported': { zh: '归入紧急链', en: 'Put into the urgent chain' },
  'urgent-told': { zh: '已告知接收单位', en: 'Receiver told' },
  'urgent-late': { zh: '迟报', en: 'Late' },
  'urgent-missed': { zh: '漏报', en: 'Missed' },
  'urgent-excused': { zh: '更正迟报记录', en: 'Lateness taken back' },
  'urgent-closed': { zh: '紧急事件办结', en: 'Urgent event closed' },
  'commission-issued': { zh: '发出约稿', en: 'Commission issued' },
  'commission-changed': { zh: '修改约稿', en: 'Commission changed' },
  'commission-cancelled': { zh: '撤销约稿', en: 'Commission taken back' },
  'commission-sent': { zh: '约稿送达', en: 'Commission sent' },
  'commission-seen': { zh: '约稿已读', en: 'Commission seen' },
  'commission-accepted': { zh: '接受约稿', en: 'Commission accepted' },
  'commission-declined': { zh: '不承担约稿', en: 'Commission declined' },
  'commission-submitted': { zh: '按约稿报送', en: 'Reported on a commission' },
  'commission-fulfilled': { zh: '约稿完成', en: 'Commission fulfilled' },
  'commission-unfulfilled': { zh: '稿件未用，约稿待报', en: 'Report fell away, commission open again' },
  'commission-late': { zh: '约稿逾期', en: 'Commission overdue' },
  'commission-missed': { zh: '约稿未报', en: 'Commission missed' },
  'commission-excused': { zh: '更正逾期记录', en: 'Lateness taken back' },
  'commission-reminded': { zh: '催报约稿', en: 'Reminded of a commission' },
});
