import { mkdirSync, openSync, renameSync, statSync } from 'node:fs';
import { join } from 'node:path';
import pino from 'pino';
import type { Logger } from './room.ts';

/** A log that grew beyond this is put aside at the next start; the one put aside before it goes. */
const LARGEST = 10 * 1024 * 1024;

/**
 * The service's log: a file of the data folder, one JSON line each; errors on the terminal too.
 * A disk that takes no more must not stop the service, so a line that can't be written is let go.
 */
export function openLog(dataFolder: string): { logger: Logger; close: () => void } {
  const errors = { level: 'error' as const, stream: process.stderr };
  const file = openFile(dataFolder);
  const streams = file ? [{ level: 'info' as const, stream: file }, errors] : [errors];
  const logger = pino({ base: null, timestamp: pino.stdTimeFunctions.isoTime }, pino.multistream(streams));
  const close = () => {
    file?.on('error', () => file.destroy());
    file?.end();
  };
  return { logger, close };
}

/** Null where the folder takes no file; the record, opened next, says so in words. */
function openFile(dataFolder: string) {
  const name = join(dataFolder, 'xinda.log');
  try {
    mkdirSync(dataFolder, { recursive: true });
    putAside(name);
    const file = pino.destination({ dest: openSync(name, 'a'), sync: false });
    file.on('error', () => undefined);
    return file;
  } catch {
    return null;
  }
}

function putAside(file: string): void {
  try {
    if (statSync(file).size > LARGEST) renameSync(file, `${file}.1`);
  } catch {
    // There is none yet, or it cannot be moved: both are no reason not to start.
  }
}
