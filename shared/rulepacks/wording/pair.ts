import type { WordingRule } from '../../checks/rule.ts';
import type { Level } from '../../vocabulary/criteria.ts';

/** A wrong wording beside the right one, as proofreaders of official documents keep them. */
export interface WordingPair {
  id: string;
  level: Level;
  terms: string[];
  pattern?: string;
  wrong: string;
  right: string;
  fixes?: string[];
  /** When the wording is legitimate after all, or what tells the two apart. */
  note?: string;
  bad: string;
  good: string[];
}

const SOURCE = '机关公文常见差错表；《现代汉语词典》';

/** The rule that a pair stands for: all pairs speak alike. */
export function pairRule({ id, level, terms, pattern, wrong, right, fixes, note, bad, good }: WordingPair): WordingRule {
  return {
    id,
    kind: 'wording',
    level,
    terms,
    pattern,
    fixes,
    title: { zh: `${wrong} → ${right}`, en: `${wrong} → ${right}` },
    message: fixes
      ? fixes[0] === ''
        ? { zh: '“{text}”宜删去。', en: 'Leave out “{text}”.' }
        : { zh: '“{text}”宜作“{fix}”。', en: 'For “{text}” write “{fix}”.' }
      : { zh: `“{text}”不合规范，参照“${wrong}→${right}”修改。`, en: `“{text}” is off the norm; mend it as in ${wrong} → ${right}.` },
    why: {
      zh: `公文用语要规范。“${wrong}”通行写法是“${right}”。${note ? `（${note}）` : ''}`,
      en: `Official writing keeps to the standard wording: for “${wrong}” it is “${right}”.${note ? ` (${note})` : ''}`,
    },
    source: SOURCE,
    examples: { bad: [bad], good },
  };
}
