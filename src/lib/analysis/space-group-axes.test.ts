import { describe, expect, it } from 'vitest';
import { alongAxesBefore, areOtherAxes } from './space-group-axes';

describe('a space group along the axes of the merge', () => {
  it.each([
    ['P 21 21 2', undefined, 'P 21 21 2'],
    // New h is old k, new k old l, new l old h: the two-fold along the new c is along the old a.
    ['P 21 21 2', 'k,l,h', 'P 2 21 21'],
    ['P 21 21 2', '-h,l,k', 'P 21 2 21'],
    ['P 2 2 21', 'l,h,k', 'P 2 21 2'],
    ['P 21 21 21', 'k,l,h', 'P 21 21 21'],
    ['P 1 21 1', '-h,-k,h+l', 'P 1 21 1'],
    ['P 1 21 1', 'k,l,h', 'P 1 1 21'],
    ['C 1 2 1', '-h,-k,0.5*h+l', 'C 1 2 1'],
    ['C 1 2 1', '0.5*h+0.5*k,0.5*h-0.5*k,-l', undefined],
    ['C 2 2 21', 'k,l,h', undefined],
    ['P 41 21 2', 'l,h,k', 'P 41 21 2'],
    ['P 21 3', 'k,l,h', 'P 21 3'],
    ['P 21 21 2', 'what', undefined]
  ])('%s after %s: %s', (group, reindex, expected) => {
    expect(alongAxesBefore(group, reindex)).toBe(expected);
  });
  it.each([
    ['P 21 21 2', 'P 2 21 21', true],
    ['P 2 2 21', 'P 21 2 2', true],
    ['P 1 21 1', 'P 1 1 21', true],
    ['P 21 21 2', 'P 21 21 2', false],
    ['P 21 21 2', 'P 21 21 21', false],
    ['P 2 2 21', 'P 21 21 2', false],
    ['P 41 21 2', 'P 21 41 2', false]
  ])('%s and %s are one group along other axes: %s', (one, other, are) => {
    expect(areOtherAxes(one, other)).toBe(are);
  });
});
