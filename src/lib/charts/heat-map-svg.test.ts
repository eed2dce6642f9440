import { expect, it } from 'vitest';
import type { HeatMap } from '../analysis/heat-map';
import { heatMapDrawing, type HeatMapFigure } from './heat-map-svg';

/** Three by two points, 20 µm apart across and 10 µm up, with 0, 10, … 50 spots; the last has no score. */
const map: HeatMap = {
  columns: 3,
  rows: 2,
  stepX: 20,
  stepY: 10,
  most: 40,
  placeless: 0,
  points: Array.from({ length: 6 }, (_, n) => ({
    file: `f${n}`,
    column: n % 3,
    row: Math.floor(n / 3),
    x: (n % 3) * 20 - 20,
    y: 5 - Math.floor(n / 3) * 10,
    ...(n < 5 && { nSpots: n * 10 })
  }))
};
const draw = (more: Partial<HeatMapFigure> = {}) =>
  heatMapDrawing({
    map,
    score: 'nSpots',
    least: 30,
    mirror: false,
    xName: 'x (µm)',
    yName: 'y (µm)',
    scoreName: 'spots',
    ...more
  }).elements;
const cellsOf = (svg: string): number =>
  [...svg.matchAll(/<path d="([^"]*)"[^>]* fill="#(?!4d5b63)/g)].reduce(
    (sum, [, path]) => sum + (path?.match(/M/g)?.length ?? 0),
    0
  );

it('a map has a cell for each point that has the score, as wide as the steps of the scan', () => {
  const svg = draw();
  expect(cellsOf(svg)).toBe(5);
  expect(svg).toContain('h51v25h-51Z');
  expect(cellsOf(draw({ score: 'median' }))).toBe(0);
});

it('frames the points with as many spots as were asked for', () => {
  const frames = (svg: string): number =>
    /<path d="([^"]*)" fill="none" stroke="rgb\(255,255,255\)"/.exec(svg)?.[1]?.match(/M/g)?.length ?? 0;
  expect(frames(draw())).toBe(2);
  expect(frames(draw({ least: undefined }))).toBe(0);
});

it('names its axes in µm from the middle, x the other way round where it is mirrored', () => {
  const placeOf = (svg: string, text: string): number =>
    Number(new RegExp(`<text x="([\\d.-]+)"[^>]*>${text}</text>`).exec(svg)?.[1]);
  const svg = draw();
  for (const text of ['x (µm)', 'y (µm)', 'spots', '40']) expect(svg).toContain(`>${text}</text>`);
  expect(placeOf(svg, '-20')).toBe(26);
  expect(placeOf(svg, '20')).toBe(130);
  expect(placeOf(draw({ mirror: true }), '20')).toBe(26);
});

it('draws a single line of points', () => {
  const { width, height } = heatMapDrawing({
    map: { ...map, columns: 1, rows: 6, points: map.points.map((one, row) => ({ ...one, column: 0, row })) },
    score: 'nSpots',
    least: undefined,
    mirror: false,
    xName: 'x',
    yName: 'y',
    scoreName: 'spots'
  });
  expect([width, height].every((size) => size > 0 && size < 400)).toBe(true);
});
