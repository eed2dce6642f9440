import { describe, expect, it } from 'vitest';
import { binsOf, counted, roundBins } from '../analysis/histogram';
import { heightTicks } from '../components/chart/dendrogram-view';
import { axisScale } from '../../routes/b/[beamtime]/merges/parts/decision/scatter';
import { resolutionTicks } from './resolution-axis';
import { roundTicks } from './ticks';
import { linearScale, logRange, logScale } from './value-scale';

const NUMBERS = [0, -1, 1, 1e9, 1e308, -1e308, Number.MAX_VALUE, Number.MIN_VALUE, 1e-320, 2.52];
const pairs = NUMBERS.flatMap((low) =>
  NUMBERS.filter((high) => high >= low).map((high) => [low, high] as const)
);
const areFew = (ticks: readonly number[]): void => {
  expect(ticks.length).toBeLessThan(2000);
  expect(ticks.every(Number.isFinite)).toBe(true);
};

describe('any finite number on an axis', () => {
  it.each(pairs)('from %d to %d', (low, high) => {
    areFew(roundTicks(low, high, 6));
    areFew(heightTicks(high));
    areFew(resolutionTicks(high).map(({ d }) => d));
    const axis = axisScale([low, high], 40, 400);
    areFew(axis.ticks);
    for (const value of [low, high]) expect(Number.isFinite(axis.of(value))).toBe(true);
    const linear = linearScale(Math.min(low, high), Math.max(low, high));
    for (const value of [low, high]) expect(linear.share(value)).toBeGreaterThanOrEqual(0);
    const [from, to] = logRange([low, high]);
    const logarithmic = logScale(from, to);
    areFew(logarithmic.levels(5));
    for (const value of [low, high]) expect(logarithmic.share(value)).toBeGreaterThanOrEqual(0);
    for (const bins of [roundBins(low, high, 20), binsOf(low, high, 0.5)])
      expect(counted([low, high], bins).length).toBeLessThanOrEqual(20_000);
  });
});
