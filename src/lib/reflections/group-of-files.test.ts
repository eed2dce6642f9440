import { describe, expect, it } from 'vitest';
import { bytesOf } from '../../../tests/support/reflection-data';
import {
  orbitKeys,
  simulatedCrystal,
  simulatedSet,
  xdsAsciiOf
} from '../../../tests/support/simulated-crystal';
import { run } from './command';
import { groupOfNumber } from './group-of-files';
import { readReflections } from './read-reflections';
import type { Cell } from './unit-cell';

const HEXAGONAL: Cell = [54, 54, 49, 90, 90, 120];
const RHOMBOHEDRAL: Cell = [35.2, 35.2, 35.2, 100.2, 100.2, 100.2];

const withCell = async (cell: Cell) => [
  await readReflections('x.HKL', bytesOf(xdsAsciiOf([], { spaceGroupNumber: 146, cell })))
];

describe('the number of a rhombohedral group means the axes of the cell', () => {
  it.each<[number, Cell, string]>([
    [146, HEXAGONAL, 'R 3:H'],
    [146, RHOMBOHEDRAL, 'R 3:R'],
    [155, HEXAGONAL, 'R 3 2:H'],
    [155, RHOMBOHEDRAL, 'R 3 2:R'],
    // Neither: said elsewhere.
    [146, [30, 40, 50, 90, 90, 90], 'R 3:H'],
    [143, HEXAGONAL, 'P 3']
  ])('%i, %j: %s', async (number, cell, symbol) => {
    expect(groupOfNumber(number, await withCell(cell))?.symbol).toBe(symbol);
  });

  it('sets of R3 on rhombohedral axes are counted and indexed as such', async () => {
    const { operators } = groupOfNumber(146, await withCell(RHOMBOHEDRAL)) ?? expect.unreachable();
    const crystal = simulatedCrystal({ operators, cell: RHOMBOHEDRAL, dMin: 3, atoms: 20, seed: 4 });
    const turn = [0, -1, 0, -1, 0, 0, 0, 0, -1];
    const sets = [0, 1, 2, 3].map((set) =>
      simulatedSet({ crystal, seed: set + 1, records: 900, ...(set % 2 === 1 && { turn }) })
    );
    const texts = Object.fromEntries(
      sets.map((set, at) => [`${at}.HKL`, xdsAsciiOf(set, { spaceGroupNumber: 146, cell: RHOMBOHEDRAL })])
    );
    const answer = await run(['merge', '--reject', 'off', ...Object.keys(texts)], {
      open: (path) => Promise.resolve(bytesOf(texts[path] ?? expect.unreachable(path))),
      write: () => Promise.resolve()
    });
    const keys = orbitKeys(crystal);
    const unique = new Set(sets.flat().map(({ truth }) => keys.get(truth.join())));
    expect(answer).toMatchObject({
      operators: ['h,k,l', '-k,-h,-l'],
      assignment: [0, 1, 0, 1],
      overall: { nObserved: 3600, nUnique: unique.size }
    });
    expect(answer).not.toHaveProperty('problems');
  });
});
