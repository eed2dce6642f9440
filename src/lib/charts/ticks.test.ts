import { describe, expect, it } from 'vitest';
import { roundTicks } from './ticks';

describe('the levels of an axis', () => {
  it('are round, whatever the range', () => {
    expect(roundTicks(0, 90)).toEqual([0, 20, 40, 60, 80]);
    expect(roundTicks(0, 100, 4)).toEqual([0, 25, 50, 75, 100]);
    expect(roundTicks(0, 1.5)).toEqual([0, 0.5, 1, 1.5]);
    expect(roundTicks(-10, 20)).toEqual([-10, 0, 10, 20]);
    expect(roundTicks(78.31, 78.94, 6)).toEqual([78.4, 78.6, 78.8]);
  });
  it('are never more than asked for, but for the ends', () => {
    for (const high of [0.003, 1, 7, 22.5, 37.5, 62.5, 1e6])
      expect(roundTicks(0, high).length).toBeLessThanOrEqual(6);
  });
  it('are none where there is no range', () => {
    expect(roundTicks(1, 1)).toEqual([]);
    expect(roundTicks(0, NaN)).toEqual([]);
    expect(roundTicks(0, Infinity)).toEqual([]);
  });
});
