import { createInterface } from 'node:readline';
import type { Readable, Writable } from 'node:stream';
import { text as readAll } from 'node:stream/consumers';
import { z } from 'zod';
import { type CompiledPack, PackRefused } from '../shared/checks/compile.ts';
import { check } from '../shared/checks/engine.ts';
import { admit } from '../shared/checks/examples.ts';
import { say } from '../shared/interface/messages/check.ts';
import { fill, type Parts } from '../shared/interface/messages/messages.ts';
import { focusName, reportTypeName } from '../shared/interface/names.ts';
import { standard } from '../shared/rulepacks/standard.ts';
import type { CheckResult, Finding } from '../shared/vocabulary/finding.ts';
import { ReportKind } from '../shared/vocabulary/report.ts';
import { Complaint } from './command/sentence.ts';

/** One line of `--jsonl`. A missing id is answered as null; `now` defaults to the clock. */
const Request = z.object({
  id: z.union([z.string(), z.number(), z.null()]).default(null),
  title: z.string().nullish(),
  text: z.string(),
  now: z
    .string()
    .refine((moment) => !Number.isNaN(Date.parse(moment)))
    .nullish(),
  kind: ReportKind.nullish().catch(null),
  sources: z.array(z.object({ id: z.string(), title: z.string().default(''), text: z.string() })).nullish(),
});
type Request = z.infer<typeof Request>;

type Language = 'zh' | 'en';

/**
 * The command line of the checks: `check < text` prints findings as a person reads them, `check --jsonl` answers each line
 * `{id, title?, text, now?, kind?, sources?}` with one line, in order. `--english` changes the language of what is said.
 * A line that is no request is answered with its id where it has one and an `error`; the exit code stays 0.
 */
export async function runCheck(argv: string[], stdin: Readable, stdout: Writable): Promise<number> {
  const language: Language = argv.includes('--english') ? 'en' : 'zh';
  const pack = admitted();
  if (argv.includes('--jsonl')) await answerLines(stdin, stdout, language, pack);
  else await answerText(await readAll(stdin), stdout, language, pack);
  return 0;
}

/** The standard pack once its own examples have been run, so that whoever edits a rule learns here at once that it fails. */
function admitted(): CompiledPack {
  try {
    return admit(standard);
  } catch (error) {
    if (!(error instanceof PackRefused)) throw error;
    const { rule, reason } = error;
    const told = (language: Language) => fill(say.sentences.packRefused, { rule, reason: reason[language] }, language);
    throw new Complaint({ zh: told('zh'), en: told('en') }, error);
  }
}

async function answerLines(stdin: Readable, stdout: Writable, language: Language, pack: CompiledPack): Promise<void> {
  for await (const line of createInterface({ input: stdin, crlfDelay: Number.POSITIVE_INFINITY })) {
    if (line.trim() === '') continue;
    const answer = `${JSON.stringify(answerTo(line, language, pack))}\n`;
    if (!stdout.write(answer)) await new Promise<void>((resolve) => stdout.once('drain', resolve));
  }
}

function answerTo(line: string, language: Language, pack: CompiledPack): unknown {
  const parsed = parse(line);
  const request = Request.safeParse(parsed);
  if (!request.success) return { id: idOf(parsed), error: fill(say.sentences.badLine, {}, language) };
  return { id: request.data.id, ...checked(request.data, language, pack) };
}

function checked({ title, text, now, kind, sources }: Request, language: Language, pack: CompiledPack): CheckResult {
  const document = { title: title ?? '', body: text, kind: kind ?? undefined, sources: sources ?? undefined };
  return check(document, pack, { now: now ? momentOf(now) : new Date(), locale: language });
}

/** A moment without an offset is civil time in China. */
function momentOf(now: string): Date {
  if (/^\d{4}-\d{2}-\d{2}$/.test(now)) return new Date(`${now}T00:00:00+08:00`);
  return new Date(/(?:Z|[+-]\d{2}:?\d{2})$/i.test(now) ? now : `${now}+08:00`);
}

function parse(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return null;
  }
}

function idOf(parsed: unknown): unknown {
  return typeof parsed === 'object' && parsed !== null && 'id' in parsed ? parsed.id : null;
}

async function answerText(text: string, stdout: Writable, language: Language, pack: CompiledPack): Promise<void> {
  const body = text.replace(/^\uFEFF/, '');
  const result = check({ title: '', body }, pack, { now: new Date(), locale: language });
  stdout.write(result.findings.length === 0 ? `${fill(say.sentences.nothingFound, {}, language)}\n` : '');
  for (const finding of result.findings) stdout.write(`${printed(finding, body, language)}\n`);
  for (const line of standing(result, pack, language)) stdout.write(`${line}\n`);
}

/** What the scores stand on: type, topics, the urgent event, what was taken off, and the scores themselves. */
function standing({ type, topics, urgent, losses, scores, readiness }: CheckResult, { pack }: CompiledPack, language: Language): string[] {
  const tell = (key: keyof typeof say.sentences, parts: Parts = {}) => fill(say.sentences[key], parts, language);
  const joined = (items: string[]) => items.join(tell('listComma'));
  const named = new Set(topics.map(({ topic, focus }) => tell('topic', { topic, focus: fill(focusName.sentences[focus], {}, language) })));
  const taken = losses.map(({ rule, points }) =>
    tell('loss', { title: pack.rules.find(({ id }) => id === rule)?.title[language] ?? rule, points }),
  );
  const kind = pack.urgent.find(({ key }) => key === urgent?.kind)?.name[language];
  return [
    tell('type', { type: fill(reportTypeName.sentences[type], {}, language) }),
    named.size > 0 ? tell('topics', { list: joined([...named]) }) : tell('noTopics'),
    ...(urgent && kind ? [tell(`urgent-${urgent.threshold}`, { kind, time: urgent.eventTime ?? tell('noEventTime') })] : []),
    ...(taken.length > 0 ? [tell('losses', { list: joined(taken) })] : []),
    tell('scores', { ...scores, readiness }),
  ];
}

/** `3:5 错误 “截止” 后接时间点用“截至” [form/wording/as-of] → 截至`. */
function printed(finding: Finding, body: string, language: Language): string {
  const before = body.slice(0, finding.start);
  const line = before.split('\n').length;
  const column = finding.start - (before.lastIndexOf('\n') + 1) + 1;
  const level = fill(say.sentences[finding.level], {}, language);
  const fixes = finding.fixes?.length ? ` → ${finding.fixes.map((fix) => fix.label).join(' / ')}` : '';
  const place = finding.end > finding.start ? `${line}:${column}` : '-';
  return `${place}\t${level}\t${finding.message}${fixes} [${finding.rule}]`;
}
