import { describe, expect, it } from 'vitest';
import { plotEnd, plotRange, type PlotSeries } from './resolution-plot';

const series = (...values: number[]): PlotSeries => ({
  key: 'a',
  name: '',
  colour: 1,
  joined: true,
  points: values.map((value, n) => ({ s: 0.05 * (n + 1), value }))
});

describe('the axes of a chart with cut-offs', () => {
  it('hold every shell and every cut-off', () => {
    expect(plotEnd([0.05, 0.25, NaN])).toBeGreaterThan(0.25);
    expect(plotEnd([])).toBeGreaterThan(0);
  });
  it('start at zero, or a little below the lowest negative value, and end at a round number', () => {
    expect(plotRange([series(3, 27.1)])).toEqual([0, 30]);
    expect(plotRange([series(-2, 23)])).toEqual([-3, 30]);
    expect(plotRange([series()])).toEqual([0, 1]);
  });
});
