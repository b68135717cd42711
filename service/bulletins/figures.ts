import type { BulletinData, BulletinFigure, BulletinRow } from '../../shared/vocabulary/bulletin.ts';
import type { Collected } from './collect.ts';

/** A rate as bulletins write it: one decimal, a dash where nothing was received. */
export function rateText(adopted: number, received: number): string {
  return received === 0 ? '—' : `${(Math.round((adopted / received) * 1_000) / 10).toFixed(1)}%`;
}

/** Points without needless decimals, with a true minus sign. */
export const pointsText = (points: number) => `${points < 0 ? '−' : ''}${Math.abs(Math.round(points * 100) / 100)}`;

const total = (rows: readonly BulletinRow[], of: (row: BulletinRow) => number) => rows.reduce((sum, row) => sum + of(row), 0);

/** Every figure that a bulletin's text may name, with what it means and where it comes from. */
export function figuresOf({ rows, levels, items, distinguished, urgent, problems, from, to }: Collected): BulletinData['figures'] {
  const figures: BulletinData['figures'] = {};
  const add = (key: string, text: string, meaning: BulletinFigure['meaning'], behind: string) => {
    figures[key] = { text, meaning, behind };
  };
  const received = total(rows, (row) => row.submissions);
  const adopted = total(rows, (row) => row.adoptedOfReceived);
  const adoptions = `/adoptions?month=${to}`;
  const points = `/points?month=${to}`;
  add(
    '收到',
    String(received),
    { zh: `${rows.length} 个单位送达数之和，已扣撤回的。`, en: `What ${rows.length} sections sent in, without what was withdrawn.` },
    points,
  );
  add(
    '采用',
    String(new Set(items.map(({ reportId }) => reportId)).size),
    { zh: '按采用日期，一条信息多处采用算一条。', en: 'Items by adoption date; one adopted at several places counts once.' },
    adoptions,
  );
  add(
    '采用率',
    rateText(adopted, received),
    { zh: `收到的 ${received} 条中已采用 ${adopted} 条。`, en: `${adopted} of ${received} received have been adopted.` },
    points,
  );
  add('采用次数', String(items.length), { zh: '各级采用次数之和。', en: 'Times adopted, at all levels.' }, adoptions);
  for (const { id, name } of levels) {
    const times = total(rows, (row) => row.levels[id] ?? 0);
    add(`${name}采用`, String(times), { zh: `${name}采用的次数。`, en: `Times adopted at the level ${id}.` }, `${adoptions}&level=${id}`);
  }
  add('批示', String(total(rows, (row) => row.instructions)), { zh: '领导批示件数。', en: 'Instructions of leaders.' }, '/instructions');
  add(
    '约稿',
    String(total(rows, (row) => row.commissions)),
    { zh: '截止日期在本期内的约稿，按单位计篇次。', en: 'Commissions due in the period, one for each section asked.' },
    '/commissions',
  );
  add(
    '约稿按时',
    String(total(rows, (row) => row.commissionsKept)),
    { zh: '截止前送达的篇次。', en: 'Those that came before the deadline.' },
    '/commissions',
  );
  add(
    '约稿未按时',
    String(total(rows, (row) => row.commissions - row.commissionsKept)),
    { zh: '截止前没有送达的篇次。', en: 'Those that did not come before the deadline.' },
    '/commissions',
  );
  add('好信息', String(distinguished.length), { zh: '评为好信息的条数。', en: 'Reports chosen as distinguished.' }, points);
  add('紧急信息', String(urgent), { zh: '作为紧急信息报送的条数。', en: 'Reports sent in as urgent.' }, '/inbox?view=all');
  for (const row of rows) {
    const behind = `/points/${row.sectionId}?month=${to}`;
    add(
      `${row.section}得分`,
      pointsText(row.points),
      { zh: `${row.section}本期流水之和。`, en: `The sum of the section's entries in the period.` },
      behind,
    );
    add(
      `${row.section}约稿未按时`,
      String(row.commissions - row.commissionsKept),
      { zh: `${row.section}截止前没有送达的约稿。`, en: 'Commissions of the section that did not come in time.' },
      '/commissions',
    );
    add(
      `${row.section}采用率`,
      rateText(row.adoptedOfReceived, row.submissions),
      {
        zh: `${row.section}收到 ${row.submissions} 条中已采用 ${row.adoptedOfReceived} 条。`,
        en: `${row.adoptedOfReceived} of ${row.submissions} received have been adopted.`,
      },
      behind,
    );
  }
  for (const [index, { title, reports }] of problems.entries()) {
    add(
      `问题${index + 1}`,
      String(reports),
      { zh: `检查在 ${from} 至 ${to} 的送达文本里发现“${title}”的条数。`, en: `Reports in which the checks found "${title}".` },
      '/inbox?view=all',
    );
  }
  return figures;
}
