import { setImmediate as breathe } from 'node:timers/promises';
import type { Database } from '../database/open.ts';
import { writing } from '../database/writing.ts';
import { readOfficeRules } from '../topics/store.ts';
import type { Cutter } from './cutter.ts';
import { JiebaCutter } from './jieba.ts';
import { SegmenterCutter } from './segmenter.ts';
import { forgetGone, keepTerms, type Passed, type Unread, unreadAmong, unreadReports } from './store.ts';
import { indexTerms } from './terms.ts';

/** Written in one go; few, so that a request never waits long behind them. */
const AT_ONCE = 8;

/** A report with what the search keeps of it. */
interface Reading {
  report: Unread;
  terms: string[];
  keywords: string[];
}

interface Log {
  warn(detail: object, message: string): void;
}

/**
 * Reads reports for the search, behind the answers. What it has read is written down beside the record, so what was
 * received just before a power cut is read at the next start.
 */
export class Search {
  readonly #database: Database;
  readonly #log: Log;
  #cutter: Cutter;
  readonly #pending = new Set<string>();
  #topicWords: string[] = [];
  #running: Promise<void> | null = null;
  #closed = false;

  constructor(database: Database, log: Log, cutter: Cutter = new JiebaCutter()) {
    this.#database = database;
    this.#log = log;
    this.#cutter = cutter;
  }

  /** Reads what was left unread when the service last ended; returns at once. */
  catchUp(): void {
    this.#then(() => this.#readAll());
  }

  /** Reads a report that was just received; returns at once. */
  arrived(reportId: string): void {
    this.#pending.add(reportId);
    if (this.#pending.size === 1) this.#then(() => this.#readPending());
  }

  /** Resolves when nothing is left to read. */
  async settled(): Promise<void> {
    while (this.#running) await this.#running;
  }

  async close(): Promise<void> {
    this.#closed = true;
    await this.settled();
    await this.#cutter.close();
  }

  /** One thing after the other; what fails waits for the next start. */
  #then(work: () => Promise<void>): void {
    const before = this.#running ?? Promise.resolve();
    const running = before.then(work).catch((error: unknown) => {
      this.#log.warn({ error: nameOf(error) }, 'reading for the search was put off until the next start');
    });
    this.#running = running;
    void running.then(() => {
      if (this.#running === running) this.#running = null;
    });
  }

  async #readAll(): Promise<void> {
    await writing(this.#database, (trx) => forgetGone(trx, this.#database.dialect));
    let passed: Passed | null = null;
    while (!this.#closed) {
      const some: (Unread & Passed)[] = await unreadReports(this.#database.db, AT_ONCE, passed);
      passed = some.at(-1) ?? null;
      if (!passed) return;
      await this.#read(some);
      await this.#readPending();
      await breathe();
    }
  }

  async #readPending(): Promise<void> {
    while (this.#pending.size > 0 && !this.#closed) {
      const ids = [...this.#pending].slice(0, AT_ONCE);
      for (const id of ids) this.#pending.delete(id);
      await this.#read(await unreadAmong(this.#database.db, ids));
    }
  }

  async #read(unread: readonly Unread[]): Promise<void> {
    if (unread.length === 0) return;
    await this.#learnTopics();
    const read = (await Promise.all(unread.map((report) => this.#unlessFaulty(report, () => this.#cut(report))))).filter(
      (one) => one !== null,
    );
    await this.#keep(read).catch(async () => {
      for (const one of read) await this.#unlessFaulty(one.report, () => this.#keep([one]));
    });
  }

  /** A report that can't be read is named in the log and left; it keeps none of the others waiting. */
  async #unlessFaulty<T>({ reportId }: Unread, work: () => Promise<T>): Promise<T | null> {
    try {
      return await work();
    } catch (error) {
      this.#log.warn({ error: nameOf(error), reportId }, 'a report could not be read for the search');
      return null;
    }
  }

  #keep(read: readonly Reading[]): Promise<void> {
    return writing(this.#database, async (trx) => {
      for (const { report, terms, keywords } of read) await keepTerms(trx, this.#database.dialect, report, terms, keywords);
    });
  }

  async #learnTopics(): Promise<void> {
    const { topics } = await readOfficeRules(this.#database.db);
    this.#topicWords = topics.flatMap(({ names, aliases }) => [...names, ...aliases]);
    this.#cutter.learn(this.#topicWords);
  }

  async #cut(report: Unread): Promise<Reading> {
    const { words, keywords } = await this.#cutWith(report);
    return { report, terms: indexTerms(`${report.title}\n${report.body}`, words), keywords };
  }

  /** Where nodejieba can't be loaded, everything is cut by the stand-in from then on. */
  async #cutWith({ title, body }: Unread) {
    const cutter = this.#cutter;
    try {
      return await cutter.cut(title, body);
    } catch (error) {
      if (cutter instanceof SegmenterCutter) throw error;
      if (this.#cutter === cutter) {
        this.#log.warn({ error: nameOf(error) }, 'nodejieba cannot be loaded; words are cut by Intl.Segmenter');
        this.#cutter = new SegmenterCutter(this.#topicWords);
      }
      return this.#cutter.cut(title, body);
    }
  }
}

const nameOf = (error: unknown) =>
  error instanceof Error ? `${error.name} ${'code' in error ? String(error.code) : ''}`.trim() : 'unknown';
