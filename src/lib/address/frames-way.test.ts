import { expect, it } from 'vitest';
import { relPath } from '../base/rel-path';
import type { Pin } from '../beamtime/types';
import { needsHdf5 } from './frames-way';
import { framesPlace } from './places';

type Collection = Pick<Pin['collections'][number], 'path' | 'prefix' | 'format'>;

function open(...collections: readonly Collection[]): Parameters<typeof needsHdf5>[1] {
  return { id: 'b', pins: [{ collections } as unknown as Pin] };
}

const eiger = { path: relPath('A-01/data00'), prefix: 'multi_001', format: 'eiger-hdf5' } as const;
const cbf = { path: relPath('B 02/data00'), prefix: 'cry00', format: 'cbf' } as const;

it.each([
  ['a collection in HDF5', framesPlace('b', eiger.path, eiger.prefix, { n: 1 }), true],
  ['a collection in CBF', framesPlace('b', cbf.path, cbf.prefix, { n: 1, run: 'x' }), false],
  ['the same name elsewhere', framesPlace('b', relPath('C/data00'), cbf.prefix), true],
  ['a scan', framesPlace('b', relPath('A-01/scan00/2d'), '2d', { n: 4 }), true],
  ['one CBF', framesPlace('b', relPath('A-01'), 'x_0001.cbf.gz'), false]
])('%s', (_, way, needs) => {
  expect(needsHdf5(way, open(eiger, cbf))).toBe(needs);
  expect(needsHdf5(way, open(cbf))).toBe(false);
});
