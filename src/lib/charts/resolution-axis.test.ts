import { describe, expect, it } from 'vitest';
import { inverseSquare, rangeText, resolutionTicks } from './resolution-axis';

const ticksTo = (d: number) => resolutionTicks(inverseSquare(d)).map((tick) => tick.d);

describe('resolutionTicks', () => {
  it.each([
    [0.8, [4, 2, 1.5, 1.2, 1, 0.9, 0.8]],
    [1.95, [6, 4, 3, 2.5, 2.2, 2]],
    [2.53, [7, 5, 4, 3.5, 3, 2.6]],
    [6, [9, 8, 7, 6]]
  ])('are round, low resolution first, and reach towards the edge at %f Å', (d, ticks) => {
    expect(ticksTo(d)).toEqual(ticks);
  });

  it('never stand closer than two thirds of even spacing', () => {
    for (const d of [0.8, 1.1, 1.5, 2, 2.53, 3.03, 4.5, 8]) {
      const ticks = resolutionTicks(inverseSquare(d));
      const gaps = ticks.slice(1).map((tick, n) => tick.s - (ticks[n]?.s ?? 0));
      expect(Math.min(...gaps)).toBeGreaterThanOrEqual((inverseSquare(d) / 6) * 0.66);
    }
  });

  it('are none without an axis', () => {
    expect(resolutionTicks(0)).toEqual([]);
    expect(resolutionTicks(Infinity)).toEqual([]);
  });
});

describe('rangeText', () => {
  it('writes a shell as its two edges', () => {
    expect(rangeText({ dMax: 2.69, dMin: 2.53 })).toBe('2.69–2.53 Å');
    expect(rangeText({ dMin: 7.59 })).toBe('∞–7.59 Å');
  });
});
