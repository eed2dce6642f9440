import { describe, expect, it, test } from 'vitest';
import { madeMtz } from '../../../tests/support/made-mtz';
import { bytesOf } from '../../../tests/support/reflection-data';
import type { MtzBatch } from './mtz-batches';
import { sweepsOf } from './mtz-sweeps';
import { observationsOf } from './observations';
import { readReflections } from './read-reflections';

/** Images of `width` degrees from `phi` on. */
function images(dataset: number | undefined, first: number, n: number, phi: number, width = 0.5): MtzBatch[] {
  return Array.from({ length: n }, (_, at) => ({
    number: first + at,
    ...(dataset !== undefined && { dataset }),
    phiStart: phi + at * width,
    phiEnd: phi + (at + 1) * width
  }));
}

describe('sweeps of an unmerged MTZ', () => {
  test.each<[what: string, batches: MtzBatch[], called: string[]]>([
    ['none', [], []],
    ['images one behind the other', images(1, 1, 90, 0), ['DATASET 1']],
    ['some are missing between', [...images(1, 1, 20, 0), ...images(1, 31, 20, 15)], ['DATASET 1']],
    ['φ is counted anew at 360°', [...images(1, 1, 20, 350), ...images(1, 21, 20, 0)], ['DATASET 1']],
    ['another data set', [...images(1, 1, 20, 0), ...images(2, 21, 20, 10)], ['DATASET 1', 'DATASET 2']],
    [
      'another crystal of the same data set: φ begins elsewhere',
      [...images(1, 1, 20, 0), ...images(1, 1001, 20, 77)],
      ['DATASET 1 BATCH 1-20', 'DATASET 1 BATCH 1001-1020']
    ],
    [
      'a data set is not said',
      [...images(undefined, 1, 9, 0), ...images(undefined, 10, 9, 40)],
      ['BATCH 1-9', 'BATCH 10-18']
    ],
    [
      'φ is not said',
      [
        { number: 1, dataset: 1 },
        { number: 2000, dataset: 1 }
      ],
      ['DATASET 1']
    ],
    ['stills', [...images(1, 1, 1, 0, 0), ...images(1, 2, 1, 90, 0)], ['DATASET 1']]
  ])('%s', (_, batches, called) => {
    expect(sweepsOf(batches, []).map(({ set }) => set.called)).toEqual(called);
  });
});

const CELLS = [
  [50, 60, 70, 90, 90, 90],
  [51, 61, 71, 90, 90, 90]
];
const COLUMNS = [
  ...['H', 'K', 'L'].map((label) => ({ label, type: 'H' })),
  { label: 'M/ISYM', type: 'Y' },
  { label: 'BATCH', type: 'B' },
  { label: 'I', type: 'J' },
  { label: 'SIGI', type: 'Q' }
];

it('each sweep is a data set, with its cell and the width of its images', async () => {
  const bytes = madeMtz({
    columns: COLUMNS,
    // Sorted by index, as programs write them: the sweeps lie mixed. The batch 7 has no header.
    rows: [
      [1, 2, 3, 1, 11, 11, -1],
      [1, 2, 3, 1, 1, 10, 1],
      [2, 2, 3, 1, 12, 12, 1],
      [2, 2, 3, 1, 2, 13, 1],
      [3, 2, 3, 1, 7, 14, 1]
    ],
    cell: CELLS[0] ?? [],
    symmetry: ['X,Y,Z'],
    spaceGroupNumber: 1,
    symbol: 'P 1',
    batches: [1, 2, 11, 12].map((number) => ({
      number,
      dataset: number < 10 ? 1 : 2,
      phi: number < 10 ? [number, number + 1] : [number / 2, number / 2 + 0.5],
      cell: CELLS[number < 10 ? 0 : 1] ?? []
    }))
  });
  const file = await readReflections('x.mtz', bytesOf(bytes));
  expect(file.header.cell).toEqual([50.5, 60.5, 70.5, 90, 90, 90]);
  const { sets, set } = observationsOf([file]);
  expect([...set]).toEqual([1, 0, 1, 0, 0]);
  expect(sets).toEqual([
    expect.objectContaining({ name: 'x.mtz DATASET 1', n: 3, nRejected: 0, cell: CELLS[0], oscillation: 1 }),
    expect.objectContaining({ name: 'x.mtz DATASET 2', n: 2, nRejected: 1, cell: CELLS[1], oscillation: 0.5 })
  ]);
});
