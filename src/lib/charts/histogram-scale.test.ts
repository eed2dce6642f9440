import { describe, expect, it } from 'vitest';
import { histogramScale } from './histogram-scale';

describe('heights of bars', () => {
  it('are counts from none to the most of all series', () => {
    const { values, ticks, at } = histogramScale([[0, 3, 1], [8]], {});
    expect(values).toEqual([[0, 3, 1], [8]]);
    expect(ticks).toEqual([0, 2, 4, 6, 8]);
    expect([at(0), at(2), at(8)]).toEqual([0, 0.25, 1]);
  });

  it('as shares are percentages of each series’ own sum', () => {
    const { values, ticks } = histogramScale([[0, 3, 1], [8], [0, 0]], { shares: true });
    expect(values).toEqual([[0, 75, 25], [100], [0, 0]]);
    expect(ticks).toEqual([0, 25, 50, 75, 100]);
  });

  it('by powers of ten leave none at the foot, and the least above it', () => {
    const { ticks, at } = histogramScale([[0, 1, 1000]], { log: true });
    expect(ticks).toEqual([0.1, 1, 10, 100, 1000]);
    expect([at(0), at(0.1), at(1), at(1000)]).toEqual([0, 0, 0.25, 1]);
  });

  it('by many powers of ten are labelled by every second', () => {
    const { ticks } = histogramScale([[1, 4_000_000]], { log: true, shares: true });
    expect(ticks).toEqual([1e-5, 1e-3, 0.1, 10]);
  });

  it('of nothing stand at the foot', () => {
    for (const log of [false, true]) {
      const { ticks, at } = histogramScale([[0, 0], []], { log, shares: true });
      expect(ticks.every(Number.isFinite)).toBe(true);
      expect(at(0)).toBe(0);
    }
  });
});
