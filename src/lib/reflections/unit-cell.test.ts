import { describe, expect, it, test } from 'vitest';
import {
  cellOfMetric,
  inverseSquare,
  isCell,
  medianCell,
  metricOf,
  reciprocalOf,
  rotated,
  symmetricMetric,
  type Cell
} from './unit-cell';

const d = (cell: Cell, h: number, k: number, l: number): number =>
  1 / Math.sqrt(inverseSquare(reciprocalOf(cell), h, k, l));

describe('the distance of planes', () => {
  test.each<[string, Cell, readonly [number, number, number], number]>([
    ['of a cube', [10, 10, 10, 90, 90, 90], [1, 1, 1], 10 / Math.sqrt(3)],
    ['of a cube along an axis', [10, 10, 10, 90, 90, 90], [0, 0, 4], 2.5],
    ['of lysozyme, 0 0 4', [78.5, 78.5, 37.1, 90, 90, 90], [0, 0, 4], 9.275],
    // 1/d² = h²/a² + k²/b² + l²/c².
    ['of an orthorhombic cell', [30, 40, 50, 90, 90, 90], [3, 4, 5], 1 / Math.sqrt(0.03)],
    // 1/d² = 4(h² + hk + k²)/(3a²) + l²/c².
    ['of a hexagonal cell', [60, 60, 90, 90, 90, 120], [1, 1, 0], 30],
    ['of a hexagonal cell along a*', [60, 60, 90, 90, 90, 120], [1, 0, 0], (60 * Math.sqrt(3)) / 2],
    // 1/d² = h²/(a² sin²β).
    ['of a monoclinic cell', [50, 60, 70, 90, 120, 90], [1, 0, 0], 50 * Math.sin((120 * Math.PI) / 180)]
  ])('%s', (_, cell, [h, k, l], expected) => {
    expect(d(cell, h, k, l)).toBeCloseTo(expected, 9);
  });
  it('does not depend on the sign of the index', () => {
    const cell: Cell = [62.1, 40.3, 47.2, 91, 104.4, 88];
    expect(d(cell, 3, -2, 5)).toBeCloseTo(d(cell, -3, 2, -5), 12);
  });
});

describe('a metric', () => {
  it('gives the cell back', () => {
    const cell: Cell = [62.1, 40.3, 47.2, 91, 104.4, 88];
    cellOfMetric(metricOf(cell)).forEach((value, n) => expect(value).toBeCloseTo(cell[n] ?? NaN, 9));
  });
  it('has zeros where the angles are right ones: no rounding moves a limit of resolution', () => {
    expect(metricOf([30, 40, 50, 90, 90, 90])).toEqual([900, 1600, 2500, 0, 0, 0]);
  });
  it('of axes taken in another order', () => {
    expect(rotated([900, 1600, 2500, 0, 0, 0], [0, 1, 0, 1, 0, 0, 0, 0, 1])).toEqual([
      1600, 900, 2500, 0, 0, 0
    ]);
  });
  it('that nearly obeys its symmetry is averaged; one that does is left as it is', () => {
    const fourfold = [
      [1, 0, 0, 0, 1, 0, 0, 0, 1],
      [0, 1, 0, 1, 0, 0, 0, 0, -1]
    ];
    const [aa, bb] = symmetricMetric([78.4, 78.6, 37, 90, 90, 90], fourfold);
    expect(aa).toBeCloseTo((78.4 ** 2 + 78.6 ** 2) / 2, 9);
    expect(bb).toBeCloseTo(aa, 9);
    expect(symmetricMetric([78.5, 78.5, 37, 90, 90, 90], fourfold)).toEqual(
      metricOf([78.5, 78.5, 37, 90, 90, 90])
    );
  });
});

describe('the median of cells', () => {
  test.each<[string, readonly number[], number]>([
    ['of three', [1, 9, 5], 5],
    ['of four is between the middle two', [1, 4, 6, 100], 5],
    ['of one', [7], 7],
    ['is not moved by one that is far away', [78.4, 78.5, 78.6, 780], 78.55]
  ])('%s', (_, lengths, expected) => {
    expect(medianCell(lengths.map((a): Cell => [a, 10, 10, 90, 90, 90]))?.[0]).toBeCloseTo(expected, 9);
  });
  it('of none is none', () => {
    expect(medianCell([])).toBeUndefined();
  });
});

test.each<[string, Cell, boolean]>([
  ['an ordinary cell', [62.1, 40.3, 47.2, 90, 104.4, 90], true],
  ['an edge of 0', [0, 40, 47, 90, 90, 90], false],
  ['a negative edge', [-62, 40, 47, 90, 90, 90], false],
  ['an edge of kilometres', [1e6, 40, 47, 90, 90, 90], false],
  ['angles that close no cell', [50, 50, 50, 150, 150, 150], false],
  ['a flat cell', [50, 50, 50, 90, 90, 180], false],
  ['nan', [NaN, 40, 47, 90, 90, 90], false],
  ['an angle of nan', [50, 40, 47, NaN, 90, 90], false]
])('a crystal can have %s', (_, cell, expected) => {
  expect(isCell(cell)).toBe(expected);
});
