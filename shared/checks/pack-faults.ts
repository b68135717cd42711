import { both } from '../rulepacks/entry.ts';

/** Why a rule pack can't be used; parts in braces are filled in. */
export const PACK_FAULTS = {
  'bad-id': both('编号要写成“原则/类别/名称”。', 'The id is not criterion/kind/name.'),
  'id-twice': both('编号重复了。', 'The id stands twice.'),
  'no-term': both('没有词条，永远不会命中。', 'Without a term it can never match.'),
  'empty-term': both('有一个词条是空的。', 'A term is empty.'),
  'bad-pattern': both('表达式写错了：{reason}', 'The pattern is no regular expression: {reason}'),
  'runs-away': both('表达式可能耗尽时间：不要重复里套重复。', 'The pattern could take too long: no repetition within a repetition.'),
  'no-signal': both('没有名为“{signal}”的标记。', 'There is no signal {signal}.'),
  'no-bad-example': both('没有反例，看不出它会不会命中。', 'Without a bad example nothing shows that it can match.'),
  'good-hit': both('不该指出的例句里也指出了{places}：{body}', 'A good example is hit at {places}: {body}'),
  'bad-missed': both(
    '要指出的例句里指出的不对（实际指出：{places}）：{body}',
    'A bad example is not hit where it is marked but at {places}: {body}',
  ),
  'bad-unmarked': both('要指出的例句里没有这条规则的词语：{body}', 'A bad example holds none of the wordings: {body}'),
  'unknown-rule': both('没有这条规则。', 'There is no such rule.'),
  guarded: both('密级标志的检查不能关闭或改动。', 'The check for classification marks can be neither switched off nor changed.'),
} as const;

export type PackFault = keyof typeof PACK_FAULTS;
