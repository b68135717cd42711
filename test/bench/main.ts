import { readdir } from 'node:fs/promises';
import type { Figure, Measure } from './figure.ts';

const FOLDER = new URL('.', import.meta.url);
const NOT_MEASURES = new Set(['main.ts', 'figure.ts']);

/** Names of the measures: every file of this folder that exports `measure`. */
async function measures(): Promise<string[]> {
  const files = await readdir(FOLDER);
  return files.filter((file) => file.endsWith('.ts') && !NOT_MEASURES.has(file)).map((file) => file.slice(0, -'.ts'.length));
}

/** The table as lines of text: figure, ours, floor, ratio, limit, holds. Times are milliseconds. */
function table(figures: Figure[]): string[] {
  const rows = [
    ['figure', 'ours ms', 'floor ms', 'ratio', 'limit', 'holds'],
    ...figures.map(({ name, ours, floor, limit, holds }) => [
      name,
      rounded(ours),
      floor === null ? '' : rounded(floor),
      floor === null ? '' : (ours / floor).toFixed(2),
      limit,
      holds ? 'yes' : 'NO',
    ]),
  ];
  const widths = rows[0]!.map((_, column) => Math.max(...rows.map((row) => row[column]!.length)));
  return rows.map((row) =>
    row
      .map((cell, column) => cell.padEnd(widths[column]!))
      .join('  ')
      .trimEnd(),
  );
}

const rounded = (milliseconds: number) => (milliseconds < 1 ? milliseconds.toFixed(4) : milliseconds.toFixed(2));

const known = (await measures()).sort();
const asked = process.argv.slice(2);
const unknown = asked.filter((name) => !known.includes(name));
if (unknown.length > 0) {
  console.error(`no such measure: ${unknown.join(', ')}. There are: ${known.join(', ')}`);
  process.exit(2);
}

const figures: Figure[] = [];
for (const name of asked.length > 0 ? asked : known) {
  console.error(`measuring ${name} …`);
  const { measure } = (await import(new URL(`${name}.ts`, FOLDER).href)) as { measure: Measure };
  figures.push(...(await measure()));
}
for (const line of table(figures)) console.log(line);
process.exit(figures.every((figure) => figure.holds) ? 0 : 1);
