import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { alternately, type Figure, median } from './figure.ts';
import { openFilledOffice } from './filled/office.ts';

const FEW = 1_000;
const MANY = 200_000;
const ROUNDS = 300;
const WARM_UP = 100;
const LIMIT = 1.5;

/** What the popup reads, by a busy reporter of an office with 200,000 reports, against the same with 1,000. */
export async function measure(): Promise<Figure[]> {
  const folder = mkdtempSync(join(tmpdir(), 'xinda-bench-'));
  try {
    const few = await openFilledOffice(join(folder, 'few.db'), FEW);
    const many = await openFilledOffice(join(folder, 'many.db'), MANY);
    const works = {
      few: await few.reader(await few.busiest(), '/api/statistics'),
      many: await many.reader(await many.busiest(), '/api/statistics'),
    };
    await alternately(WARM_UP, works);
    const taken = await alternately(ROUNDS, works);
    await Promise.all([few.close(), many.close()]);
    const ours = median(taken.many);
    const floor = median(taken.few);
    const name = `statistics with ${MANY.toLocaleString('en')} reports`;
    return [{ name, ours, floor, limit: `${LIMIT} × with ${FEW.toLocaleString('en')}`, holds: ours <= LIMIT * floor }];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
