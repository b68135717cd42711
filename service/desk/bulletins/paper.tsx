import { Fragment } from 'preact';
import { pointsText } from '../../../shared/interface/components/figures.tsx';
import { type Block, type Bulletin, type BulletinRow, partsOf } from '../../../shared/vocabulary/bulletin.ts';
import type { ChosenFigure } from './bulletin-page.tsx';

interface PaperProps {
  bulletin: Bulletin;
  chosen: ChosenFigure | null;
  onChoose: (chosen: ChosenFigure) => void;
}

/** `2026年11月4日`, as documents write it, whatever the language of the desk. */
const dayOnPaper = (day: string) => {
  const [year, month, date] = day.split('-').map(Number);
  return `${year}年${month}月${date}日`;
};

/** The bulletin as the paper that it becomes: text, signature, annexes. Figures are tinted on the screen alone. */
export function Paper({ bulletin, chosen, onChoose }: PaperProps) {
  const { text, issue, year, data } = bulletin;
  return (
    <article class="paper" lang="zh-CN">
      <p class="red">{text.masthead}</p>
      <p class="issue">{issue === null ? '（草稿）' : `〔${year}〕第${issue}期`}</p>
      <p class="line noind">
        <span>{text.signature}</span>
        <span>{dayOnPaper(text.dated)}</span>
      </p>
      <h2>
        {text.title.map((line) => (
          <span key={line}>{line}</span>
        ))}
      </h2>
      <p class="noind">{text.addressee}</p>
      {text.blocks.map((block) => (
        <BlockOnPaper key={block.id} block={block} figures={data.figures} chosen={chosen} onChoose={onChoose} />
      ))}
      <p class="annexes">附件：1. 得分表　2. 采用条目</p>
      <p class="sign">{text.signature}</p>
      <p class="sign">{dayOnPaper(text.dated)}</p>
      {text.signer !== '' && <p class="noind signer">签发：{text.signer}</p>}
      <PointsTables data={data} />
      <Items data={data} />
    </article>
  );
}

interface BlockProps extends Omit<PaperProps, 'bulletin'> {
  block: Block;
  figures: Bulletin['data']['figures'];
}

function BlockOnPaper({ block, figures, chosen, onChoose }: BlockProps) {
  let place = 0;
  const content = partsOf(block.text).map((part, index) => {
    if ('words' in part) return <Fragment key={index}>{part.words}</Fragment>;
    const here = { block: block.id, place: place++, figure: part.figure };
    const data = figures[part.figure]?.text;
    const off = data === undefined || (part.said !== null && part.said !== data);
    const open = chosen?.block === here.block && chosen.place === here.place;
    return (
      // biome-ignore lint/a11y/useSemanticElements: a button would not break with the line as words do
      <span
        key={index}
        role="button"
        tabIndex={0}
        class={`fig ${off ? 'is-off' : ''} ${open ? 'is-open' : ''}`}
        onClick={() => onChoose(here)}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' && event.key !== ' ') return;
          event.preventDefault();
          onChoose(here);
        }}
      >
        {part.said ?? data ?? `{${part.figure}}`}
      </span>
    );
  });
  return block.kind === 'heading' ? <h3>{content}</h3> : <p>{content}</p>;
}

/** A rate with one decimal, as the document has it. */
const rate = (adopted: number, received: number) =>
  received === 0 ? '—' : `${(Math.round((adopted / received) * 1_000) / 10).toFixed(1)}%`;

const dash = (count: number) => (count === 0 ? '—' : String(count));

function PointsTables({ data: { rows, levels } }: { data: Bulletin['data'] }) {
  const shown = levels.filter(({ id }) => rows.some((row) => (row.levels[id] ?? 0) > 0));
  const categories = [...new Set(rows.map(({ category }) => category))];
  return (
    <section class="annex-page">
      <p class="noind annex-name">附件1</p>
      {categories.map((category) => (
        <table class="annex" key={category}>
          <caption>{category}得分表</caption>
          <thead>
            <tr>
              {['位次', '单位', '报送', '累计', '采用', '采用率', ...shown.map(({ name }) => name), '批示', '约稿', '得分', '累计'].map(
                (head, index) => (
                  <th scope="col" key={index}>
                    {head}
                  </th>
                ),
              )}
            </tr>
          </thead>
          <tbody>
            {rows
              .filter((row) => row.category === category)
              .map((row) => (
                <Row key={row.sectionId} row={row} levels={shown} />
              ))}
          </tbody>
        </table>
      ))}
    </section>
  );
}

function Row({ row, levels }: { row: BulletinRow; levels: Bulletin['data']['levels'] }) {
  return (
    <tr>
      <td>{row.place}</td>
      <th scope="row">{row.section}</th>
      <td>{row.submissions}</td>
      <td>{row.submissionsInYear}</td>
      <td>{row.adoptedItems}</td>
      <td>{rate(row.adoptedOfReceived, row.submissions)}</td>
      {levels.map(({ id }) => (
        <td key={id}>{dash(row.levels[id] ?? 0)}</td>
      ))}
      <td>{dash(row.instructions)}</td>
      <td>{row.commissions === 0 ? '—' : `${row.commissionsKept}/${row.commissions}`}</td>
      <td>{pointsText(row.points)}</td>
      <td>{pointsText(row.pointsInYear)}</td>
    </tr>
  );
}

function Items({ data: { items } }: { data: Bulletin['data'] }) {
  return (
    <section class="annex-page">
      <p class="noind annex-name">附件2</p>
      <table class="annex">
        <caption>采用条目</caption>
        <thead>
          <tr>
            {['序号', '单位', '标题', '采用刊物', '日期'].map((head) => (
              <th scope="col" key={head}>
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {items.map(({ reportId, section, title, levelName, publication, issue, adoptedOn }, index) => (
            <tr key={`${reportId}${index}`}>
              <td>{index + 1}</td>
              <td>{section}</td>
              <th scope="row">{title}</th>
              <td>{`${levelName}《${publication}》${issue}`}</td>
              <td>{`${Number(adoptedOn.slice(5, 7))}.${Number(adoptedOn.slice(8))}`}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
