import { openDatabase } from '../database/open.ts';
import { rebuildStatistics } from '../statistics/rebuild.ts';
import { existing, practicePlace, recordPlace } from './data-folder.ts';
import { dataFolder, readLine } from './options.ts';
import { tell } from './sentence.ts';

/** Recomputes figures and points from the events; `--practice` those of the practice office. */
export async function run(args: string[]): Promise<number> {
  const { values } = readLine(args, { data: { type: 'string' }, practice: { type: 'boolean' } });
  const folder = dataFolder(values.data);
  const database = await openDatabase(existing(values.practice ? practicePlace(folder) : recordPlace(folder, process.env)));
  try {
    const { events } = await rebuildStatistics(database);
    tell({ zh: `统计已由 ${events} 个事件重算。`, en: `Statistics were recomputed from ${events} events.` });
    return 0;
  } finally {
    await database.close();
  }
}
