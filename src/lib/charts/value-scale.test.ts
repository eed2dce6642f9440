import { describe, expect, it } from 'vitest';
import { linearScale, logRange, logScale } from './value-scale';

describe('linearScale', () => {
  it('holds values outside at the ends', () => {
    const { share } = linearScale(0, 50);
    expect([-1, 0, 25, 80].map(share)).toEqual([0, 0, 0.5, 1]);
  });
});

describe('logRange', () => {
  it('ends at 1, 2 or 5 × a power of ten around all values above 0', () => {
    expect(logRange([6.3, 12, 431.5])).toEqual([5, 500]);
    expect(logRange([10, 100])).toEqual([10, 100]);
    expect(logRange([0, -99.9, 3])).toEqual([2, 5]);
  });
  it('is an axis for one value and for none', () => {
    expect(logRange([20])).toEqual([20, 200]);
    expect(logRange([])).toEqual([1, 100]);
  });
});

describe('logScale', () => {
  it('gives every factor of ten the same length', () => {
    const { share } = logScale(1, 1000);
    expect([1, 10, 100, 1000].map((value) => Number(share(value).toFixed(6)))).toEqual([
      0, 0.333333, 0.666667, 1
    ]);
  });
  it('does not show what has no logarithm', () => {
    const { shows } = logScale(1, 100);
    expect([0, -99.9, NaN, 0.5].map(shows)).toEqual([false, false, false, true]);
  });
  it('counts 1, 2, 5; powers of ten alone where those were too many', () => {
    expect(logScale(5, 500).levels(4)).toEqual([5, 10, 20, 50, 100, 200, 500]);
    expect(logScale(0.1, 1000).levels(4)).toEqual([0.1, 1, 10, 100, 1000]);
  });
});
