import { expect, it } from 'vitest';
import type { UnitCell } from '$lib/beamtime/units';
import { selectionFigures } from './selection-figures';

const CELL: UnitCell = [34, 45, 53, 90, 90, 90];
const datasets = [
  { number: 1, path: '/x/1', unitCell: CELL },
  { number: 2, path: '/x/2', unitCell: [35, 45, 53, 90, 90, 90] as UnitCell },
  { number: 3, path: '/x/3' },
  { number: 4, path: '/x/4', unitCell: [99, 45, 53, 90, 90, 90] as UnitCell }
];
const traits = new Map([
  [1, { wedge: 10 }],
  [2, { wedge: 0.3 }],
  [3, {}]
]);

it('gives the mean cell and its spread, and the sum of the wedges, of what is selected', () => {
  const { cell, rotation } = selectionFigures({ datasets }, traits, new Set([1, 2, 3]));
  expect(cell?.cells).toBe(2);
  expect(cell?.mean[0]).toBeCloseTo(34.5, 6);
  expect(cell?.deviation?.[0]).toBeCloseTo(Math.SQRT1_2, 6);
  expect(rotation).toEqual({ degrees: 10.3, datasets: 2 });
});
it('has nothing where nothing is selected or known', () => {
  expect(selectionFigures({ datasets }, traits, new Set())).toEqual({});
  expect(selectionFigures({ datasets }, new Map(), new Set([3]))).toEqual({});
});
