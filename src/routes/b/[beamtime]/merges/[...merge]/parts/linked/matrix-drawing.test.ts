import { describe, expect, it } from 'vitest';
import { bandsOf, matrixColours, paintMatrix, windowBetween, zoomWindow } from './matrix-drawing';

const colours = matrixColours({ line: '#010101', lineStrong: '#000000', paper: '#ffffff' });
const painted = (levels: readonly number[], size: number, side: number) => {
  const pixels = new Uint32Array(side * side);
  const window = { left: 0, right: size, top: 0, bottom: size };
  paintMatrix(pixels, side, side, { levels: Uint8Array.from(levels), size }, window, colours);
  return [...pixels];
};

describe('a painted matrix', () => {
  it('repeats a cell over its pixels', () => {
    const [low, high] = [colours.palette[1], colours.palette[254]];
    expect(painted([1, 254, 254, 1], 2, 4)).toEqual([
      ...[low, low, high, high],
      ...[low, low, high, high],
      ...[high, high, low, low],
      ...[high, high, low, low]
    ]);
  });

  it('shows the mean where cells are smaller than pixels, without the diagonal', () => {
    expect(painted([255, 10, 30, 255], 2, 1)).toEqual([colours.palette[20]]);
    expect(painted([255], 1, 1)).toEqual([colours.palette[255]]);
  });

  it('is hatched where a pair is not defined, or most of a pixel’s are not', () => {
    const pixels = painted([0], 1, 6);
    expect(pixels.filter((pixel) => pixel === colours.hatch)).toHaveLength(12);
    expect(pixels.filter((pixel) => pixel === colours.ground)).toHaveLength(24);
    expect(painted([50, 0, 0, 0], 2, 1)).toEqual([colours.hatch]);
    expect(painted([50, 50, 0, 0], 2, 1)).toEqual([colours.palette[50]]);
  });
});

describe('windows', () => {
  const matrix = { size: 100 };
  it('lie between two corners, never smaller than two cells', () => {
    expect(windowBetween(matrix, { row: 20, column: 9 }, { row: 10, column: 3 })).toEqual({
      left: 3,
      right: 10,
      top: 10,
      bottom: 21
    });
    expect(windowBetween(matrix, { row: 99, column: 0 }, { row: 99, column: 0 })).toEqual({
      left: 0,
      right: 2,
      top: 98,
      bottom: 100
    });
  });

  it('zoom around a cell and stay within the matrix', () => {
    const half = zoomWindow(matrix, { left: 0, right: 100, top: 0, bottom: 100 }, 0.5, {
      row: 99,
      column: 0
    });
    expect(half).toEqual({ left: 0, right: 50, top: 50, bottom: 100 });
    expect(zoomWindow(matrix, half, 4, { row: 60, column: 10 })).toEqual({
      left: 0,
      right: 100,
      top: 0,
      bottom: 100
    });
  });
});

it('bands join neighbours', () => {
  expect(bandsOf([5, 1, 2, 9, 3])).toEqual([
    [1, 3],
    [5, 5],
    [9, 9]
  ]);
});

it('colours of the theme are read as pixels; what is none is grey', () => {
  const { palette, hatch, ground } = matrixColours({
    line: '#0b5a7a',
    lineStrong: ' #ffffff ',
    paper: 'red'
  });
  expect([palette[255], hatch, ground]).toEqual([0xff7a5a0b, 0xffffffff, 0xff808080]);
});
