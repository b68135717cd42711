/** Starts work that nobody waits for; what goes wrong in it is told to the worker's own log, without any content. */
export function inBackground(work: Promise<unknown>): void {
  work.catch((error: unknown) => console.error('信达', error instanceof Error ? `${error.name}: ${error.message}` : 'unknown error'));
}
