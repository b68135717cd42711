import { line } from './prose.ts';

/** Where the number stands in a pattern, and where the year does that numbers begin anew with. */
const NUMBER = '{n}';
const YEAR = '{year}';

const times = (text: string, part: string) => text.split(part).length - 1;

/** 期号规则: how a publication writes its issues, `第{n}期`, `〔{year}〕{n}期`, `总第{n}期`. */
export const IssuePattern = line(40).refine((pattern) => times(pattern, NUMBER) === 1 && times(pattern, YEAR) <= 1, {
  message: 'issue-pattern',
});

/** An issue as its publication writes it. */
export function issueOf(pattern: string, { year, number }: { year: number; number: number }): string {
  return pattern.replace(YEAR, String(year)).replace(NUMBER, String(number));
}

/** Brackets and width are typed as the keyboard gives them: 〔〕, [], （）, (). */
const plain = (text: string) =>
  text
    .normalize('NFKC')
    .replace(/[〔[［【]/g, '〔')
    .replace(/[〕\]］】]/g, '〕')
    .replace(/\s/g, '');

/** Number and year of an issue that is written by the pattern; the year is null where the pattern has none. Null where it is not. */
export function readIssue(pattern: string, written: string): { year: number | null; number: number } | null {
  const literal = plain(pattern).split(/(\{n\}|\{year\})/);
  const source = literal
    .map((part) => (part === NUMBER ? '(?<number>\\d{1,6})' : part === YEAR ? '(?<year>\\d{4})' : escaped(part)))
    .join('');
  const found = new RegExp(`^${source}$`, 'u').exec(plain(written))?.groups;
  return found ? { year: found.year === undefined ? null : Number(found.year), number: Number(found.number) } : null;
}

const escaped = (text: string) => text.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&');

/** An issue as the pattern has it, of what a person typed: the whole, or its number alone. Null where it is neither. */
export function completedIssue(pattern: string, written: string, year: number): string | null {
  const read = readIssue(pattern, written) ?? (/^\d{1,6}$/.test(plain(written)) ? { year: null, number: Number(plain(written)) } : null);
  return read ? issueOf(pattern, { year: read.year ?? year, number: read.number }) : null;
}
