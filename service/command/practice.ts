import { mkdirSync } from 'node:fs';
import { openDatabase } from '../database/open.ts';
import { makePractice } from '../practice/office.ts';
import { USUAL_REPORTS } from '../practice/year.ts';
import { practicePlace } from './data-folder.ts';
import { dataFolder, readLine } from './options.ts';
import { Complaint, tell } from './sentence.ts';

/** Makes a practice office of any size: `[--reports N] [--data DIR] [--seed WORD]`. One that is there already begins anew. */
export async function run(args: string[]): Promise<number> {
  const { values } = readLine(args, { reports: { type: 'string' }, data: { type: 'string' }, seed: { type: 'string' } });
  const reports = readCount(values.reports);
  const folder = dataFolder(values.data);
  mkdirSync(folder, { recursive: true });
  const database = await openDatabase(practicePlace(folder));
  try {
    tell({ zh: `正在生成 ${reports} 条信息……`, en: `Making ${reports} reports …` });
    const begun = performance.now();
    const events = await makePractice(database, { now: new Date(), reports, ...(values.seed === undefined ? {} : { seed: values.seed }) });
    const seconds = ((performance.now() - begun) / 1_000).toFixed(1);
    tell({
      zh: `练习单位已生成：${reports} 条信息，${events} 个事件，用时 ${seconds} 秒。位置：${folder}`,
      en: `The practice office is made: ${reports} reports, ${events} events, in ${seconds} s. Place: ${folder}`,
    });
    return 0;
  } finally {
    await database.close();
  }
}

function readCount(given: string | undefined): number {
  if (given === undefined) return USUAL_REPORTS;
  if (/^[1-9]\d{0,6}$/.test(given)) return Number(given);
  throw new Complaint({ zh: `--reports 应是 1 到 9999999 的数：${given}。`, en: `--reports is a number from 1 to 9999999: ${given}.` });
}
