import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { ROOT, run } from './install.mjs';
import { tell } from './words.mjs';

/** What is built, out of which files, by which tool, and the file that shows that it is there. */
const BUILDS = [
  {
    name: 'extension',
    zh: '扩展',
    sources: ['extension', 'shared', 'wxt.config.ts', 'tsconfig.json', 'package-lock.json'],
    result: '.output/chrome-mv3/manifest.json',
    command: ['node_modules/wxt/bin/wxt.mjs', 'build'],
  },
  {
    name: 'desk',
    zh: '办公台',
    sources: ['service/desk', 'shared', 'tsconfig.json', 'package-lock.json'],
    result: '.output/desk/index.html',
    command: ['node_modules/vite/bin/vite.js', 'build', '--config', 'service/desk/vite.config.ts', '--logLevel', 'warn'],
  },
];

/** Builds extension and desk where their sources changed since they were last built. False when one could not be built. */
export function build(node) {
  return BUILDS.every((one) => {
    const stamp = join(ROOT, '.output', `${one.name}.sources`);
    const digest = digestOf(one.sources);
    const fresh = existsSync(join(ROOT, one.result)) && existsSync(stamp) && readFileSync(stamp, 'utf8') === digest;
    if (fresh) return true;
    tell(`正在生成${one.zh}……`, `Building the ${one.name} …`);
    if (!run(node, one.command)) {
      tell(
        `${one.zh}没有生成成功，原因见上面几行；数据没有动。`,
        `The ${one.name} could not be built, see the lines above; data is untouched.`,
      );
      return false;
    }
    mkdirSync(dirname(stamp), { recursive: true });
    writeFileSync(stamp, digest);
    return true;
  });
}

/** One digest over the names and contents of all the files. */
function digestOf(sources) {
  const hash = createHash('sha256');
  for (const file of sources.flatMap((source) => filesIn(join(ROOT, source)))) {
    hash.update(relative(ROOT, file)).update('\0').update(readFileSync(file)).update('\0');
  }
  return hash.digest('hex');
}

function filesIn(place) {
  if (!existsSync(place)) return [];
  if (statSync(place).isFile()) return [place];
  return readdirSync(place, { withFileTypes: true })
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((entry) => filesIn(join(place, entry.name)));
}
