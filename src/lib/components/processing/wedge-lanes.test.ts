import { expect, it } from 'vitest';
import type { ProcessingRun } from '$lib/beamtime/types';
import { cellText, tableOf } from '$lib/tables/column';
import { tableCsv } from '$lib/tables/table';
import { lanesOf, wedgeColumns } from './wedge-lanes';
import { wedgeStretches } from './wedge-stretches';

const run = (path: string, firstFrame: number, lastFrame: number, more: object): ProcessingRun =>
  ({ path, firstFrame, lastFrame, ...more }) as unknown as ProcessingRun;
const whole = run('all', 1, 300, { isa: 20.5, unitCell: [50, 60, 70, 90, 90, 90] });
const wedges = [
  run('w1', 1, 100, { isa: 10, unitCell: [50.25, 60, 70, 90, 90, 90] }),
  // Frames 101 to 200: no wedge.
  run('w3', 201, 300, { isa: 5 })
];
const names = {
  state: 'State',
  isa: 'ISa',
  resolution: 'd',
  completeness: 'Cmpl',
  mosaicity: 'Mosaicity',
  a: 'Δa',
  b: 'Δb',
  c: 'Δc'
};

it('a strip of wedges is a table: a column for each stretch as wide as its frames, a lane for each figure that some wedge has', () => {
  const lanes = lanesOf(whole, wedges, names);
  expect(lanes.map(({ id }) => id)).toEqual(['state', 'isa', 'a', 'b', 'c']);
  expect(lanes[1]?.most).toBe(10);
  const columns = wedgeColumns(whole, wedgeStretches(whole, wedges), {
    rotation: 'φ',
    about: '',
    whole: 'all',
    stretch: ({ firstFrame, lastFrame }) => `${firstFrame}–${lastFrame}`,
    current: 'w3'
  });
  expect(columns.map(({ head }) => head)).toEqual(['φ', 'all', '1–100', '101–200', '201–300']);
  expect(columns.reduce((sum, { share = 0 }) => sum + share, 0)).toBeCloseTo(100);
  const [, isa, a] = lanes;
  if (isa === undefined || a === undefined) throw new Error('lanes');
  expect(columns.map((column) => cellText(column, isa))).toEqual([
    'ISa',
    '20.50',
    '10.00',
    undefined,
    '5.00'
  ]);
  // The cell of the first wedge is longer than that of the whole run; the last does not say its cell.
  expect(columns.map((column) => cellText(column, a))).toEqual([
    'Δa',
    '50.00',
    '+0.25',
    undefined,
    undefined
  ]);
  expect(columns.map(({ tone }) => tone?.(isa))).toEqual([
    undefined,
    undefined,
    undefined,
    undefined,
    'selected'
  ]);
  expect(tableCsv(tableOf('wedges', columns, [isa]))).toContain('ISa,20.5,10,,5');
});
