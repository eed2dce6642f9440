import { expect, it } from 'vitest';
import type { HeatMap } from '$lib/analysis/heat-map';
import { relPath } from '$lib/base/rel-path';
import { scanMapFigure } from './scan-map-figure';

const map: HeatMap = {
  columns: 2,
  rows: 1,
  stepX: 600,
  most: 7,
  placeless: 1,
  points: [
    { file: '2d_000002.img', image: 2, column: 0, row: 0, x: -0.3 * 1000, y: 0, nSpots: 7, total: 120.5 },
    { file: '2d_000001.img', image: 1, column: 1, row: 0, x: 0.1 * 3 * 1000, y: 0, nSpots: 0 }
  ]
};
const figure = scanMapFigure({
  map,
  finder: relPath('CPS1012-01/scan00/2d/_spotfinder'),
  score: 'nSpots',
  least: 5,
  mirror: true
});

it('the points of a map go home by image, in µm without the dust of computing, and without a number where there is none', () => {
  expect(figure.table?.()).toMatchObject({
    name: 'CPS1012-01-scan00-2d-map',
    rows: [
      [1, 300, 0, 0, undefined, undefined, '2d_000001.img'],
      [2, -300, 0, 7, 120.5, undefined, '2d_000002.img']
    ]
  });
});

it('the picture says which scan it is, that it is mirrored, what the frames mean, and what is missing', () => {
  // Lines of a note break where the picture ends.
  const texts = figure
    .picture()
    .replace(/<[^>]*>/g, ' ')
    .replace(/\s+/g, ' ');
  for (const text of [
    'CPS1012-01/scan00/2d',
    'left and right are mirrored',
    'framed: 5 or more spots',
    '1 image without a position'
  ])
    expect(texts).toContain(text);
});
