import { parentPort } from 'node:worker_threads';
import nodejieba from 'nodejieba';
import { type Cut, KEYWORDS } from './cutter.ts';

/** What the service's thread asks; `learn` gets no answer. */
export type Question = { learn: readonly string[] } | { id: number; title: string; body: string };
export interface Answer {
  id: number;
  cut: Cut;
}

/** Keywords are taken from the beginning; a report says there what it is about, and the whole of a long one takes seconds. */
const READ_FOR_KEYWORDS = 20_000;

const port = parentPort;
if (!port) throw new Error('runs as a worker only');
nodejieba.load();

port.on('message', (question: Question) => {
  if ('learn' in question) for (const word of question.learn) nodejieba.insertWord(word);
  else port.postMessage({ id: question.id, cut: cut(question.title, question.body) } satisfies Answer);
});
port.postMessage('ready');

function cut(title: string, body: string): Cut {
  const words = new Set<string>();
  for (const paragraph of [title, ...body.split(/[\r\n]+/)]) for (const word of nodejieba.cutForSearch(paragraph)) words.add(word);
  const extracted = nodejieba.extract(`${title}\n${body.slice(0, READ_FOR_KEYWORDS)}`, KEYWORDS * 2);
  const keywords = extracted.map(({ word }) => word).filter((word) => /^\p{Script=Han}{2,}$/u.test(word));
  return { words: [...words], keywords: keywords.slice(0, KEYWORDS) };
}
