import { describe, expect, it } from 'vitest';
import { ccHistogram, groupsOf, mostlyWithin } from './cc-groups';
import {
  arrange,
  ccPairsIn,
  colourScale,
  levelOf,
  pairAt,
  quantiles,
  type CcMatrix,
  type CcPairs
} from './cc-matrix';

/** Four data sets; 1–4 printed as nan, 2–3 not in the file. */
const pairs: CcPairs = {
  i: Int32Array.of(0, 0, 0, 1, 2),
  j: Int32Array.of(1, 2, 3, 3, 3),
  cc: Float64Array.of(0.99, 0.52, NaN, 0.5, 0.9),
  nref: Int32Array.of(200, 150, 2, 99, 180),
  datasets: 4
};

function arranged(leaves: readonly number[], of = pairs): CcMatrix {
  const steps = arrange(of, leaves);
  let step = steps.next();
  while (step.done !== true) step = steps.next();
  return step.value;
}

describe('a matrix', () => {
  it('stands in the order of the tree, data sets left out of it last', () => {
    const matrix = arranged([3, 1, 2]);
    expect([matrix.order, matrix.inTree, matrix.size]).toEqual([[3, 1, 2, 4], 3, 4]);
    expect(pairAt(matrix, 0, 1)).toEqual({ first: 3, second: 1, cc: 0.52, nref: 150 });
    expect(pairAt(matrix, 1, 0)).toEqual({ first: 1, second: 3, cc: 0.52, nref: 150 });
  });

  it('has no value where KAMO printed nan, and none where the file has no pair', () => {
    const matrix = arranged([1, 2, 3, 4]);
    expect(pairAt(matrix, 0, 3)).toEqual({ first: 1, second: 4, nref: 2 });
    expect(pairAt(matrix, 1, 2)).toEqual({ first: 2, second: 3 });
    expect(pairAt(matrix, 0, 4)).toBeUndefined();
    expect(matrix.undefinedPairs).toBe(2);
    expect([matrix.levels[3], matrix.levels[6], matrix.levels[5]]).toEqual([0, 0, 255]);
  });

  it('is the same across its diagonal', () => {
    const { levels, size } = arranged([2, 4, 1, 3]);
    for (let row = 0; row < size; row++)
      for (let column = 0; column < size; column++)
        expect(levels[row * size + column]).toBe(levels[column * size + row]);
  });

  it('is made of a record that is one', () => {
    expect(ccPairsIn(pairs)).toEqual(pairs);
    for (const other of [undefined, 'x', {}, { ...pairs, cc: [1] }, { ...pairs, i: Int32Array.of(1) }])
      expect(ccPairsIn(other)).toBeUndefined();
  });
});

describe('colours', () => {
  it('go from the 2 % to the 98 % quantile', () => {
    const values = Float64Array.from({ length: 1001 }, (_, n) => n / 1000);
    const { low, high } = colourScale(values);
    expect(low).toBeCloseTo(0.02, 3);
    expect(high).toBeCloseTo(0.98, 3);
    expect(colourScale(Float64Array.of(NaN))).toEqual({ low: 0, high: 1 });
    expect(quantiles(Float64Array.of(0.5, 0.5), [0.1])).toEqual([0.5]);
  });

  it('keep 0 for what is not defined, and stop at the ends', () => {
    const scale = { low: 0.5, high: 0.9 };
    expect([NaN, -1, 0.5, 0.9, 2].map((cc) => levelOf(cc, scale))).toEqual([0, 1, 1, 254, 254]);
  });
});

describe('groups', () => {
  const groups = groupsOf(4, [1, 2], [3, 4]);

  it('count pairs within and between them', () => {
    const { bins, aa, ab, bb, undefinedPairs } = ccHistogram(pairs, groups);
    expect([aa, ab, bb].map((counts) => counts.reduce((sum, n) => sum + n, 0))).toEqual([1, 2, 1]);
    expect(undefinedPairs).toEqual({ aa: 0, ab: 1, bb: 0 });
    expect(aa.findIndex((n) => n > 0)).toBe(bins.count - 1);
  });

  it('leave out what is in neither', () => {
    const { aa, ab, bb } = ccHistogram(pairs, groupsOf(4, [1, 2], []));
    expect([aa, ab, bb].map((counts) => counts.reduce((sum, n) => sum + n, 0))).toEqual([1, 0, 0]);
  });

  it('tell which data sets lie mostly in a range', () => {
    const all = groupsOf(4, [1, 2, 3, 4], []);
    const { bins } = ccHistogram(pairs, all);
    const low = mostlyWithin(pairs, all, bins, 0, 3);
    expect(low).toEqual([1, 2, 3, 4]);
    expect(mostlyWithin(pairs, all, bins, bins.count - 1, bins.count - 1)).toEqual([1, 2]);
    expect(mostlyWithin(pairs, groupsOf(4, [1], []), bins, 0, bins.count)).toEqual([]);
  });
});
