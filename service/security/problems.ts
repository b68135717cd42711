import type { z } from 'zod';
import type { FieldProblem } from '../../shared/contract/errors.ts';
import { unfitCharacter } from '../../shared/vocabulary/prose.ts';

type Issue = z.core.$ZodIssue;

const SENTENCES = {
  missing: { zh: '请填写。', en: 'Please fill this in.' },
  blank: { zh: '不能为空。', en: 'This must not be empty.' },
  'too-long': { zh: '太长了，请缩短。', en: 'This is too long; shorten it.' },
  'too-short': { zh: '太短了，请写长一些。', en: 'This is too short.' },
  'too-large': { zh: '超出了允许的范围。', en: 'This is above what is allowed.' },
  'too-small': { zh: '低于允许的范围。', en: 'This is below what is allowed.' },
  'unfit-character': {
    zh: '里面有看不见的控制字符或残缺的字，请删掉后重新输入。',
    en: 'It contains an invisible control character or half a character; delete it and type it again.',
  },
  'one-line': { zh: '只能写一行，请去掉换行。', en: 'This must be a single line; remove the line break.' },
  unknown: { zh: '这一项不认识。', en: 'This item is not known here.' },
  taken: { zh: '已经有人用了，请换一个。', en: 'This is taken already; choose another.' },
  'last-administrator': { zh: '至少要留一位在用、能登录的管理员。', en: 'At least one active administrator who can sign in must remain.' },
  passed: { zh: '已经过了，请改成以后的时间。', en: 'This has passed already; choose a later time.' },
  'issue-pattern': { zh: '规则里要有一个 {n}，至多一个 {year}。', en: 'The pattern must have one {n} and at most one {year}.' },
  'issue-form': { zh: '与这份刊物的期号规则不合，请核对。', en: 'This is not how the publication writes its issues; check it.' },
  'file-kind': {
    zh: '只收 PDF、PNG、JPEG，而且内容要和文件名一致。',
    en: 'Only PDF, PNG and JPEG are taken, and the content must be what the name says.',
  },
  'file-size': { zh: '超过 2 MB，请压缩后再传。', en: 'This is over 2 MB; make it smaller.' },
  'in-use': { zh: '还在用，不能删除。', en: 'This is in use and cannot be removed.' },
  'shares-sum': { zh: '份额相加要等于 1。', en: 'The shares must sum to one.' },
  twice: { zh: '同一位列了两次。', en: 'This one stands here twice.' },
  wrong: { zh: '不对，请核对。', en: 'This is wrong; check it.' },
  invalid: { zh: '格式不对。', en: 'This is not in the expected form.' },
} as const;

export type Problem = keyof typeof SENTENCES;

/** One field that is at fault, with its sentence in both languages. */
export function fieldProblem(path: string, problem: Problem): FieldProblem {
  return { path, problem, ...SENTENCES[problem] };
}

/** The problems of a request that the schemas turned down; a field is named once, with what was found first. */
export function fieldProblems(error: z.core.$ZodError): FieldProblem[] {
  const found = new Map<string, FieldProblem>();
  for (const issue of error.issues.flatMap(unfold)) {
    const path = issue.path.map(String).join('.');
    if (!found.has(path)) found.set(path, fieldProblem(path, problemOf(issue)));
  }
  return [...found.values()];
}

/** A union fails as a whole; what helps the person is the alternative that came closest. */
function unfold(issue: Issue): Issue[] {
  if (issue.code !== 'invalid_union' || issue.errors.length === 0) return [issue];
  const closest = issue.errors.reduce((best, next) => (next.length < best.length ? next : best));
  return closest.map((inner) => ({ ...inner, path: [...issue.path, ...inner.path] }) as Issue).flatMap(unfold);
}

function problemOf(issue: Issue): Problem {
  if (Object.hasOwn(SENTENCES, issue.message)) return issue.message as Problem;
  switch (issue.code) {
    case 'invalid_type':
      return issue.input === undefined && issue.message.includes('undefined') ? 'missing' : 'invalid';
    case 'too_big':
      return issue.origin === 'string' || issue.origin === 'array' ? 'too-long' : 'too-large';
    case 'too_small':
      return issue.origin === 'string' || issue.origin === 'array' ? 'too-short' : 'too-small';
    case 'unrecognized_keys':
      return 'unknown';
    default:
      return 'invalid';
  }
}

/** Whether a text could be stored and sent as it is; for texts that no schema sees, such as a query. */
export function isFit(text: string): boolean {
  return unfitCharacter(text) === null;
}
