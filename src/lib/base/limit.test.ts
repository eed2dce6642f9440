import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { TimeOver, whileHeard, within } from './limit';

describe('work that is waited for while it is heard of', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  it('takes as long as it needs', async () => {
    const work = async (heard: () => void): Promise<string> => {
      for (let step = 0; step < 5; step++) {
        await new Promise((resolve) => setTimeout(resolve, 900));
        heard();
      }
      return 'done';
    };
    const outcome = whileHeard(1000, work, 'the disk');
    await vi.advanceTimersByTimeAsync(4500);
    expect(await outcome).toBe('done');
    expect(vi.getTimerCount()).toBe(0);
  });

  it('is given up when it falls silent, and may not go on', async () => {
    let goOn: (() => void) | undefined;
    const outcome = whileHeard(1000, (heard) => ((goOn = heard), new Promise(() => undefined)), 'the disk');
    const refused = expect(outcome).rejects.toThrow(TimeOver);
    await vi.advanceTimersByTimeAsync(900);
    goOn?.();
    await vi.advanceTimersByTimeAsync(1000);
    await refused;
    expect(goOn).toThrow('the disk: no answer in 1 s');
  });
});

describe('an answer that is waited for', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());
  const after = (ms: number): Promise<string> =>
    new Promise((resolve) => setTimeout(() => resolve('done'), ms));
  const never = new Promise<string>(() => undefined);

  it('is given up at its own time, whatever others wait for', async () => {
    const silent = within(1000, never, 'the first');
    const first = expect(silent).rejects.toThrow('the first: no answer in 1 s');
    await vi.advanceTimersByTimeAsync(600);
    const second = within(1000, never, 'the second');
    const settled = vi.fn();
    const refused = expect(second).rejects.toThrow(TimeOver);
    void second.then(settled, settled);
    const patient = within(2000, after(1500), 'the patient');
    await vi.advanceTimersByTimeAsync(400);
    await first;
    await vi.advanceTimersByTimeAsync(590);
    expect(settled).not.toHaveBeenCalled();
    await vi.advanceTimersByTimeAsync(10);
    await refused;
    await vi.advanceTimersByTimeAsync(500);
    expect(await patient).toBe('done');
    expect(vi.getTimerCount()).toBe(0);
  });

  it('leaves no timer once all have come', async () => {
    const all = Promise.all([100, 200, 300].map((ms) => within(1000, after(ms), 'a file')));
    expect(vi.getTimerCount()).toBe(4);
    await vi.advanceTimersByTimeAsync(300);
    expect(await all).toEqual(['done', 'done', 'done']);
    expect(vi.getTimerCount()).toBe(0);
  });
});
