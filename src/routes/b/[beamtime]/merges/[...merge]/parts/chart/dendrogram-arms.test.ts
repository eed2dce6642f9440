import { describe, expect, it } from 'vitest';
import type { Join } from '$lib/charts/dendrogram-layout';
import { fillJoins, runsOf } from './dendrogram-arms';
import { scaleOf, type TreeOnCanvas } from '$lib/components/chart/dendrogram-view';

describe('runs of leaves of one colour', () => {
  const leaves = [11, 12, 13, 14, 15].map((dataset, n) => ({ dataset, x: n + 3 }));

  it('are as few bands as there are changes of colour, by position', () => {
    const series = new Map([
      [11, 1],
      [12, 1],
      [14, 2],
      [15, 1]
    ]);
    expect(runsOf(leaves, (dataset) => series.get(dataset))).toEqual([
      { first: 3, last: 4, series: 1 },
      { first: 5, last: 5, series: undefined },
      { first: 6, last: 6, series: 2 },
      { first: 7, last: 7, series: 1 }
    ]);
    expect(runsOf([], () => 1)).toEqual([]);
  });
});

describe('arms', () => {
  /** Rectangles that were filled, as left, top, right, bottom. */
  function filled(width: number): number[][] {
    const rectangles: number[][] = [];
    const ctx = {
      fillStyle: '',
      fillRect: (x: number, y: number, w: number, h: number) => rectangles.push([x, y, x + w, y + h])
    };
    const scale = scaleOf({ from: -0.5, to: 1.5, top: 2 }, { width: 278.6, height: 338.4 });
    const join = { left: { x: 0, y: 0 }, right: { x: 1, y: 0.5 }, y: 1 } as Join;
    fillJoins(
      ctx as unknown as CanvasRenderingContext2D,
      [join],
      { scale } as TreeOnCanvas,
      '#000000',
      width
    );
    return rectangles;
  }

  it('are whole pixels: a bar, and from its ends down to where the children begin', () => {
    const [bar, left, right] = filled(1);
    expect([bar, left, right].flat().every((edge) => Number.isInteger(edge))).toBe(true);
    expect(bar).toEqual([112, 118, 213, 119]);
    expect(left).toEqual([112, 118, 113, 222]);
    expect(right).toEqual([212, 118, 213, 170]);
  });

  it('of the cluster in hand are thicker about the same place', () => {
    const [bar, left, right] = filled(2);
    expect(bar).toEqual([111, 117, 213, 119]);
    expect(left).toEqual([111, 117, 113, 222]);
    expect(right).toEqual([211, 117, 213, 170]);
  });
});
