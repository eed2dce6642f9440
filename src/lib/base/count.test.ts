import { describe, expect, it } from 'vitest';
import { count } from './count';

describe('count', () => {
  it.each([
    [0, 'data set', undefined, '0 data sets'],
    [1, 'data set', undefined, '1 data set'],
    [2, 'data set', undefined, '2 data sets'],
    ['1', 'file', undefined, '1 file'],
    ['1,234', 'file', undefined, '1,234 files'],
    [1, 'data set was', 'data sets were', '1 data set was'],
    [3, 'data set was', 'data sets were', '3 data sets were']
  ])('%s %s', (n, one, many, expected) => {
    expect(count(n, one, many)).toBe(expected);
  });
});
