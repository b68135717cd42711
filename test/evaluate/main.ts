import { existsSync } from 'node:fs';
import type { Measure } from './measure.ts';

/** `npm run evaluate -- FOLDER` measures the checks on real texts kept outside the project and prints the table. */
const folder = process.argv[2];
if (!folder || !existsSync(folder)) {
  console.error('npm run evaluate -- FOLDER: the folder with the texts to measure on is missing.');
  process.exit(2);
}

const PARTS = ['official', 'alarms', 'arithmetic', 'perturbed', 'dates', 'numbers', 'urgent', 'sources', 'duplicates'];
const measures: Measure[] = [];
for (const part of PARTS) {
  const { evaluate } = (await import(`./${part}.ts`)) as { evaluate: (folder: string) => Promise<Measure[]> };
  measures.push(...(await evaluate(folder)));
}
for (const { name, figure, limit, holds } of measures) {
  const [short, ...aside] = name.split(' (left out: ');
  console.log(`${short!.padEnd(58)}  ${figure.padEnd(8)}  ${limit.padEnd(8)}  ${holds ? 'holds' : 'DOES NOT HOLD'}`);
  if (aside.length > 0) console.log(`    left out: ${aside.join(' ').replace(/\)$/, '')}`);
}
