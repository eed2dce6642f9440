import { describe, expect, it, test } from 'vitest';
import { inOnePiece } from '../base/slices';
import { binPairs, ccHistogram, groupsOf, mostlyWithin } from './cc-groups';
import type { CcPairs } from './cc-matrix';

/** Correlations of pairs by data sets, counted from 1. */
function pairs(datasets: number, rows: readonly (readonly [number, number, number])[]): CcPairs {
  return {
    i: Int32Array.from(rows, ([i]) => i - 1),
    j: Int32Array.from(rows, ([, j]) => j - 1),
    cc: Float64Array.from(rows, ([, , cc]) => cc),
    nref: new Int32Array(rows.length).fill(100),
    datasets
  };
}
const binned = (of: CcPairs) => inOnePiece(binPairs(of));
const sum = (counts: Int32Array): number => counts.reduce((all, one) => all + one, 0);
/** Two pairs of crystals: alike within (0.95), not between (0.5); one pair without a value. */
const TWO_FORMS = pairs(4, [
  [1, 2, 0.95],
  [3, 4, 0.95],
  [1, 3, 0.5],
  [1, 4, 0.5],
  [2, 3, 0.5],
  [2, 4, NaN]
]);

describe('groups of data sets', () => {
  test.each<[string, readonly number[], readonly number[], readonly number[]]>([
    ['A and B', [1, 2], [3, 4], [1, 1, 2, 2]],
    ['one in both counts to A', [1, 2], [2, 3], [1, 1, 2, 0]],
    ['none', [], [], [0, 0, 0, 0]],
    ['only B', [], [4], [0, 0, 0, 2]]
  ])('%s', (_, a, b, expected) => {
    expect([...groupsOf(4, a, b)]).toEqual(expected);
  });
});

describe('correlations within and between', () => {
  const counted = (a: readonly number[], b: readonly number[]) => {
    const { aa, ab, bb, undefinedPairs } = ccHistogram(binned(TWO_FORMS), groupsOf(4, a, b));
    return [sum(aa), sum(ab), sum(bb), undefinedPairs.aa, undefinedPairs.ab, undefinedPairs.bb];
  };
  test.each<[string, readonly number[], readonly number[], readonly number[]]>([
    ['by form', [1, 2], [3, 4], [1, 3, 1, 0, 1, 0]],
    ['the other way round', [3, 4], [1, 2], [1, 3, 1, 0, 1, 0]],
    ['across the forms', [1, 3], [2, 4], [1, 4, 0, 0, 0, 1]],
    ['all in A', [1, 2, 3, 4], [], [5, 0, 0, 1, 0, 0]],
    ['all in B', [], [1, 2, 3, 4], [0, 0, 5, 0, 0, 1]],
    ['nobody', [], [], [0, 0, 0, 0, 0, 0]]
  ])('%s', (_, a, b, expected) => {
    expect(counted(a, b)).toEqual(expected);
  });
  it('stand in the bin of their value, whatever the groups', () => {
    const all = binned(TWO_FORMS);
    const { bins, aa, ab } = ccHistogram(all, groupsOf(4, [1, 2], [3, 4]));
    const edge = (bin: number): number => bins.start + bin * bins.width;
    const [within, between] = [aa.findIndex((n) => n > 0), ab.findIndex((n) => n > 0)];
    expect(edge(within)).toBeLessThanOrEqual(0.95 + 1e-9);
    expect(edge(within + 1)).toBeGreaterThan(0.95);
    expect(edge(between)).toBeLessThanOrEqual(0.5 + 1e-9);
    expect(edge(between + 1)).toBeGreaterThan(0.5);
  });
  it('one that is far below all others is counted to the first bin', () => {
    const rows: [number, number, number][] = [];
    for (let i = 1; i <= 30; i++) for (let j = i + 1; j <= 30; j++) rows.push([i, j, 0.9 + 0.001 * (i % 10)]);
    const all = binned(pairs(30, [...rows.slice(1), [1, 2, -0.8]]));
    expect(all.bins.start).toBeGreaterThan(0.8);
    const { aa } = ccHistogram(
      all,
      groupsOf(
        30,
        Array.from({ length: 30 }, (_, n) => n + 1),
        []
      )
    );
    expect(sum(aa)).toBe(rows.length);
    expect(aa[0]).toBeGreaterThan(0);
  });
  it('of no pair are no counts', () => {
    const { aa, bins } = ccHistogram(binned(pairs(2, [[1, 2, NaN]])), groupsOf(2, [1, 2], []));
    expect(sum(aa)).toBe(0);
    expect(Number.isFinite(bins.start)).toBe(true);
  });
});

describe('data sets most of whose pairs lie in some bins', () => {
  const all = binned(TWO_FORMS);
  const last = all.bins.count - 1;
  test.each<[string, readonly number[], number, number, readonly number[]]>([
    ['all bins: everybody with a pair', [1, 2, 3, 4], 0, last, [1, 2, 3, 4]],
    ['the best bin: those with half of their pairs there', [1, 2, 3, 4], last, last, [2, 4]],
    ['within one form the best bin holds both', [1, 2], last, last, [1, 2]],
    ['nobody of a group of one', [1], 0, last, []],
    ['nobody of none', [], 0, last, []]
  ])('%s', (_, a, first, to, expected) => {
    expect(mostlyWithin(all, groupsOf(4, a, []), first, to)).toEqual(expected);
  });
});
