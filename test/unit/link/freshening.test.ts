import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { FRESH_FOR, Freshening, PATIENCE } from '../../../extension/link/freshening.ts';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

/** Whether it has settled by now. */
async function hasSettled(settling: Promise<void>): Promise<boolean> {
  let settled = false;
  void settling.then(() => {
    settled = true;
  });
  await vi.advanceTimersByTimeAsync(0);
  return settled;
}

test('what comes at once is waited for', async () => {
  let found = 'old';
  const freshening = new Freshening(async () => {
    found = 'new';
  });
  await freshening.settle();
  expect(found).toBe('new');
});

test('what takes long keeps nobody waiting beyond patience, and all who ask wait for one look', async () => {
  const look = vi.fn(() => new Promise(() => {}));
  const freshening = new Freshening(look);
  const [one, other] = [freshening.settle(), freshening.settle()];
  await vi.advanceTimersByTimeAsync(PATIENCE - 1);
  expect(await hasSettled(one)).toBe(false);
  await vi.advanceTimersByTimeAsync(1);
  expect([await hasSettled(one), await hasSettled(other)]).toEqual([true, true]);
  expect(look).toHaveBeenCalledTimes(1);
});

test('a look that fails is no fault', async () => {
  await expect(new Freshening(() => Promise.reject(new Error('offline'))).settle()).resolves.toBeUndefined();
});

test('it is looked again only after a while', async () => {
  const look = vi.fn(async () => undefined);
  const freshening = new Freshening(look);
  await freshening.settle();
  await vi.advanceTimersByTimeAsync(FRESH_FOR - 1);
  await freshening.settle();
  expect(look).toHaveBeenCalledTimes(1);
  await vi.advanceTimersByTimeAsync(1);
  await freshening.settle();
  expect(look).toHaveBeenCalledTimes(2);
});
