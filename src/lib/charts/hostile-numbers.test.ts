import { describe, expect, it } from 'vitest';
import { binsOf, counted, roundBins } from '../analysis/bins';
import { axisScale, roundEnds } from './axis-scale';
import { resolutionTicks } from './resolution-axis';
import { airy } from './scatter-plot';

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
    areFew(resolutionTicks(high).map(({ d }) => d));
    const log = roundEnds([low, high], 'log');
    const [from, to] = airy([low, high]);
    expect([from, to].every(Number.isFinite)).toBe(true);
    expect(from <= low && high <= to).toBe(true);
    for (const axis of [
      axisScale({ ends: [low, high] }, 40, 400, 60),
      axisScale({ ends: airy([low, high]) }, 400, 40, 34),
      axisScale({ ends: roundEnds([low, high]) }, 400, 40, 34),
      axisScale({ ends: [low, high], kind: 'resolution' }, 40, 400, 60),
      axisScale({ ends: [low, high], kind: 'log' }, 400, 40, 34),
      axisScale({ ends: log, kind: 'log' }, 400, 40, 34)
    ]) {
      areFew(axis.ticks.map(({ at }) => at));
      for (const value of [low, high, NaN, Infinity])
        if (axis.shows(value)) {
          expect(axis.of(value)).toBeGreaterThanOrEqual(40);
          expect(axis.of(value)).toBeLessThanOrEqual(400);
        }
      for (const pixel of [0, 40, 200, 400, 1000]) expect(Number.isFinite(axis.at(pixel))).toBe(true);
    }
    for (const bins of [roundBins(low, high, 20), binsOf(low, high, 0.5)])
      expect(counted([low, high], bins).length).toBeLessThanOrEqual(20_000);
  });
});
