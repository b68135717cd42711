import type { Rule } from '../checks/rule.ts';
import { both } from './entry.ts';

const FORM = 'GB/T 9704—2012《党政机关公文格式》结构层次序数';

/** Numbering and names that must be alike throughout. */
export const consistency: Rule[] = [
  {
    id: 'form/numbering/jump',
    kind: 'numbering',
    level: 'doubt',
    test: 'jump',
    title: both('序号跳号', 'A number left out'),
    message: both('“{text}”前面漏了序号。请核对是否缺内容。', 'A number is left out before “{text}”. See whether a part is missing.'),
    why: both('序号要连续；跳号常是删改时丢了内容。', 'Numbers must follow on; a gap often means a part was lost.'),
    source: FORM,
    examples: {
      bad: ['一、基本情况\n全县敬老院12所。\n⟦三、⟧存在问题\n护理员不足。', '一是开展排查；⟦三是⟧建立台账。'],
      good: [
        '一、基本情况\n（一）机构\n（二）人员\n二、存在问题\n（一）人员不足',
        '一是开展排查；二是建立台账；三是落实责任。',
        '1.排查\n2.整改\n1.培训\n2.考核',
      ],
    },
  },
  {
    id: 'form/numbering/repeat',
    kind: 'numbering',
    level: 'doubt',
    test: 'repeat',
    title: both('序号重复', 'A number given twice'),
    message: both('“{text}”用了两次。请改序号。', '“{text}” stands twice. Number it anew.'),
    why: both('序号要连续，一个序号只用一次。', 'Numbers must follow on, each used once.'),
    source: FORM,
    examples: {
      bad: ['一、基本情况\n二、存在问题\n⟦二、⟧下一步打算'],
      good: ['一、基本情况\n二、存在问题\n三、下一步打算', '一是排查。二是整改。\n一是培训。二是考核。'],
    },
  },
  {
    id: 'form/name/consistent',
    kind: 'agreement',
    level: 'doubt',
    test: 'names',
    title: both('姓名前后不一', 'A name written in two ways'),
    message: both('前文是“{other}”，这里是“{text}”。请核对姓名。', 'Above it is {other}, here {text}. Check the name.'),
    why: both('同一人的姓名全文要一致。', 'A person’s name must be the same throughout.'),
    source: '公文校对要求：人名、职务、单位前后一致',
    examples: {
      bad: ['县长王建国主持会议。会后，县长⟦王建围⟧到城关镇敬老院检查。'],
      good: ['县长王建国主持会议。会后，县长王建国到城关镇敬老院检查。', '副县长王建国、副县长王建民参加会议。'],
    },
  },
];
