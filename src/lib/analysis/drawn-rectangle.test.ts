import { describe, expect, it } from 'vitest';
import { drawnRectangle, type Pixels } from './drawn-rectangle';

type Colour = readonly [number, number, number];
const GREEN: Colour = [0, 230, 0];

/** A grey picture with a gradient, a loop, and what `draw` puts on it. */
function picture(
  draw: (put: (x: number, y: number, colour: Colour) => void) => void,
  width = 200,
  height = 150
): Pixels {
  const rgba = new Uint8ClampedArray(width * height * 4);
  const put = (x: number, y: number, [r, g, b]: Colour): void => {
    rgba.set([r, g, b, 255], (y * width + x) * 4);
  };
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) {
      const inLoop = Math.abs(Math.hypot(x - 100, y - 75) - 45) < 2;
      put(x, y, inLoop ? [70, 66, 72] : [190 + (x % 7), 195, 205 - (y % 5)]);
    }
  draw(put);
  return { width, height, rgba };
}
function frame(
  [left, top, right, bottom]: readonly [number, number, number, number],
  colour: Colour,
  put: (x: number, y: number, colour: Colour) => void,
  dash = (_: number): boolean => true
): void {
  for (let x = left; x <= right; x++) if (dash(x)) [top, bottom].forEach((y) => put(x, y, colour));
  for (let y = top; y <= bottom; y++) if (dash(y)) [left, right].forEach((x) => put(x, y, colour));
}

describe('the rectangle drawn into a camera picture', () => {
  it('is found to the pixel, whatever pure colour it has', () => {
    for (const colour of [GREEN, [230, 20, 20], [20, 20, 240]] as const)
      expect(drawnRectangle(picture((put) => frame([60, 40, 140, 110], colour, put)))).toEqual({
        left: 60.5,
        top: 40.5,
        right: 140.5,
        bottom: 110.5
      });
  });
  it('is found where its lines are dashed, and beside letters of its colour', () => {
    const found = drawnRectangle(
      picture((put) => {
        frame([60, 40, 140, 110], GREEN, put, (at) => at % 5 < 3);
        for (let x = 5; x < 50; x++) if (x % 4 < 2) [138, 140, 143].forEach((y) => put(x, y, GREEN));
      })
    );
    expect(found?.left).toBeCloseTo(60.5, -0.5);
    expect(found?.right).toBeCloseTo(140.5, -0.5);
    expect(found && found.bottom - found.top).toBeGreaterThan(67);
    expect(found && found.bottom - found.top).toBeLessThan(73);
  });
  it('is not found where nothing is drawn, where a side is missing, or where all is of one colour', () => {
    expect(drawnRectangle(picture(() => undefined))).toBeUndefined();
    const open = picture((put) => {
      for (let x = 60; x <= 140; x++) [40, 110].forEach((y) => put(x, y, GREEN));
      for (let y = 40; y <= 110; y++) put(60, y, GREEN);
    });
    expect(drawnRectangle(open)).toBeUndefined();
    const lit = picture((put) => {
      for (let x = 0; x < 200; x++) for (let y = 0; y < 150; y++) put(x, y, [30, 60, 220]);
    });
    expect(drawnRectangle(lit)).toBeUndefined();
  });
});
