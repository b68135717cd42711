import type { Signal } from '../checks/rule.ts';

/** Marks that rules ask for: what a report names, by the words that officials use for it. */
export const signals: Signal[] = [
  {
    name: 'problem',
    terms: ['存在的问题', '存在问题', '主要问题', '突出问题', '问题不容忽视', '亟待解决', '亟需解决', '值得关注', '短板', '难以为继'],
  },
  {
    name: 'suggestion',
    terms: ['建议', '对策', '应当尽快', '恳请', '呈请', '请求上级', '望上级', '下一步', '拟采取', '整改措施', '意见如下', '需要尽快'],
  },
  { name: 'source', terms: ['据', '来源', '统计', '显示', '通报', '反映', '数据', '核实', '调查', '介绍', '表示', '称'] },
];
