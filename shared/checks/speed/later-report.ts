import type { UrgentRule } from '../rule.ts';

type Stage = Exclude<UrgentRule['test'], 'event' | 'late'>;

/** Something that a follow-up or final report of an urgent event owes, and the words that show it. */
interface OwedElement {
  zh: string;
  en: string;
  words: RegExp;
}

/** 续报 tell what changed; 终报 (核报) close the case (吴川, 河池, 肇庆). */
const OWED: Record<Exclude<Stage, 'initial'>, OwedElement[]> = {
  'follow-up': [
    { zh: '数据截至时间', en: 'the moment of its figures', words: /截至|截止|目前|\d[时点]/ },
    { zh: '伤亡变化', en: 'change of casualties', words: /死|伤|亡|失踪|失联|被困|住院|出院|无变化/ },
    { zh: '处置进展', en: 'progress', words: /处置|救治|救援|搜救|进展|措施|安置|恢复|排查|调查|控制|转移/ },
  ],
  final: [
    { zh: '原因', en: 'cause', words: /原因|起因|系因|由于|[系为因].{1,20}(?:引发|所致|引起|造成)/ },
    { zh: '最终伤亡损失', en: 'final casualties and loss', words: /死|伤|亡|损失|失踪/ },
    { zh: '处置结果', en: 'outcome', words: /处置|救治|出院|扑灭|结束|完毕|解除|恢复|妥善/ },
    { zh: '善后和整改', en: 'aftermath and correction', words: /善后|赔偿|安抚|安置|整改|重建|追责|问责|责任|教训/ },
  ],
};

/** Which report of the row an urgent one is, by its title. */
export function stageOf(title: string): Stage {
  if (/终报|核报|结案报告|处置结果|处理结果|调查结果/.test(title)) return 'final';
  return /续报|进展情况/.test(title) ? 'follow-up' : 'initial';
}

/** What a follow-up or final report still lacks. */
export function missingLater(stage: Exclude<Stage, 'initial'>, body: string): OwedElement[] {
  return OWED[stage].filter(({ words }) => !words.test(body));
}
