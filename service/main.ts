import { complain, isSentence } from './command/sentence.ts';

/** Each command is read only when it is asked for. All take the rest of the line and answer with the exit code. */
const COMMANDS: Record<string, () => Promise<{ run: (args: string[]) => Promise<number> }>> = {
  start: () => import('./command/start.ts'),
  pair: () => import('./command/pair.ts'),
  link: () => import('./command/link.ts'),
  practice: () => import('./command/practice.ts'),
  check: () => import('./command/check.ts'),
  'rebuild-statistics': () => import('./command/rebuild-statistics.ts'),
  help: () => import('./command/help.ts'),
};

const [name = 'start', ...args] = process.argv.slice(2);

try {
  const command = COMMANDS[/^(-h|--help)$/.test(name) ? 'help' : name] ?? COMMANDS.help;
  const { run } = await (command as NonNullable<typeof command>)();
  process.exitCode = await run(args);
} catch (error) {
  if (isSentence(error)) complain(error);
  else {
    complain({ zh: '出了没有料到的错，已有的数据都在：', en: 'An unexpected error; stored data are safe:' });
    console.error(error);
  }
  process.exitCode = 1;
}
