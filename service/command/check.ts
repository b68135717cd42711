import { runCheck } from '../check.ts';

/** Checks the draft on standard input. */
export const run = (args: string[]): Promise<number> => runCheck(args, process.stdin, process.stdout);
