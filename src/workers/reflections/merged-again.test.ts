import { expect, it } from 'vitest';
import { bytesOf } from '../../../tests/support/reflection-data';
import { simulatedCrystal, simulatedSet, xdsAsciiOf } from '../../../tests/support/simulated-crystal';
import { readReflections } from '../../lib/reflections/read-reflections';
import { remerge } from '../../lib/reflections/remerge';
import { kamoShells } from '../../lib/reflections/shells';
import { spaceGroup } from '../../lib/reflections/space-group';
import type { Cell } from '../../lib/reflections/unit-cell';
import { mergedAgain } from './merged-again';

const group = spaceGroup(19) ?? expect.unreachable();
const cell: Cell = [28, 36, 44, 90, 90, 90];
const crystal = simulatedCrystal({
  operators: group.operators,
  cell,
  dMin: 2.6,
  atoms: 40,
  seed: 57,
  anomalous: 2.5
});

it.each([[[]], [[2]]])('names the data sets whose mates are exchanged: %j', async (swapped: number[]) => {
  const files = await Promise.all(
    [0, 1, 2, 3].map((set) => {
      const records = simulatedSet({
        crystal,
        seed: set + 1,
        records: 1600,
        swapped: swapped.includes(set)
      });
      const text = xdsAsciiOf(records, { spaceGroupNumber: 19, cell });
      return readReflections(`w${set}/XDS_ASCII.HKL`, bytesOf(text));
    })
  );
  const merged = await remerge(files, {
    group,
    reject: true,
    reindex: false,
    friedel: 'apart',
    shells: () => kamoShells(2.6)
  });
  const shown = mergedAgain(merged ?? expect.unreachable(), 'apart');
  expect(shown.swapped).toEqual(swapped.map((set) => `w${set}/XDS_ASCII.HKL`));
  expect(shown.sets).toHaveLength(4);
});
