import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { AGAIN, Autosave, LONGEST, PAUSE, type SavedState } from '../../../extension/drafting/autosave.ts';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

/** A disk that writes when told to. */
function disk() {
  const asked: { value: string; done: (at: string) => void; fail: () => void }[] = [];
  const told: SavedState[] = [];
  const save = new Autosave<string>(
    (value) => new Promise((resolve, reject) => asked.push({ value, done: resolve, fail: () => reject(new Error('full')) })),
    (state) => told.push(state),
  );
  return { save, asked, told, last: () => told[told.length - 1] };
}

const settle = () => vi.advanceTimersByTimeAsync(0);

describe('autosave', () => {
  it('writes the newest text once the person pauses', async () => {
    const { save, asked } = disk();
    save.changed('截');
    await vi.advanceTimersByTimeAsync(PAUSE - 1);
    save.changed('截至');
    await vi.advanceTimersByTimeAsync(PAUSE - 1);
    expect(asked).toEqual([]);
    await vi.advanceTimersByTimeAsync(1);
    expect(asked.map(({ value }) => value)).toEqual(['截至']);
  });

  it('does not wait for a pause of who writes on and on', async () => {
    const { save, asked } = disk();
    const apart = PAUSE - 20;
    for (let typed = 0; typed <= LONGEST; typed += apart) {
      save.changed(`${typed}`);
      await vi.advanceTimersByTimeAsync(apart);
    }
    expect(asked.length).toBeGreaterThan(0);
  });

  it('says saved only when the write is done', async () => {
    const { save, asked, last } = disk();
    save.changed('截至');
    await vi.advanceTimersByTimeAsync(PAUSE);
    expect(last()).toEqual({ state: 'waiting' });
    asked[0]!.done('2026-11-23T06:20:00.000Z');
    await settle();
    expect(last()).toEqual({ state: 'saved', at: '2026-11-23T06:20:00.000Z' });
  });

  it('writes one after the other, and never an older text after a newer one', async () => {
    const { save, asked, last } = disk();
    save.changed('一');
    await vi.advanceTimersByTimeAsync(PAUSE);
    save.changed('一二');
    await vi.advanceTimersByTimeAsync(PAUSE);
    expect(asked.length).toBe(1);
    asked[0]!.done('t1');
    await settle();
    expect(asked.map(({ value }) => value)).toEqual(['一', '一二']);
    expect(last()).toEqual({ state: 'waiting' });
    asked[1]!.done('t2');
    await settle();
    expect(last()).toEqual({ state: 'saved', at: 't2' });
  });

  it('says so when a write fails, and tries again by itself', async () => {
    const { save, asked, last } = disk();
    save.changed('一');
    await vi.advanceTimersByTimeAsync(PAUSE);
    asked[0]!.fail();
    await settle();
    expect(last()).toEqual({ state: 'failed' });
    await vi.advanceTimersByTimeAsync(AGAIN);
    expect(asked[1]!.value).toBe('一');
  });
});
