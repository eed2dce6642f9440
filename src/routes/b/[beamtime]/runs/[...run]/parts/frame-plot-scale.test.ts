import { expect, it } from 'vitest';
import type { FramePlot } from '$lib/charts/frame-plots';
import { plotScale } from './frame-plot-scale';

const plot: FramePlot = {
  name: 'scale',
  along: 'image',
  points: [1, 2, 3, 10].map((x) => ({ x, y: 2 * x }))
};
const scale = plotScale(plot, 360);

it('the first point lies at the left edge, the last at the right', () => {
  expect([scale.x(1), scale.x(10)]).toEqual([scale.left, scale.right]);
});

it('the pointer reads the nearest point, whatever lies between', () => {
  expect([scale.x(1), scale.x(2.4), scale.x(2.6), scale.x(9)].map(scale.nearest)).toEqual([0, 1, 2, 3]);
  expect([-50, 1000].map(scale.nearest)).toEqual([0, 3]);
});

it('a plot in no space still has an axis', () => {
  expect(plotScale(plot, 0).right).toBeGreaterThan(scale.left);
});
