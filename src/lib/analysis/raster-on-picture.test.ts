import { describe, expect, it } from 'vitest';
import { axisMarks, rasterPlace } from './raster-on-picture';

const RECTANGLE = { left: 200.5, top: 150.5, right: 400.5, bottom: 250.5 };
/** 6 µm per pixel; 1200 / 20 + 3 points across, 600 / 15 + 3 up. */
const LOOP = { width: 1200, height: 600 };
const GRID = { columns: 63, rows: 43, stepX: 20, stepY: 15 };

describe('where a raster lies on the picture', () => {
  it('is told by the drawn rectangle and its size', () => {
    expect(rasterPlace(RECTANGLE, LOOP, GRID)).toEqual({
      kind: 'known',
      micrometresPerPixel: 6,
      x: 300.5,
      y: 200.5
    });
  });
  it('is not known without the rectangle, without its size, or for a single column', () => {
    expect(rasterPlace(undefined, LOOP, GRID).kind).toBe('no-rectangle');
    expect(rasterPlace(RECTANGLE, undefined, GRID).kind).toBe('no-size');
    const column = { columns: 1, rows: GRID.rows, stepY: GRID.stepY };
    expect(rasterPlace(RECTANGLE, LOOP, column).kind).toBe('no-grid');
  });
  it('is not known where the files contradict each other', () => {
    expect(rasterPlace(RECTANGLE, { width: 180, height: 210 }, GRID)).toMatchObject({
      kind: 'two-scales',
      across: 0.9,
      up: 2.1
    });
    expect(rasterPlace(RECTANGLE, LOOP, { ...GRID, columns: 20 })).toEqual({
      kind: 'other-size',
      raster: { width: 400, height: 645 },
      loop: LOOP
    });
  });
  it('marks an axis at round distances around its middle', () => {
    expect(axisMarks(1260)).toEqual([-600, -400, -200, 0, 200, 400, 600]);
    expect(axisMarks(150)).toEqual([-60, -40, -20, 0, 20, 40, 60]);
  });
});
