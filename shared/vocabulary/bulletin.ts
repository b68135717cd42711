import { z } from 'zod';
import { Day, Id, Instant, Month } from './identifier.ts';
import { Name, optionalProse, prose } from './prose.ts';

/** 月通报, 季通报, 年通报. */
export const BULLETIN_PERIODS = ['month', 'quarter', 'year'] as const;
export const BulletinPeriod = z.enum(BULLETIN_PERIODS);
export type BulletinPeriod = z.infer<typeof BulletinPeriod>;

const MONTHS: Record<BulletinPeriod, number> = { month: 1, quarter: 3, year: 12 };

/** First and last month of the period of a kind in which a month lies. */
export function monthsOf(period: BulletinPeriod, month: string): { from: string; to: string } {
  const [year = '', number = ''] = month.split('-');
  const length = MONTHS[period];
  const first = Math.floor((Number(number) - 1) / length) * length + 1;
  const named = (each: number) => `${year}-${String(each).padStart(2, '0')}`;
  return { from: named(first), to: named(first + length - 1) };
}

/**
 * One block of the text. In it `{收到}` stands for a figure of the data, and stays tied to them until publication;
 * `{收到=131}` is a figure that somebody wrote otherwise, to be settled before.
 */
export const Block = z.object({ id: z.string().min(1).max(40), kind: z.enum(['heading', 'paragraph']), text: prose(4_000) });
export type Block = z.infer<typeof Block>;

/** What an editor may change of a draft. */
export const BulletinText = z.object({
  /** 版头: 民政信息通报. */
  masthead: Name,
  title: z.array(Name).min(1).max(3),
  addressee: Name,
  blocks: z.array(Block).min(1).max(200),
  /** 落款 and 签发人; empty until they are known. */
  signature: optionalProse(80),
  signer: optionalProse(80),
  dated: Day,
});
export type BulletinText = z.infer<typeof BulletinText>;

/** A figure of the data: its text as it stands on the paper, what it is, and where it comes from. */
export const BulletinFigure = z.object({
  text: z.string(),
  meaning: z.object({ zh: z.string(), en: z.string() }),
  /** Address of the desk that shows what is behind it. */
  behind: z.string(),
});
export type BulletinFigure = z.infer<typeof BulletinFigure>;

/** A row of the points table 得分表. */
export const BulletinRow = z.object({
  sectionId: Id,
  section: z.string(),
  category: z.string(),
  place: z.int(),
  submissions: z.int(),
  submissionsInYear: z.int(),
  adoptedItems: z.int(),
  adoptedOfReceived: z.int(),
  /** Times adopted, by level. */
  levels: z.record(z.string(), z.int()),
  instructions: z.int(),
  commissionsKept: z.int(),
  commissions: z.int(),
  points: z.number(),
  pointsInYear: z.number(),
});
export type BulletinRow = z.infer<typeof BulletinRow>;

/** An adopted item 采用条目. */
export const AdoptedItem = z.object({
  reportId: Id,
  title: z.string(),
  section: z.string(),
  member: z.string(),
  levelName: z.string(),
  publication: z.string(),
  issue: z.string(),
  adoptedOn: Day,
});
export type AdoptedItem = z.infer<typeof AdoptedItem>;

/** What the data say; frozen with the text at publication. */
export const BulletinData = z.object({
  figures: z.record(z.string(), BulletinFigure),
  levels: z.array(z.object({ id: z.string(), name: z.string() })),
  rows: z.array(BulletinRow),
  items: z.array(AdoptedItem),
  /** 名单: praised, left out for too few items, reminded, nothing sent in. */
  lists: z.object({
    praised: z.array(z.string()),
    tooFew: z.array(z.string()),
    reminded: z.array(z.string()),
    silent: z.array(z.string()),
  }),
});
export type BulletinData = z.infer<typeof BulletinData>;

/** Something that must be settled before a bulletin may go out. */
export const Unresolved = z.object({
  kind: z.enum(['differs', 'unknown', 'signature', 'signer', 'period-not-over']),
  block: z.string().nullable(),
  figure: z.string().nullable(),
  /** What the text says, and what the data say. */
  said: z.string().nullable(),
  data: z.string().nullable(),
});
export type Unresolved = z.infer<typeof Unresolved>;

/** 通报 as it is read: a draft with today's data, or what was published, as it was. */
export const Bulletin = z.object({
  id: Id,
  period: BulletinPeriod,
  from: Month,
  to: Month,
  /** Number within its year; null until it is published. */
  issue: z.int().nullable(),
  year: z.int(),
  office: z.string(),
  publishedAt: Instant.nullable(),
  publishedBy: z.string().nullable(),
  /** The published issue that this one corrects, and the one that corrects this. */
  corrects: z.object({ id: Id, issue: z.int(), year: z.int() }).nullable(),
  correctedBy: z.object({ id: Id, issue: z.int(), year: z.int() }).nullable(),
  version: z.int(),
  updatedAt: Instant,
  text: BulletinText,
  data: BulletinData,
  unresolved: z.array(Unresolved),
});
export type Bulletin = z.infer<typeof Bulletin>;

/** A part of a block: words, or a figure with what was written in its place. */
export type TextPart = { words: string } | { figure: string; said: string | null };

const FIGURE = /\{([^{}=]+)(?:=([^{}]*))?\}/g;

/** Reads a block into words and figures. */
export function partsOf(text: string): TextPart[] {
  const parts: TextPart[] = [];
  let end = 0;
  for (const match of text.matchAll(FIGURE)) {
    if (match.index > end) parts.push({ words: text.slice(end, match.index) });
    parts.push({ figure: match[1] as string, said: match[2] ?? null });
    end = match.index + match[0].length;
  }
  if (end < text.length) parts.push({ words: text.slice(end) });
  return parts;
}

/** The block as it stands on the paper; a figure that the data do not have stays as it was written. */
export function onPaper(text: string, figures: BulletinData['figures']): string {
  return partsOf(text)
    .map((part) => ('words' in part ? part.words : (part.said ?? figures[part.figure]?.text ?? `{${part.figure}}`)))
    .join('');
}

/** What of the text and its figures must be settled before it may go out. */
export function unresolvedIn({ blocks, signature, signer }: BulletinText, figures: BulletinData['figures']): Unresolved[] {
  const open: Unresolved[] = [];
  for (const { id, text } of blocks) {
    for (const part of partsOf(text)) {
      if ('words' in part) continue;
      const data = figures[part.figure]?.text ?? null;
      if (data === null) open.push({ kind: 'unknown', block: id, figure: part.figure, said: part.said, data });
      else if (part.said !== null && part.said !== data)
        open.push({ kind: 'differs', block: id, figure: part.figure, said: part.said, data });
    }
  }
  if (signature.trim() === '') open.push({ kind: 'signature', block: null, figure: null, said: null, data: null });
  if (signer.trim() === '') open.push({ kind: 'signer', block: null, figure: null, said: null, data: null });
  return open;
}
