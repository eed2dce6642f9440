import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { TimeOver, whileHeard } from './limit';

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
