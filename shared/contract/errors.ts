import { z } from 'zod';
import { Receipt } from '../vocabulary/report.ts';

interface ErrorEntry {
  number: number;
  status: number;
  zh: string;
  en: string;
}

/**
 * Every way in which the service says no. Numbers are for people on the telephone and never change their meaning;
 * the sentences say what happened, what is safe, and what to do.
 */
export const ERRORS = {
  'unknown-host': {
    number: 1001,
    status: 421,
    zh: '这个地址不是本服务的。请用办公室给的地址打开，或请管理员用 --name 加上它。',
    en: 'This address is not served here. Open the address the office gave you, or ask the administrator to add it with --name.',
  },
  'cross-origin': {
    number: 1002,
    status: 403,
    zh: '这个请求来自别的网站，已挡下，什么都没有改动。',
    en: 'This request came from another site and was stopped; nothing was changed.',
  },
  'too-large': {
    number: 1003,
    status: 413,
    zh: '内容超过 4 MB，没有收下。稿件仍在您这里，请缩短后再报。',
    en: 'The content is over 4 MB and was not taken. Your text is still with you; shorten it and send again.',
  },
  'not-signed-in': {
    number: 1004,
    status: 401,
    zh: '还没有登录，或登录已过期。请重新登录，填过的内容不会丢。',
    en: 'You are not signed in, or the sign-in has expired. Sign in again; what you typed is kept.',
  },
  'device-revoked': {
    number: 1005,
    status: 401,
    zh: '这台设备的配对已失效。稿件仍在本机，请向办公室要新的配对码。',
    en: 'This device is no longer paired. Your drafts are safe on this machine; ask the office for a new pairing code.',
  },
  'other-version': {
    number: 1006,
    status: 412,
    zh: '扩展与服务的版本不合。稿件仍在本机，请更新扩展，或请管理员更新服务。',
    en: 'The extension and the service have different versions. Your drafts are safe; update the extension, or ask the administrator to update the service.',
  },
  'not-allowed': {
    number: 1007,
    status: 403,
    zh: '您的角色不能做这件事，什么都没有改动。',
    en: 'Your role may not do this; nothing was changed.',
  },
  'too-many-attempts': {
    number: 1008,
    status: 429,
    zh: '试的次数太多，请过几分钟再试。',
    en: 'Too many attempts. Wait a few minutes and try again.',
  },
  'not-found': {
    number: 1009,
    status: 404,
    zh: '没有找到，可能已被移走，或地址有误。',
    en: 'Not found: it may have been removed, or the address is wrong.',
  },
  'not-json': {
    number: 1010,
    status: 400,
    zh: '收到的内容不是 JSON，没有处理，什么都没有改动。',
    en: 'What arrived is not JSON; it was not processed and nothing was changed.',
  },
  invalid: {
    number: 1011,
    status: 422,
    zh: '有内容没有填对，什么都没有改动。请按提示改好再试。',
    en: 'Something is filled in wrongly; nothing was changed. Correct what is marked and try again.',
  },
  'wrong-code': {
    number: 1012,
    status: 404,
    zh: '配对码不对或已过期。请核对，或向办公室要一个新的。',
    en: 'The pairing code is wrong or has expired. Check it, or ask the office for a new one.',
  },
  'wrong-password': {
    number: 1013,
    status: 401,
    zh: '姓名或密码不对。请再试一次，或请管理员重设。',
    en: 'The name or the password is wrong. Try again, or ask the administrator to reset it.',
  },
  'wrong-link': {
    number: 1014,
    status: 401,
    zh: '这个登录链接已用过或已过期。请在运行服务的窗口里取新的。',
    en: 'This sign-in link was used or has expired. Take a new one from the window where the service runs.',
  },
  'already-set-up': { number: 1015, status: 409, zh: '单位已经设置好了，请直接登录。', en: 'The office has been set up already; sign in.' },
  'not-set-up': {
    number: 1016,
    status: 409,
    zh: '单位还没有设置。请先打开设置页，建立单位和第一位管理员。',
    en: 'The office is not set up yet. Open the set-up page and create the office and its first administrator.',
  },
  'not-practice': { number: 1017, status: 409, zh: '这是正式单位，不能重置。', en: 'This is the real office and cannot be reset.' },
  'wrong-setup-secret': {
    number: 1018,
    status: 401,
    zh: '设置地址里的密钥不对，或服务已重新启动过。请从运行服务的窗口里重新打开设置地址；填的内容还在。',
    en: 'The secret in the set-up address is wrong, or the service has been started anew. Open the address from the window where the service runs; what you typed is kept.',
  },
  'rule-refused': {
    number: 1040,
    status: 422,
    zh: '规则没有通过检验，没有保存，原来的规则照常使用。请按提示改好再存。',
    en: 'The rule does not hold and was not saved; the former rules stay in force. Mend what is marked and save again.',
  },
  'different-content': {
    number: 2001,
    status: 409,
    zh: '这个编号和版次已经收过另一份内容。办公室保留先到的那份，您这份会存成新草稿。',
    en: 'Other content was received under this number and revision. The office keeps the first; yours is kept as a new draft.',
  },
  'wrong-revision': {
    number: 2002,
    status: 409,
    zh: '版次对不上：这条信息现在不等您修改。您的内容仍在本机，请刷新后再看。',
    en: 'The revision does not fit: this report is not waiting for a change from you. Your text is safe; refresh and look again.',
  },
  'wrong-state': {
    number: 2003,
    status: 409,
    zh: '这条信息的状态刚刚变了，这一步没有做。请看最新状态再决定。',
    en: 'The state of this report has just changed, so this step was not taken. Look at the newest state and decide.',
  },
  'taken-up': {
    number: 2004,
    status: 409,
    zh: '办公室已经在处理这条信息，不能直接撤回。请与编辑联系。',
    en: 'The office has taken this report up, so it can no longer be withdrawn. Talk to the editor.',
  },
  'someone-elses': {
    number: 2005,
    status: 409,
    zh: '另一位编辑已认领这条信息，这一步没有做。',
    en: 'Another editor has claimed this report; this step was not taken.',
  },
  'adopted-before-received': {
    number: 2006,
    status: 422,
    zh: '采用日期早于收到日期。请核对日期。',
    en: 'The adoption date is before the receipt. Check the date.',
  },
  'future-date': { number: 2007, status: 422, zh: '日期还没有到。请核对日期。', en: 'The date is still to come. Check the date.' },
  'not-signed': {
    number: 2008,
    status: 409,
    zh: '报上级要先签发，这一步没有做。请送有签发权的人签发。',
    en: 'What goes to a higher level must be signed off first, so this step was not taken. Ask somebody who may sign.',
  },
  'already-asked': {
    number: 2009,
    status: 409,
    zh: '已经申请过撤回，正等办公室答复。',
    en: 'The withdrawal has been asked for already; the office has yet to answer.',
  },
  'adopted-before-event': {
    number: 2012,
    status: 422,
    zh: '采用日期早于事情发生的日子。请核对日期。',
    en: 'The adoption date is before the event itself. Check the date.',
  },
  'ruleset-unfit': {
    number: 2400,
    status: 422,
    zh: '这套计分规则有矛盾或缺项，没有采用，什么都没有改动。请按提示改好再试。',
    en: 'This rule set contradicts itself or lacks something; it was not adopted and nothing was changed. Correct what is marked and try again.',
  },
  'period-closed': {
    number: 2401,
    status: 409,
    zh: '规则的起始日落在已关账的月份里，没有采用，已记的分都没有动。请从未关账的月份起用。',
    en: 'The rules would begin in a month that is closed; they were not adopted and no points were changed. Let them begin in an open month.',
  },
  'period-open': {
    number: 2402,
    status: 409,
    zh: '这个月还没有过完，不能关账。请到下个月再关。',
    en: 'The month is not over yet and was not closed. Close it next month.',
  },
  'deadline-passed': {
    number: 2200,
    status: 422,
    zh: '截止时间已经过了。请改成以后的时间。',
    en: 'The deadline has already passed. Choose a later one.',
  },
  'commission-over': {
    number: 2201,
    status: 409,
    zh: '这篇约稿已经撤销，这一步没有做。',
    en: 'This commission has been taken back; this step was not taken.',
  },
  'edited-meanwhile': {
    number: 2202,
    status: 409,
    zh: '这一项刚刚被别人改过，没有覆盖。请看最新内容，您填的还在。',
    en: 'Somebody else has just changed this, and nothing was overwritten. Look at the newest version; what you typed is still here.',
  },
  'already-answered': {
    number: 2203,
    status: 409,
    zh: '这篇约稿已经答复或报过，这一步没有做。请看最新状态。',
    en: 'This commission has been answered or reported on already; this step was not taken. Look at its newest state.',
  },
  overtaken: {
    number: 2010,
    status: 409,
    zh: '您改稿的时候这条信息有了变动，没有保存。您的文字还在编辑框里，请对照最新的采编稿再保存。',
    en: 'The report changed while you were editing, so nothing was saved. Your text is still in the editor; compare it with the newest and save again.',
  },
  'adopted-already': {
    number: 2011,
    status: 409,
    zh: '综合稿已记采用，不能撤销综合。请先更正采用登记。',
    en: 'The merged report has been adopted, so the merge can’t be undone. Correct the adoption first.',
  },
  'chain-closed': {
    number: 2210,
    status: 409,
    zh: '这起紧急事件已经办结，这一步没有做。',
    en: 'This urgent event has been closed; this step was not taken.',
  },
  'before-event': {
    number: 2211,
    status: 422,
    zh: '告知时间早于事发时间。请核对两个时间。',
    en: 'The time of telling is before the event. Check both times.',
  },
  'bulletin-unresolved': {
    number: 2450,
    status: 409,
    zh: '通报里还有没核对好的地方，没有发布。请按提示处理后再发。',
    en: 'Something in the bulletin is still to be settled; it was not published. Settle what is marked and try again.',
  },
  'bulletin-published': {
    number: 2451,
    status: 409,
    zh: '这期通报已经发布，不能再改。要更正请另出一期。',
    en: 'This bulletin has been published and stays as it is. Publish a new issue to correct it.',
  },
  'bulletin-not-published': {
    number: 2452,
    status: 409,
    zh: '这期通报还没有发布，直接改稿就行。',
    en: 'This bulletin has not been published yet; change the draft itself.',
  },
  'storage-full': {
    number: 3001,
    status: 507,
    zh: '服务所在磁盘写不进去（已满或只读），没有收下。稿件仍在您这里，会自动再送；请告诉管理员。',
    en: 'The service cannot write to its disk (full or read-only), so nothing was taken. Your text is safe and will be sent again; tell the administrator.',
  },
  unavailable: {
    number: 3002,
    status: 503,
    zh: '服务暂时不能处理，没有收下。稿件仍在您这里，会自动再送。',
    en: 'The service cannot do this right now; nothing was taken. Your text is safe and will be sent again.',
  },
  unexpected: {
    number: 3003,
    status: 500,
    zh: '服务出了没有料到的错，这一步没有做成，已有的内容都在。请把编号告诉管理员。',
    en: 'The service met an unexpected error; this step was not done and everything stored is safe. Tell the administrator the number.',
  },
} as const satisfies Record<string, ErrorEntry>;

export type ErrorKey = keyof typeof ERRORS;

/** What is wrong with one field of a request; `path` as in `passages.0.title`. */
export const FieldProblem = z.object({ path: z.string(), problem: z.string(), zh: z.string(), en: z.string() });
export type FieldProblem = z.infer<typeof FieldProblem>;

/** Body of every answer that is not a success. */
export const ErrorBody = z.object({
  error: z.object({
    key: z.string(),
    number: z.int(),
    zh: z.string(),
    en: z.string(),
    fields: z.array(FieldProblem).optional(),
    /** Reference to the service's log, for `unexpected`. */
    reference: z.string().optional(),
    /** What was kept instead, for `different-content` of one's own report. */
    receipt: Receipt.optional(),
  }),
});
export type ErrorBody = z.infer<typeof ErrorBody>;

/** The body for an error, as it goes over the wire. */
export function errorBody(key: ErrorKey, more: { fields?: FieldProblem[]; reference?: string; receipt?: Receipt } = {}): ErrorBody {
  const { number, zh, en } = ERRORS[key];
  return { error: { key, number, zh, en, ...more } };
}
