import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { check, standardPack } from '../../shared/checks/engine.ts';
import { percent } from './material.ts';
import type { Measure } from './measure.ts';

/** False alarms on correct official sentences: errors, and doubts about form and truth. */
export async function evaluate(folder: string): Promise<Measure[]> {
  const text = await readFile(join(folder, 'official-sentences.tsv'), 'utf8');
  const sentences = text
    .trim()
    .split('\n')
    .map((line) => line.split('\t')[2] ?? '');
  const found = sentences.map((body) => check({ title: '', body }, standardPack(), { now: new Date() }).findings);
  const errors = found.filter((findings) => findings.some(({ level }) => level === 'error')).length;
  const doubts = found.filter((findings) =>
    findings.some(({ level, criterion }) => level === 'doubt' && (criterion === 'form' || criterion === 'truth')),
  ).length;
  const share = (count: number) => count / sentences.length;
  return [
    { name: 'official sentences with an error', figure: percent(share(errors)), limit: '≤ 0.10%', holds: share(errors) <= 0.001 },
    {
      name: 'official sentences with a doubt of form or truth',
      figure: percent(share(doubts)),
      limit: '≤ 1.00%',
      holds: share(doubts) <= 0.01,
    },
  ];
}
