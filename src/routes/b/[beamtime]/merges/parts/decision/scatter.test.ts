import { describe, expect, it } from 'vitest';
import { readAll } from '$lib/address/fields';
import { rowOf, run } from '../../../compare/parts/merges.fixture';
import { FIELDS } from '../../address';
import {
  axesOf,
  axisScale,
  frameIn,
  frameText,
  pointBeside,
  pointNear,
  pointsOf,
  shadeOf,
  within
} from './scatter';

const at = (cycle: number, redundancy: number | undefined, ccHalf: number) =>
  rowOf(run(82, cycle, { overall: { ccHalf, ...(redundancy !== undefined && { redundancy }) } }));
const axesIn = (query: string) => axesOf(readAll(FIELDS, new URLSearchParams(query)));
const axes = axesIn('');
const points = pointsOf([at(1, 2, 90), at(2, 6, 99), at(3, undefined, 95)], axes);

describe('a scatter', () => {
  it('begins as KAMO’s report does, and takes what an address says if it is a number of a run', () => {
    expect(axes).toEqual({ x: 'Redun', y: 'CC1/2', colour: 'sample' });
    expect(axesIn('x=used&y=constructor&colour=Cmpl&size=given')).toEqual({
      x: 'used',
      y: 'CC1/2',
      colour: 'Cmpl',
      size: 'given'
    });
  });
  it('has a point for each run that says both numbers', () => {
    expect(points.map(({ x, y }) => [x, y])).toEqual([
      [2, 90],
      [6, 99]
    ]);
  });
  it('shades from the worst to the best', () => {
    expect(points.map(({ row }) => shadeOf(points, 'CC1/2')(row))).toEqual([0, 1]);
  });
  it('is walked along x', () => {
    const first = pointBeside(points, undefined, 1);
    expect([first?.x, pointBeside(points, first?.row.path, 1)?.x]).toEqual([2, 6]);
  });
});

describe('its scales', () => {
  const [x, y] = [axisScale([2, 6], 0, 400), axisScale([90, 99], 300, 0)];
  it('leave room around the values, with round ticks', () => {
    expect(x.of(2)).toBeGreaterThan(0);
    expect(x.of(6)).toBeLessThan(400);
    expect(x.at(x.of(3.5))).toBeCloseTo(3.5);
    expect(x.ticks).toEqual([2, 3, 4, 5, 6]);
  });
  it('hold when all values are the same, or there are none', () => {
    expect(axisScale([5], 0, 100).of(5)).toBeCloseTo(50);
    expect(axisScale([], 0, 100).ticks.length).toBeGreaterThan(1);
  });
  it('find the point under the pointer, and none far from all', () => {
    expect(pointNear(points, x, y, { x: x.of(6) + 3, y: y.of(99) - 3 })?.x).toBe(6);
    expect(pointNear(points, x, y, { x: 200, y: 150 })).toBeUndefined();
  });
});

describe('a frame', () => {
  it('comes back from its address, whichever way it was drawn', () => {
    const frame = { x: [1.5, 4], y: [80, 95.25] } as const;
    expect(frameIn(frameText(frame))).toEqual(frame);
    expect(frameIn('4,1.5,95.25,80')).toEqual(frame);
    expect(points.filter((point) => within(frame, point))).toHaveLength(1);
  });
  it.each([undefined, '', '1,2,3', '1,2,3,x', '1,2,3,4,5'])('%j is none', (text) => {
    expect(frameIn(text)).toBeUndefined();
  });
});
