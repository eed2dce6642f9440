import { describe, expect, it } from 'vitest';
import { binOf, counted, edge, edgeDigits, roundBins, roundWidth } from './bins';

describe('bins', () => {
  it('are round and cover the ends', () => {
    expect(roundBins(0.812, 0.998, 20)).toEqual({ start: 0.81, width: 0.01, count: 19 });
    expect(roundBins(78.1, 79.4, 13)).toMatchObject({ width: 0.1, count: 14 });
    expect([0.6, 4, 4.2, 140].map((span) => roundWidth(span, 20))).toEqual([0.02, 0.2, 0.2, 5]);
  });

  it('hold a single value, and none at all', () => {
    const one = roundBins(90, 90, 20);
    expect([one.count, binOf(one, 90)]).toEqual([1, 0]);
    expect(roundBins(Infinity, -Infinity, 20).count).toBe(0);
  });

  it('begin with their lower edge in spite of rounding', () => {
    const bins = roundBins(0, 1, 10);
    expect([0.1, 0.3, 0.7, 1].map((value) => binOf(bins, value))).toEqual([1, 3, 7, 10]);
    expect(edge(bins, 3)).toBeCloseTo(0.3);
    expect([edgeDigits(bins), edgeDigits({ ...bins, width: 5 })]).toEqual([1, 0]);
  });

  it('count what is within', () => {
    expect([...counted([0.05, 0.15, 0.19, 5, NaN], roundBins(0, 0.2, 2))]).toEqual([1, 2, 0]);
  });
});
