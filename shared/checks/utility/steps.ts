import type { DocumentNote } from '../document.ts';
import type { DocumentFacts } from '../document-facts.ts';
import type { Gist } from '../passages.ts';
import type { PassageReading } from '../reading.ts';
import { reportTypeOf } from './type.ts';

/** Where next steps and suggestions begin. */
const CUE = /下一步|下步|今后|接下来|(?<![听采])建议(?!书|者|权|稿)|对策|将(?:进一步|继续)/;
/** What promises without saying anything that could be done or looked up later. */
const EMPTY =
  /加大[^，。]{0,8}力度|加强(?:组织)?领导|提高(?:思想)?(?:认识|站位)|高度重视|统一思想|强化(?:责任|措施|领导|管理|监管|组织)|压实责任|抓好落实|狠抓落实|扎实推进|持续推进|继续(?:做好|努力|推进|加强|深化)|进一步(?:加强|强化|提升|提高|做好|完善|规范|推进)|切实(?:做好|加强|保障)|努力|确保|全力/;
/** A number, a day, somebody by name who does it, or a thing that can be done and seen. */
const CONCRETE =
  /[\d０-９]|[一二三四五六七八九十两]+(?:个|名|户|次|项|批|家|所|处)|[年月]底前|由[^，。；]{2,14}(?:局|政府|部门|办|中心|镇|乡|村|院|会|所|站)|(?:局|政府|财政|街道|乡镇)(?:负责|牵头|安排|会同)|拨付|拨款|新建|建设|改造|改建|扩建|安装|更换|核定|购买|招聘|招录|签订|出台|制定|修订|调整|提高[^，。；]{0,10}标准|纳入|取消|免除|减免|配备|配齐|增设|增加|开通|开设|设立|聘请|培训|补贴|补助|核查|排查|清退|追缴|移送|公示|抽查|约谈|问责|编制|试点|上门|入户|走访|建立|台账|清单|专班|联席|明确|简化|下放|整改到位|检查|巡查|发放|储备/;

interface Steps {
  /** The sentence with the first cue, offsets in the passage; null where none. */
  first: { start: number; end: number; text: string } | null;
  /** Whether what follows the cue in the passage can be acted on, and whether anything in the passage can. */
  fromCue: boolean;
  anywhere: boolean;
}

const stepsByReading = new WeakMap<PassageReading, Steps>();

function stepsIn(reading: PassageReading): Steps {
  let steps = stepsByReading.get(reading);
  if (!steps) {
    const { text } = reading;
    const cue = text.search(CUE);
    const sentence = cue === -1 ? null : (reading.sentences.find(({ start, end }) => start <= cue && cue < end) ?? null);
    const first = sentence && { start: sentence.start, end: sentence.end, text: text.slice(sentence.start, sentence.end) };
    steps = { first, fromCue: cue !== -1 && CONCRETE.test(text.slice(cue)), anywhere: CONCRETE.test(text) };
    stepsByReading.set(reading, steps);
  }
  return steps;
}

/** The steps of the passages that name any; `start` is that of the passage among those asked. */
const stepsNamed: Gist<readonly { steps: Steps; start: number }[]> = (readings) => {
  const named: { steps: Steps; start: number }[] = [];
  let start = 0;
  for (const reading of readings) {
    const steps = stepsIn(reading);
    if (steps.first || steps.fromCue || steps.anywhere) named.push({ steps, start });
    start += reading.text.length;
  }
  return named;
};

/** The first sentence of the next steps of a problem report, where neither it nor anything after it could be acted on. */
export function stepNotes(facts: DocumentFacts): Omit<DocumentNote, 'rule'>[] {
  if (!['problem', 'suggestion'].includes(reportTypeOf(facts))) return [];
  let found: Omit<DocumentNote, 'rule'> | null = null;
  for (const [{ steps, start: within }, groupStart] of facts.passages.body.picked(stepsNamed)) {
    const { first, fromCue, anywhere } = steps;
    const start = groupStart + within;
    if (found ? anywhere : fromCue) return [];
    if (!found && first && EMPTY.test(first.text))
      found = { field: 'body', start: start + first.start, end: start + first.end, parts: { text: first.text } };
    else if (!found && first) return [];
  }
  return found ? [found] : [];
}
