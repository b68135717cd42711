import type { WordingRule } from '../../checks/rule.ts';
import { both } from '../entry.ts';
import { misspelt } from './misspelt.ts';
import { slips } from './slips.ts';
import { soundAlikes } from './sound-alikes.ts';

const SOURCE = '《现代汉语词典》；机关公文常见差错表';

/** Each wrong form with the right one, from {@link slips}. */
function slipsSpelt(): Record<string, string> {
  const spelt: Record<string, string> = {};
  for (const [right, wrong] of Object.entries(slips)) {
    wrong.split(',').forEach((characters, at) => {
      for (const character of characters) spelt[right.slice(0, at) + character + right.slice(at + 1)] = right;
    });
  }
  return spelt;
}

/** Each wrong form with the right one, where the data list them whole. */
const listed = (words: Readonly<Record<string, string>>): Record<string, string> =>
  Object.fromEntries(Object.entries(words).flatMap(([right, wrong]) => wrong.split(' ').map((one) => [one, right])));

function phraseRule(
  rule: Pick<WordingRule, 'id' | 'level' | 'title' | 'why' | 'examples'>,
  corrections: Record<string, string>,
): WordingRule {
  return {
    kind: 'wording',
    ...rule,
    terms: Object.keys(corrections),
    corrections,
    message: both('“{text}”宜作“{fix}”。', 'For “{text}” write “{fix}”.'),
    source: SOURCE,
  };
}

/** Slips of the pen in the set phrases of official prose. */
export const phrases: WordingRule[] = [
  phraseRule(
    {
      id: 'form/wording/slip',
      level: 'error',
      title: both('常用语错字', 'A slip in a set phrase'),
      why: both('音同、形近的字最易打错；公文常用语有定字。', 'Characters of the same sound or shape slip in; set phrases are fixed.'),
      examples: {
        bad: ['推进⟦养老服条⟧体系建设', '⟦因地制移⟧开展互助养老', '加强⟦消防安金⟧检查'],
        good: ['推进养老服务体系建设', '因地制宜开展互助养老', '加强消防安全检查'],
      },
    },
    slipsSpelt(),
  ),
  phraseRule(
    {
      id: 'form/wording/misspelt',
      level: 'error',
      title: both('错别字', 'A misspelt word'),
      why: both('这个词没有这种写法。', 'The word is not written so.'),
      examples: {
        bad: ['公平⟦竟争⟧', '群众⟦户藉⟧所在地', '推动工作再上台阶，⟦再接再历⟧'],
        good: ['公平竞争', '群众户籍所在地', '再接再厉'],
      },
    },
    listed(misspelt),
  ),
  phraseRule(
    {
      id: 'form/wording/sound-alike',
      level: 'doubt',
      title: both('同音词误用', 'A word for another of the same sound'),
      why: both('拼音输入常选错同音词；这里的搭配不成词。', 'Typing by sound picks the wrong word; this one makes no phrase.'),
      examples: {
        bad: ['按月发放⟦圣火补贴⟧', '各乡镇⟦简历台账⟧'],
        good: ['按月发放生活补贴', '各乡镇建立台账'],
      },
    },
    listed(soundAlikes),
  ),
];
