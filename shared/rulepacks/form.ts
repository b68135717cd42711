import type { Rule } from '../checks/rule.ts';
import { both } from './entry.ts';

/** Marks, brackets and characters; wordings are in their own folder. */
export const form: Rule[] = [
  {
    id: 'form/bracket/unclosed',
    kind: 'bracket',
    level: 'doubt',
    title: both('标点不成对', 'An unpaired mark'),
    message: both('“{text}”没有配对。请补上另一半或删除。', '“{text}” has no partner. Add it or delete this one.'),
    why: both('引号、括号、书名号成对使用。', 'Quotation marks, brackets and title marks come in pairs.'),
    source: 'GB/T 15834—2011',
    examples: {
      bad: ['印发⟦《⟧养老服务条例的通知', '会议强调⟦“⟧三个到位要落实。', '救助12户，其中低保5户⟦）⟧'],
      good: ['印发《养老服务条例》的通知', '开展“三个到位”行动（第一批）', '1)宣传 2)核查', '（一）加强领导'],
    },
  },
  {
    id: 'form/character/control',
    kind: 'character',
    level: 'doubt',
    test: 'control',
    title: both('看不见的控制字符', 'An invisible control character'),
    message: both(
      '这里有看不见的控制字符，报送会受阻。请删除。',
      'An invisible control character stands here and would stop the report. Remove it.',
    ),
    why: both(
      '从别处粘贴会带来控制字符，导致乱码或无法保存。',
      'Pasting brings control characters that garble a text or keep it from being stored.',
    ),
    source: 'XML 1.0 允许的字符范围',
    examples: { bad: ['低保⟦\u0007⟧对象'], good: ['低保\t对象'] },
  },
  {
    id: 'form/character/surrogate',
    kind: 'character',
    level: 'doubt',
    test: 'surrogate',
    title: both('残缺的字', 'Half of a character'),
    message: both(
      '这里有半个字，可能是生僻字被截断。请重新输入。',
      'Half of a character stands here, perhaps of a rare one. Type it again.',
    ),
    why: both('生僻字（如“𠮷”）由两半组成，截断后显示为乱码。', 'Rare characters such as 𠮷 consist of two halves; one alone is garbled.'),
    source: 'Unicode：代理对',
    examples: { bad: ['王⟦\ud842⟧同志'], good: ['𠮷林同志', '㛃同志'] },
  },
  {
    id: 'form/character/half-width',
    kind: 'character',
    level: 'hint',
    cost: 0,
    test: 'half-width',
    title: both('半角标点', 'Half-width marks'),
    message: both(
      '正文用了半角标点，公文用全角；全文只提示一次。',
      'Half-width marks are used; official writing uses full width. Said once.',
    ),
    why: both('公文标点用全角；信息系统两种都接受。', 'Official writing uses full-width marks; both are accepted here.'),
    source: 'GB/T 15834—2011',
    examples: { bad: ['加强领导⟦,⟧强化措施,落实责任'], good: ['加强领导，强化措施', '增长3.5%，共1,200户'] },
  },
];
