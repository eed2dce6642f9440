import { expect, it } from 'vitest';
import { bytesOf } from '../../../../tests/support/reflection-data';
import { mapped } from '../mapped';
import { observationsOf } from '../observations';
import { readReflections } from '../read-reflections';
import { spaceGroup } from '../space-group';
import { scale } from './scale';

const file = (rows: string) =>
  readReflections(
    'x',
    bytesOf(
      `!FORMAT=XDS_ASCII MERGE=FALSE\n!UNIT_CELL_CONSTANTS= 10 10 10 90 90 90\n!ITEM_H=1\n!ITEM_K=2\n!ITEM_L=3\n!ITEM_IOBS=4\n!ITEM_SIGMA(IOBS)=5\n!END_OF_HEADER\n${rows}\n!END_OF_DATA\n`
    )
  );

it('sets that share too little are scaled apart, each about its own mean', async () => {
  const rows = (from: number, factor: number) =>
    [1, 2, 3, 4].map((h) => `${h} ${from} 0 ${100 * h * factor} ${2 * factor}`).join('\n');
  const files = await Promise.all([
    file(rows(1, 1)),
    file(rows(1, 2)),
    file(rows(2, 5)),
    file(rows(1, 4)),
    file(rows(2, 5))
  ]);
  const all =
    mapped(observationsOf(files), { group: spaceGroup(1) ?? expect.unreachable() }) ?? expect.unreachable();
  const { components, model } = await scale(all, { reject: false });
  expect([...components]).toEqual([0, 0, 1, 0, 1]);
  expect((model.k[1] ?? NaN) - (model.k[0] ?? NaN)).toBeCloseTo(Math.log(2), 1);
  expect((model.k[3] ?? NaN) - (model.k[0] ?? NaN)).toBeCloseTo(Math.log(4), 1);
  expect(model.k[2]).toBeCloseTo(0, 3);
  expect(model.k[4]).toBeCloseTo(0, 3);
  const { model: held } = await scale(all, { reject: false, reference: 1 });
  expect(held.k[1]).toBeCloseTo(0, 10);
});
