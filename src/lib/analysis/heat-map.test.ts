import { describe, expect, it } from 'vitest';
import type { DiffScan, SpotSummary } from '../beamtime/later-records';
import { heatMap, mostOf } from './heat-map';

function summary(points: readonly { x?: number; y?: number; nSpots?: number }[]): SpotSummary {
  return {
    file: points.map((_, at) => `2d_${String(at + 1).padStart(6, '0')}.img`),
    number: points.map((_, at) => at + 1),
    x: points.map(({ x }) => x),
    y: points.map(({ y }) => y),
    nSpots: points.map(({ nSpots }) => nSpots),
    total: points.map(() => undefined),
    median: points.map(() => undefined),
    repeated: 0,
    distinctX: 0,
    distinctY: 0
  };
}
const scan = (vertical: number, horizontal: number): DiffScan => ({
  verticalPoints: vertical,
  horizontalPoints: horizontal,
  verticalStep: 0.015,
  horizontalStep: 0.01,
  fastAxis: 'horizontal',
  zigZag: true,
  shutterless: true,
  image: [],
  x: [],
  y: [],
  z: [],
  complete: true
});

describe('heatMap', () => {
  it('draws positive x to the right and positive y up', () => {
    const map = heatMap(
      summary([
        { x: -0.005, y: 0.015, nSpots: 1 },
        { x: 0.005, y: 0.015, nSpots: 2 },
        { x: 0.005, y: 0, nSpots: 3 }
      ]),
      undefined
    );
    expect(map?.points.map(({ column, row }) => [column, row])).toEqual([
      [0, 0],
      [1, 0],
      [1, 1]
    ]);
    expect([map?.columns, map?.rows, map?.stepX, map?.stepY]).toEqual([2, 2, 10, 15]);
    expect(map?.most).toBe(3);
  });
  it('places images without positions by their numbers: image 1 at the top right, every second row back', () => {
    const map = heatMap(summary(Array.from({ length: 12 }, () => ({}))), scan(3, 4));
    const drawn = [0, 1, 2].map((row) =>
      [0, 1, 2, 3].map(
        (column) => map?.points.find((point) => point.row === row && point.column === column)?.image
      )
    );
    expect(drawn).toEqual([
      [4, 3, 2, 1],
      [5, 6, 7, 8],
      [12, 11, 10, 9]
    ]);
  });
  it('counts images without a place, and is nothing when none has one', () => {
    expect(heatMap(summary([{ x: 0, y: 0 }, {}]), undefined)?.placeless).toBe(1);
    expect(heatMap(summary([{}, {}]), undefined)).toBeUndefined();
  });
  it('is one column for a vertical scan', () => {
    const map = heatMap(
      summary([
        { x: 0, y: 0.01 },
        { x: 0, y: 0 }
      ]),
      undefined
    );
    expect([map?.columns, map?.rows, map?.stepX]).toEqual([1, 2, undefined]);
  });
  it('refuses positions that form no grid', () => {
    expect(
      heatMap(
        summary([
          { x: 0, y: 0 },
          { x: 0.0001, y: 0 },
          { x: 9, y: 0 }
        ]),
        undefined
      )
    ).toBeUndefined();
  });
  it('knows the top of each scale', () => {
    const map = heatMap(summary([{ x: 0, y: 0, nSpots: 7 }]), undefined);
    expect(map && mostOf(map, 'nSpots')).toBe(7);
    expect(map && mostOf(map, 'total')).toBe(0);
  });
});
