import { describe, expect, it } from 'vitest';
import { frameLosses, frameRanges, ruleLimits } from './cycles';

describe('what merge.log says of a cycle', () => {
  const record = {
    extracted: [
      { file: '../files/P-01/data00/cry00_1-300/X.HKL', first: 1, last: 300, kept: 297, removed: [4, 5, 9] },
      { file: 7 }
    ],
    rejections: [{ what: 'B-factor outliers', low: -6.2, high: 8.4, line: 3, text: '' }, { line: 4 }]
  };
  it('is the frames that were cut away, by processing run', () => {
    expect(frameLosses(record)).toEqual([
      { tail: 'P-01/data00/cry00_1-300', firstFrame: 1, lastFrame: 300, removed: [4, 5, 9] }
    ]);
  });
  it('is the limits that the rules used', () => {
    expect(ruleLimits(record)).toEqual([{ what: 'B-factor outliers', low: -6.2, high: 8.4 }]);
  });
  it('is nothing for a record of another shape', () => {
    expect([frameLosses(undefined), ruleLimits({ rejections: 'x' })]).toEqual([[], []]);
  });
  it('is told as ranges', () => {
    expect(frameRanges([1, 2, 3, 7, 9, 10])).toBe('1–3, 7, 9–10');
  });
});
