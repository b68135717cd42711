import type { PastReport } from '../context.ts';
import type { DocumentNote } from '../document.ts';
import type { DocumentFacts } from '../document-facts.ts';
import type { PassageReading } from '../reading.ts';
import type { HabitRule } from '../rule.ts';

type Find = Omit<DocumentNote, 'rule'>;

const DAY = 86_400_000;
const ZONE = 8 * 3_600_000;
/** The last days of a month in which reports heap up to fill a quota. */
const LAST_DAYS = 5;
/** From so many reports (this one included) in those days on it is a heap, where they are twice those of the rest of the month. */
const HEAP = 4;
/** Shorter sentences are common property. */
const SENTENCE = 14;
/** Share of a draft's longer sentences that stood in one earlier report, from which it is that report again. */
const SAME = 0.6;

/** What the person's earlier reports show: a heap at the month's end, or the same news again. */
export function habitNotes({ test }: HabitRule, facts: DocumentFacts): Find[] {
  if (facts.history.length === 0) return [];
  return test === 'month-end' ? heapNotes(facts) : reheatedNotes(facts);
}

/** Civil year, month and day in China, and the month's last day. */
function civil(instant: number): { month: string; day: number; last: number } {
  const date = new Date(instant + ZONE);
  const last = new Date(Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + 1, 0)).getUTCDate();
  return { month: date.toISOString().slice(0, 7), day: date.getUTCDate(), last };
}

function heapNotes({ history, now }: DocumentFacts): Find[] {
  const today = civil(now.getTime());
  if (today.day <= today.last - LAST_DAYS) return [];
  const days = history
    .map(({ sentAt }) => Date.parse(sentAt))
    .filter((instant) => !Number.isNaN(instant) && instant <= now.getTime())
    .map(civil)
    .filter(({ month }) => month === today.month);
  const late = days.filter(({ day }) => day > today.last - LAST_DAYS).length + 1;
  const early = days.length + 1 - late;
  return late >= HEAP && late > early * 2 ? [{ field: 'body', start: 0, end: 0, parts: { late, early } }] : [];
}

/** Marks and blanks left out, so that small touches don't hide the same sentence. */
const bare = (text: string) => text.replace(/[^\p{L}\p{N}]/gu, '');

const sentencesOf = (text: string) =>
  text
    .split(/[。！？；\n]/)
    .map(bare)
    .filter((sentence) => sentence.length >= SENTENCE);

/** Earlier reports by what would be the same again: the bare title, or a longer sentence; each leads to where in the history it stood. */
interface Past {
  titles: Map<string, number>;
  sentences: Map<string, number[]>;
}

const pastByHistory = new WeakMap<readonly PastReport[], Past>();

function pastOf(history: readonly PastReport[]): Past {
  let past = pastByHistory.get(history);
  if (past) return past;
  past = { titles: new Map(), sentences: new Map() };
  for (const [index, { title, body }] of history.entries()) {
    const written = bare(title);
    if (!past.titles.has(written)) past.titles.set(written, index);
    for (const sentence of new Set(sentencesOf(body))) {
      const reports = past.sentences.get(sentence);
      if (reports) reports.push(index);
      else past.sentences.set(sentence, [index]);
    }
  }
  pastByHistory.set(history, past);
  return past;
}

const ownByReading = new WeakMap<PassageReading, string[]>();

function ownOf(reading: PassageReading): string[] {
  let own = ownByReading.get(reading);
  if (!own) {
    own = sentencesOf(reading.text);
    ownByReading.set(reading, own);
  }
  return own;
}

function reheatedNotes({ title, body, history, now }: DocumentFacts): Find[] {
  const past = pastOf(history);
  const shared = new Map<number, number>();
  let total = 0;
  for (const { reading } of body) {
    for (const sentence of ownOf(reading)) {
      total += sentence.length;
      for (const index of past.sentences.get(sentence) ?? []) shared.set(index, (shared.get(index) ?? 0) + sentence.length);
    }
  }
  const written = bare(title.map(({ reading }) => reading.text).join(''));
  const again = [...shared].filter(([, length]) => length >= total * SAME).map(([index]) => index);
  const sameTitle = written.length >= SENTENCE ? past.titles.get(written) : undefined;
  const first = Math.min(...again, sameTitle ?? Number.POSITIVE_INFINITY);
  const report = history[first];
  if (report === undefined) return [];
  const days = Math.max(0, Math.floor((now.getTime() - Date.parse(report.sentAt)) / DAY));
  return [{ field: 'body', start: 0, end: 0, parts: { title: report.title, days: Number.isNaN(days) ? 0 : days } }];
}
