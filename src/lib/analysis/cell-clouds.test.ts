import { describe, expect, it } from 'vitest';
import type { UnitCell } from '../beamtime/units';
import { cellClouds, cellForms, meanCell } from './cell-clouds';

/** Cells around a, b, c with a small, fixed scatter. */
const cloud = (a: number, b: number, c: number, count: number): UnitCell[] =>
  Array.from({ length: count }, (_, n): UnitCell => {
    const off = ((n * 7) % 5) / 100;
    return [a + off, b - off / 2, c + off / 3, 90, 90, 90];
  });

describe('cellClouds', () => {
  it('finds two forms, whatever their order', () => {
    const cells = [...cloud(34.2, 45.6, 53.1, 9), ...cloud(34.7, 45.2, 53.7, 5)];
    const shuffled = cells.map((_, n) => cells[(n * 3) % cells.length] as UnitCell);
    const found = cellClouds(shuffled);
    expect(found?.parts.map((part) => part.length).sort()).toEqual([5, 9]);
    expect(found?.separation).toBeGreaterThan(15);
    expect(found?.difference).toBeCloseTo(1.5, 0);
  });

  it('of one cloud the split is no wider than its scatter', () => {
    expect(cellClouds(cloud(34.2, 45.6, 53.1, 20))?.separation).toBeLessThan(8);
  });

  it('two cells, three cells and equal cells cannot be split', () => {
    expect(cellClouds(cloud(50, 60, 70, 2))).toBeUndefined();
    expect(cellClouds(cloud(50, 60, 70, 3))).toBeUndefined();
    const same: UnitCell = [50, 60, 70, 90, 90, 90];
    expect(cellClouds([same, same, same, same, same])).toBeUndefined();
  });

  it('of two cuts that are equally good takes the first', () => {
    const edges = [50, 50, 51, 51, 52, 52].map((a): UnitCell => [a, 60, 70, 90, 90, 90]);
    expect(cellClouds(edges)?.parts).toEqual([
      [0, 1],
      [2, 3, 4, 5]
    ]);
  });

  it('angles count: two monoclinic forms of equal edges', () => {
    const form = (beta: number): UnitCell[] =>
      Array.from({ length: 4 }, (_, n): UnitCell => [62, 40, 47, 90, beta + n / 50, 90]);
    expect(cellClouds([...form(104.3), ...form(101)])?.separation).toBeGreaterThan(15);
  });
});

it('meanCell', () => {
  expect(meanCell([])).toEqual([]);
  expect(
    meanCell([
      [10, 20, 30, 90, 90, 90],
      [12, 22, 32, 90, 92, 90]
    ])
  ).toEqual([11, 21, 31, 90, 91, 90]);
});

describe('cellForms', () => {
  const LIMITS = { separation: 8.5, difference: 0.5 };
  const sizes = (cells: readonly UnitCell[]): number[] => cellForms(cells, LIMITS).map((part) => part.length);
  // 34.2, 34.6, 35.0 Å: the best cut in two leaves two of them in one part.
  const sideBySide = [
    ...cloud(34.2, 45.6, 53.1, 9),
    ...cloud(34.6, 45.6, 53.1, 6),
    ...cloud(35, 45.6, 53.1, 4)
  ];
  it('one form is one part of all', () => {
    expect(cellForms(cloud(34.2, 45.6, 53.1, 20), LIMITS)).toEqual([Array.from({ length: 20 }, (_, n) => n)]);
    expect(cellForms([], LIMITS)).toEqual([[]]);
  });
  it('three forms side by side are three', () => {
    expect(cellClouds(sideBySide)?.separation).toBeLessThan(8.5);
    expect(sizes(sideBySide)).toEqual([9, 6, 4]);
    expect(cellForms(sideBySide, LIMITS).flat()).toHaveLength(19);
  });
  it('three forms of which two are near to each other, and four, are found as well', () => {
    const far = cloud(38, 45.6, 53.1, 5);
    expect(sizes([...far, ...sideBySide]).sort()).toEqual([4, 5, 6, 9]);
    expect(sizes([...far, ...sideBySide.slice(0, 15)]).sort()).toEqual([5, 6, 9]);
  });
  it('three crystals of one form, a few tenths of a per cent apart, are one', () => {
    const crystals = [34.2, 34.32, 34.44].flatMap((a) =>
      Array.from({ length: 8 }, (_, n): UnitCell => [a + (n % 3) / 1000, 45.6, 53.1, 90, 90, 90])
    );
    expect(sizes(crystals)).toEqual([24]);
  });
  it('a third form of two data sets is not told from the scatter of one cloud', () => {
    expect(
      sizes([...cloud(34.2, 45.6, 53.1, 4), ...cloud(34.6, 45.6, 53.1, 4), ...cloud(35, 45.6, 53.1, 2)])
    ).toHaveLength(1);
  });
});
