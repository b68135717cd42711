/** Something that an initial report of an urgent event owes (首报要素). */
export interface InitialElement {
  key: 'time' | 'place' | 'casualties' | 'cause' | 'measures' | 'source';
  zh: string;
  en: string;
  /** What to write there. */
  hint: { zh: string; en: string };
  /** Words that show it; the time is shown by a date in the text. */
  words: RegExp | null;
}

/** 突发事件信息首报要素, as 河南, 肇庆 and 吴川 lay down, in the order of a report. */
export const INITIAL_ELEMENTS: readonly InitialElement[] = [
  { key: 'time', zh: '事发时间', en: 'time', hint: { zh: '几月几日几时几分', en: 'month, day, hour, minute' }, words: null },
  {
    key: 'place',
    zh: '事发地点',
    en: 'place',
    hint: { zh: '县、镇、村或单位', en: 'town, village or institution' },
    words: /[院站馆路镇村县区市]/,
  },
  {
    key: 'casualties',
    zh: '伤亡情况',
    en: 'casualties',
    hint: { zh: '死亡、受伤、失联人数', en: 'dead, hurt, missing' },
    words: /死|伤|亡|失踪|失联|走失|下落不明|被困|中毒|无人员/,
  },
  {
    key: 'cause',
    zh: '起因经过',
    en: 'cause and course',
    hint: { zh: '起因和经过', en: 'how it came about' },
    words: /原因|起因|系因|由于|因[^此为]|经过|疑似|初步/,
  },
  {
    key: 'measures',
    zh: '已采取措施',
    en: 'measures taken',
    hint: { zh: '谁到场、做了什么', en: 'who is there and does what' },
    words: /救援|扑灭|送医|送往|救治|处置|赶赴|到场|疏散|转移|安置|控制|搜救|抢险/,
  },
  {
    key: 'source',
    zh: '信息来源',
    en: 'source',
    hint: { zh: '谁、何时报来', en: 'who told it, and when' },
    words: /据|接到|接报|报告|通报|来电|报警|信息来源/,
  },
];

/**
 * What an initial report still lacks. An element is there when words show it, or when it is named with 待核实: what is not known
 * yet is said to be so, never left blank.
 * @param timed whether the text names the moment of the event
 */
export function missingElements(body: string, timed: boolean): InitialElement[] {
  return INITIAL_ELEMENTS.filter(
    ({ zh, words }) => !(words === null ? timed : words.test(body)) && !new RegExp(`${zh}[^。；\\n]{0,6}待核实`).test(body),
  );
}
