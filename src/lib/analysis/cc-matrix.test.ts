import { describe, expect, it } from 'vitest';
import { inOnePiece } from '../base/slices';
import { binPairs, ccHistogram, groupsOf, mostlyWithin } from './cc-groups';
import {
  arrange,
  ccPairsIn,
  colourScale,
  enoughCommon,
  LEAST_COMMON,
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

const arranged = (leaves: readonly number[]): CcMatrix => inOnePiece(arrange(pairs, leaves));

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

describe('pairs of few common reflections', () => {
  /** As lowcomp's cctable.dat has them: of one common reflection CC is 0, of two it is 1. */
  const poor: CcPairs = {
    ...pairs,
    cc: Float64Array.of(0.99, 1, NaN, 0, 0.9),
    nref: Int32Array.of(200, 2, 0, 1, 3)
  };
  const enough = inOnePiece(enoughCommon(poor, LEAST_COMMON));

  it('have no value, no colour and no bar, but are counted and told', () => {
    const matrix = inOnePiece(arrange(enough, [1, 2, 3, 4]));
    expect(enough.few?.pairs).toBe(2);
    expect(matrix.scale.low).toBeGreaterThan(0.89);
    expect(matrix.levels[2]).toBe(0);
    expect(pairAt(matrix, 0, 2)).toEqual({ first: 1, second: 3, fewCc: 1, nref: 2 });
    expect(pairAt(matrix, 2, 3)).toEqual({ first: 3, second: 4, cc: 0.9, nref: 3 });
    expect(pairAt(matrix, 0, 3)).toEqual({ first: 1, second: 4, nref: 0 });
    const { bins, binOfPair } = inOnePiece(binPairs(enough));
    expect(bins.start).toBeGreaterThan(0.8);
    expect([...binOfPair].filter((bin) => bin !== 255)).toHaveLength(2);
  });
  it('follow the minimum; the file’s values stay', () => {
    expect(inOnePiece(enoughCommon(poor, 2)).few?.pairs).toBe(1);
    expect(inOnePiece(enoughCommon(poor, 0)).few?.pairs).toBe(0);
    expect([...poor.cc]).toEqual([0.99, 1, NaN, 0, 0.9]);
  });
});

describe('colours', () => {
  it('go from the 2 % to the 98 % quantile', () => {
    const values = Float64Array.from({ length: 1001 }, (_, n) => n / 1000);
    const { low, high } = inOnePiece(colourScale(values));
    expect(low).toBeCloseTo(0.02, 3);
    expect(high).toBeCloseTo(0.98, 3);
    expect(inOnePiece(colourScale(Float64Array.of(NaN)))).toEqual({ low: 0, high: 1 });
    expect(inOnePiece(quantiles(Float64Array.of(0.5, 0.5), [0.1]))).toEqual([0.5]);
    expect(inOnePiece(quantiles(Float64Array.of(0.2, NaN, 0.7), [1]))).toEqual([0.7]);
  });

  it('of many pairs are found in pieces', () => {
    const steps = quantiles(
      Float64Array.from({ length: 250_000 }, (_, n) => n),
      [0.5]
    );
    let pauses = 0;
    while (steps.next().done !== true) pauses++;
    expect(pauses).toBe(4);
  });

  it('keep 0 for what is not defined, and stop at the ends', () => {
    const scale = { low: 0.5, high: 0.9 };
    expect([NaN, -1, 0.5, 0.9, 2].map((cc) => levelOf(cc, scale))).toEqual([0, 1, 1, 254, 254]);
  });
});

describe('groups', () => {
  const groups = groupsOf(4, [1, 2], [3, 4]);
  const binned = inOnePiece(binPairs(pairs));

  it('count pairs within and between them', () => {
    const { bins, aa, ab, bb, undefinedPairs } = ccHistogram(binned, groups);
    expect([aa, ab, bb].map((counts) => counts.reduce((sum, n) => sum + n, 0))).toEqual([1, 2, 1]);
    expect(undefinedPairs).toEqual({ aa: 0, ab: 1, bb: 0 });
    expect(aa.findIndex((n) => n > 0)).toBe(bins.count - 1);
  });

  it('count to the first bin what is lower than nearly all', () => {
    const cc = Float64Array.from({ length: 1000 }, (_, n) => (n === 0 ? -0.9 : 0.9 + n / 1e5));
    const odd = { i: new Int32Array(1000), j: new Int32Array(1000).fill(1), cc, nref: new Int32Array(1000) };
    const { bins, binOfPair } = inOnePiece(binPairs({ ...odd, datasets: 2 }));
    expect([bins.start > 0.89, binOfPair[0], binOfPair[999]]).toEqual([true, 0, bins.count - 1]);
    expect(inOnePiece(binPairs({ ...pairs, cc: new Float64Array(5).fill(NaN) })).bins.count).toBe(1);
  });

  it('leave out what is in neither', () => {
    const { aa, ab, bb } = ccHistogram(binned, groupsOf(4, [1, 2], []));
    expect([aa, ab, bb].map((counts) => counts.reduce((sum, n) => sum + n, 0))).toEqual([1, 0, 0]);
  });

  it('tell which data sets lie mostly in a range', () => {
    const all = groupsOf(4, [1, 2, 3, 4], []);
    const { bins } = ccHistogram(binned, all);
    expect(mostlyWithin(binned, all, 0, 3)).toEqual([1, 2, 3, 4]);
    expect(mostlyWithin(binned, all, bins.count - 1, bins.count - 1)).toEqual([1, 2]);
    expect(mostlyWithin(binned, groupsOf(4, [1], []), 0, bins.count)).toEqual([]);
  });
});

describe('pairs of a merge report', () => {
  const report = {
    ccPairs: { i: [1, 1, 2], j: [2, 3, 3], cc: [0.9, undefined, 0.5], n: [100, 2, undefined] }
  };
  it('are counted from 1 there; what was printed as NaN has no value', () => {
    const pairs = ccPairsIn(report);
    expect([...(pairs?.i ?? [])]).toEqual([0, 0, 1]);
    expect([...(pairs?.j ?? [])]).toEqual([1, 2, 2]);
    expect([...(pairs?.cc ?? [])]).toEqual([0.9, NaN, 0.5]);
    expect([...(pairs?.nref ?? [])]).toEqual([100, 2, 0]);
    expect(pairs?.datasets).toBe(3);
  });
  it.each([
    ['none', undefined],
    ['columns of two lengths', { ...report.ccPairs, cc: [1] }],
    ['a file number that is none', { ...report.ccPairs, i: [0, 1, 2] }],
    ['text for numbers', { ...report.ccPairs, j: ['2', 'x', null] }]
  ])('%s: no pairs', (_, ccPairs) => expect(ccPairsIn({ ccPairs })).toBeUndefined());
});
