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
    expect(plotEnd([series(1, 2)], [{ id: 'user', d: 2, label: '' }])).toBeGreaterThan(0.25);
    expect(plotEnd([series(1, 2, 3, 4, 5, 6)], [{ id: 'user', d: 2, label: '' }])).toBeGreaterThan(0.3);
  });
  it('start at zero unless a value is negative, and end at a round number', () => {
    expect(plotRange([series(3, 27.1)])).toEqual([0, 30]);
    expect(plotRange([series(-2, 14)])).toEqual([-10, 20]);
    expect(plotRange([series()])).toEqual([0, 1]);
  });
});
