import { describe, expect, it } from 'vitest';
import { readAll } from '$lib/address/fields';
import { rowOf, run } from '../../../compare/parts/merges.fixture';
import { FIELDS } from '../../address';
import { isWithin } from '$lib/components/chart/spots';
import { axesOf, frameIn, frameText, pointsOf, shadeOf } from './scatter';

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
});

describe('a frame', () => {
  it('comes back from its address, whichever way it was drawn', () => {
    const frame = { x: [1.5, 4], y: [80, 95.25] } as const;
    expect(frameIn(frameText(frame))).toEqual(frame);
    expect(frameIn('4,1.5,95.25,80')).toEqual(frame);
    expect(points.filter(({ x, y }) => isWithin(frame, [x, y]))).toHaveLength(1);
  });
  it.each([undefined, '', '1,2,3', '1,2,3,x', '1,2,3,4,5'])('%j is none', (text) => {
    expect(frameIn(text)).toBeUndefined();
  });
});
