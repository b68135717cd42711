import { type Cut, type Cutter, KEYWORDS } from './cutter.ts';

const segmenter = new Intl.Segmenter('zh', { granularity: 'word' });

/** Words of every report's every sentence, which tell nothing about it. */
const EVERYWHERE = new Set(
  '我们 他们 进行 工作 开展 加强 通过 以及 同时 目前 近日 情况 相关 有关 要求 实施 推进 完成 共有 其中 截至 全县 全市 我县 我市 我局 单位 部门 问题 方面 存在 建立 做好 落实 组织 提高 进一步 积极 认真'.split(
    ' ',
  ),
);

/** Cuts with what every Node brings: the stand-in where nodejieba could not be installed or loaded. */
export class SegmenterCutter implements Cutter {
  #learnt: readonly string[];

  constructor(learnt: readonly string[] = []) {
    this.#learnt = learnt;
  }

  async cut(title: string, body: string): Promise<Cut> {
    const text = `${title}\n${body}`;
    const words = [...segmenter.segment(text)].filter(({ isWordLike }) => isWordLike).map(({ segment }) => segment);
    const named = this.#learnt.filter((word) => text.includes(word));
    return { words: [...words, ...named], keywords: telling([...words, ...named, ...named]) };
  }

  learn(words: readonly string[]): void {
    this.#learnt = words;
  }

  async close(): Promise<void> {}
}

/** The most frequent words of two characters and more, longer ones before shorter. */
function telling(words: readonly string[]): string[] {
  const counts = new Map<string, number>();
  for (const word of words) {
    if ([...word].length > 1 && /^\p{Script=Han}+$/u.test(word) && !EVERYWHERE.has(word)) counts.set(word, (counts.get(word) ?? 0) + 1);
  }
  const weight = ([word, count]: [string, number]) => count * [...word].length;
  return [...counts]
    .sort((a, b) => weight(b) - weight(a))
    .slice(0, KEYWORDS)
    .map(([word]) => word);
}
