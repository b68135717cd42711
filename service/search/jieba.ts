import { Worker } from 'node:worker_threads';
import type { Cut, Cutter } from './cutter.ts';
import type { Answer, Question } from './jieba-worker.ts';

/** The dictionaries take 260 MB: they are let go when nothing was cut for this long. */
const IDLE_MS = 120_000;

interface Waiting {
  resolve: (cut: Cut) => void;
  reject: (error: Error) => void;
}

/** Loads a worker; a parameter, so that one that can't be loaded is tested. */
const loadWorker = () => new Worker(new URL('./jieba-worker.ts', import.meta.url));

/**
 * Cuts by nodejieba in a thread of its own, which is started when the first text comes: loading takes 1.5 seconds and must
 * not hold up the service. `cut` fails where the addon is missing.
 */
export class JiebaCutter implements Cutter {
  readonly #load: () => Worker;
  readonly #learnt = new Set<string>();
  readonly #waiting = new Map<number, Waiting>();
  #worker: Promise<Worker> | null = null;
  #next = 1;
  #idle: NodeJS.Timeout | undefined;

  constructor(load: () => Worker = loadWorker) {
    this.#load = load;
  }

  async cut(title: string, body: string): Promise<Cut> {
    clearTimeout(this.#idle);
    this.#worker ??= this.#start();
    const worker = await this.#worker;
    const id = this.#next++;
    const cut = await new Promise<Cut>((resolve, reject) => {
      this.#waiting.set(id, { resolve, reject });
      worker.postMessage({ id, title, body } satisfies Question);
    });
    if (this.#waiting.size === 0) this.#idle = setTimeout(() => void this.close(), IDLE_MS).unref();
    return cut;
  }

  learn(words: readonly string[]): void {
    const fresh = words.filter((word) => !this.#learnt.has(word));
    for (const word of fresh) this.#learnt.add(word);
    if (fresh.length > 0) this.#worker?.then((worker) => worker.postMessage({ learn: fresh } satisfies Question)).catch(() => undefined);
  }

  async close(): Promise<void> {
    clearTimeout(this.#idle);
    const worker = this.#worker;
    this.#worker = null;
    await (await worker?.catch(() => null))?.terminate();
  }

  #start(): Promise<Worker> {
    return new Promise((resolve, reject) => {
      const worker = this.#load();
      worker.unref();
      worker.on('message', (message: 'ready' | Answer) => {
        if (message === 'ready') {
          worker.postMessage({ learn: [...this.#learnt] } satisfies Question);
          resolve(worker);
        } else {
          this.#waiting.get(message.id)?.resolve(message.cut);
          this.#waiting.delete(message.id);
        }
      });
      const end = (error: Error) => {
        reject(error);
        for (const { reject: give } of this.#waiting.values()) give(error);
        this.#waiting.clear();
      };
      worker.on('error', end);
      worker.on('exit', (code) => end(new Error(`the dictionary's thread ended with ${code}`)));
    });
  }
}
