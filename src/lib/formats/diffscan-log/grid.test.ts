import { describe, expect, it } from 'vitest';
import { fileNumberOfOldLog, gridPosition, type ScanGrid } from './grid';

function grid(verticalPoints: number, horizontalPoints: number, more: Partial<ScanGrid> = {}): ScanGrid {
  return {
    verticalPoints,
    horizontalPoints,
    verticalStep: 1,
    horizontalStep: 1,
    fastAxis: 'horizontal',
    zigZag: true,
    ...more
  };
}

/** The numbers as drawn: x to the right, y up. */
function drawn(scan: ScanGrid, images: number): number[][] {
  const places = Array.from({ length: images }, (_, at) => ({
    image: at + 1,
    ...gridPosition(scan, at + 1)
  }));
  const ys = [...new Set(places.map(({ y = NaN }) => y))].sort((a, b) => b - a);
  return ys.map((y) =>
    places
      .filter((place) => place.y === y)
      .sort((a, b) => (a.x ?? 0) - (b.x ?? 0))
      .map(({ image }) => image)
  );
}

describe('image number and place on the map', () => {
  it('a zig-zag of 3 × 4 starts at the top right', () => {
    expect(drawn(grid(3, 4), 12)).toEqual([
      [4, 3, 2, 1],
      [5, 6, 7, 8],
      [12, 11, 10, 9]
    ]);
  });

  it('without zig-zag every row runs from right to left', () => {
    expect(drawn(grid(2, 3, { zigZag: false }), 6)).toEqual([
      [3, 2, 1],
      [6, 5, 4]
    ]);
  });

  it('with the fast axis vertical the columns turn', () => {
    expect(drawn(grid(3, 2, { fastAxis: 'vertical' }), 6)).toEqual([
      [6, 1],
      [5, 2],
      [4, 3]
    ]);
  });

  it('odd numbers have a point in the middle, even ones lie half a step beside it', () => {
    expect(gridPosition(grid(3, 3), 5)).toEqual({ x: 0, y: 0 });
    expect(gridPosition(grid(2, 2), 1)).toEqual({ x: 0.5, y: 0.5 });
  });

  it('a single line has no half step, even with an even number of points', () => {
    expect([1, 2, 3, 4].map((image) => gridPosition(grid(1, 4), image)?.x)).toEqual([2, 1, 0, -1]);
    expect([1, 2, 3].map((image) => gridPosition(grid(3, 1), image)?.y)).toEqual([1, 0, -1]);
  });

  it('a dummy at the end of each row has a number and no place', () => {
    const scan = grid(2, 3, { dummies: true, zigZag: false });
    expect(gridPosition(scan, 4)).toBeUndefined();
    expect(gridPosition(scan, 5)).toEqual(gridPosition(grid(2, 3, { zigZag: false }), 4));
  });

  it('numbers outside the grid have no place', () => {
    expect([0, 13, 1.5, -1].map((image) => gridPosition(grid(3, 4), image))).toEqual(
      Array(4).fill(undefined)
    );
  });

  it('very old logs count without the dummies that the files count', () => {
    expect([1, 4, 5, 9].map((image) => fileNumberOfOldLog(image, 4))).toEqual([1, 4, 6, 11]);
  });
});
