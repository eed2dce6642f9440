import { expect, it } from 'vitest';
import { hdf5 } from '../../../tests/support/eiger-files';
import { rehearsal } from './rehearsal';

it('a made picture is read as one of an EIGER, and leaves nothing behind', async () => {
  const { reader, geometry } = await rehearsal(hdf5);
  const { width, height, values, states, summary } = await reader.read(1);
  expect([width, height, values instanceof Uint16Array, geometry.from]).toEqual([
    512,
    512,
    true,
    'frame-header'
  ]);
  // A gap of 8 columns is masked: it holds the largest value, and no mask says what it is.
  expect([states[0], states[8], summary]).toMatchObject([2, 0, { masked: 8 * 512, max: 500 }]);
  reader.close();
  expect(() => hdf5.fs.readFile('/rehearsal.h5')).toThrow();
});
