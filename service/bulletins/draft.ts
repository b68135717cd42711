import type { Block, BulletinData, BulletinPeriod, BulletinRow, BulletinText } from '../../shared/vocabulary/bulletin.ts';
import type { Collected } from './collect.ts';

/** Fewest items that a section must have sent in to be praised: real bulletins leave out who has a high place with little (domain survey, 3.1). */
const ENOUGH: Record<BulletinPeriod, number> = { month: 5, quarter: 15, year: 60 };
/** How many of a category are praised. */
const PRAISED = 3;
/** Below this adoption rate, with enough items, a section is reminded of quality. */
const LOW_RATE = 0.2;

/** What a draft is made for. */
export interface Occasion {
  period: BulletinPeriod;
  office: string;
  /** Civil day on which it is drafted. */
  today: string;
  /** The published issue that it corrects: its number and title. */
  corrects: { year: number; issue: number; title: string } | null;
}

/** Who is praised, left out, reminded, silent. */
export function listsOf(period: BulletinPeriod, { rows }: Pick<Collected, 'rows'>): BulletinData['lists'] {
  const lists: BulletinData['lists'] = { praised: [], tooFew: [], reminded: [], silent: [] };
  for (const row of rows) {
    const high = row.place <= PRAISED && row.points > 0;
    if (high) (row.submissions >= ENOUGH[period] ? lists.praised : lists.tooFew).push(row.section);
    if (row.submissions === 0) lists.silent.push(row.section);
    else if (row.commissions > row.commissionsKept || (isPoor(period, row) && !high)) lists.reminded.push(row.section);
  }
  return lists;
}

const isPoor = (period: BulletinPeriod, { submissions, adoptedOfReceived }: BulletinRow) =>
  submissions >= ENOUGH[period] && adoptedOfReceived < LOW_RATE * submissions;

const joined = (names: readonly string[]) => names.join('、');
const ORDINALS = ['一是', '二是', '三是', '四是', '五是'];
const NUMERALS = ['一', '二', '三', '四', '五', '六', '七', '八', '九'];

/** `2026年10月`, `2026年第4季度`, `2026年`. */
export function periodName(period: BulletinPeriod, to: string): string {
  const [year = '', month = ''] = to.split('-');
  if (period === 'year') return `${year}年`;
  return period === 'quarter' ? `${year}年第${Math.ceil(Number(month) / 3)}季度` : `${year}年${Number(month)}月`;
}

const WHOLE: Record<BulletinPeriod, string> = { month: '全月', quarter: '全季', year: '全年' };

/** Proposes the text in the structure that real bulletins have, every figure tied to the data. */
export function draftText(collected: Collected, { period, office, today, corrects }: Occasion): BulletinText {
  const named = periodName(period, collected.to);
  const sections = [
    { heading: '基本情况', text: basics(period, collected) },
    { heading: '成绩较好的单位', text: praise(period, collected) },
    { heading: '约稿完成情况', text: commissions(period, collected) },
    { heading: '紧急信息报送情况', text: urgent(period, collected) },
    { heading: '存在问题', text: problems(period, collected) },
    { heading: '下步要求', text: demands(collected) },
  ].filter(({ text }) => text !== '');
  const blocks: Block[] = [{ id: 'intro', kind: 'paragraph', text: intro(named, corrects) }];
  for (const [index, { heading, text }] of sections.entries()) {
    blocks.push({ id: `h${index + 1}`, kind: 'heading', text: `${NUMERALS[index]}、${heading}` });
    for (const [number, paragraph] of text.split('\n').entries()) {
      blocks.push({ id: `p${index + 1}-${number + 1}`, kind: 'paragraph', text: paragraph });
    }
  }
  return {
    masthead: '信息工作通报',
    title: [`关于${named}信息报送`, '及采用情况的通报'],
    addressee: '各股室、局属各单位：',
    blocks,
    signature: `${office}办公室`,
    signer: '',
    dated: today,
  };
}

function intro(named: string, corrects: Occasion['corrects']): string {
  const opening = `${named}，各股室、各单位围绕中心工作报送信息。依据信息工作考评办法，现将有关情况通报如下。`;
  if (!corrects) return opening;
  return `〔${corrects.year}〕第${corrects.issue}期《${corrects.title}》有误，现予更正，以本期为准。${opening}`;
}

function basics(period: BulletinPeriod, { levels, rows }: Collected): string {
  const times = (id: string) => rows.reduce((sum, row) => sum + (row.levels[id] ?? 0), 0);
  const byLevel = levels.filter(({ id }) => times(id) > 0).map(({ name }) => `${name}采用{${name}采用}条次`);
  const where = byLevel.length === 0 ? '' : `其中，${byLevel.join('，')}。`;
  const instructed = rows.some(({ instructions }) => instructions > 0) ? '获领导批示{批示}件。' : '';
  return `${WHOLE[period]}收到信息{收到}条，采用{采用}条，采用率{采用率}。${where}${instructed}`;
}

function praise(period: BulletinPeriod, { rows, distinguished }: Collected): string {
  const { praised, tooFew } = listsOf(period, { rows });
  const categories = [...new Set(rows.map(({ category }) => category))];
  const sentences = categories.flatMap((category) => {
    const best = rows.filter((row) => row.category === category && praised.includes(row.section));
    if (best.length === 0) return [];
    const place = categories.length > 1 ? `列${category}前列` : '位列前茅';
    return [`${joined(best.map(({ section }) => `${section}（{${section}得分}分）`))}${place}，予以通报表扬。`];
  });
  if (tooFew.length > 0) sentences.push(`${joined(tooFew)}得分靠前，因有效信息条目偏少，本次不予通报表扬。`);
  const good = distinguished.map(({ title, section }) => `${section}《${title}》`);
  if (good.length > 0) sentences.push(`${joined(good)}被评为好信息。`);
  return sentences.join('');
}

function commissions(period: BulletinPeriod, { rows }: Collected): string {
  if (rows.every((row) => row.commissions === 0)) return '';
  const late = rows.filter((row) => row.commissions > row.commissionsKept);
  const open = late.length === 0 ? '' : `${joined(late.map(({ section }) => `${section}有{${section}约稿未按时}篇次`))}未按时完成。`;
  return `${WHOLE[period]}约稿{约稿}篇次，按时完成{约稿按时}篇次。${open}`;
}

function urgent(period: BulletinPeriod, collected: Collected): string {
  return collected.urgent === 0 ? '' : `${WHOLE[period]}报送紧急信息{紧急信息}条。各单位要继续坚持紧急信息随时发生、随时报送。`;
}

function problems(period: BulletinPeriod, { rows, problems: found }: Collected): string {
  const { silent, praised } = listsOf(period, { rows });
  const poor = rows
    .filter((row) => isPoor(period, row) && !praised.includes(row.section))
    .map(({ section }) => `${section}（{${section}采用率}）`);
  const shown = found.map(({ title, example }, index) => `“${title}”（{问题${index + 1}}条）${example === null ? '' : `，如“${example}”`}`);
  const points = [
    ...(silent.length > 0 ? [`报送不均衡。${joined(silent)}零报送。`] : []),
    ...(poor.length > 0 ? [`质量不够高。${joined(poor)}采用率偏低。`] : []),
    ...(shown.length > 0 ? [`文字和数据仍有差错。送达文本中较多的是${shown.join('；')}。`] : []),
  ];
  if (points.length === 1) return points[0] as string;
  return points.map((point, index) => `${ORDINALS[index]}${point}`).join('');
}

function demands({ topics }: Collected): string {
  const focus = topics.length === 0 ? '中心工作' : `${joined(topics.slice(0, 3))}等重点`;
  return [
    `各股室、各单位要围绕${focus}，多报有数据、有原因、有建议的信息。当日信息当日报送，月底不集中补报。`,
    '紧急信息从事发起2小时内报出，要素不全的先报已知，注明“待核实”，并及时续报。',
  ].join('\n');
}
