import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { realData } from '../../../../tests/support/real-data';
import { judgeSuperblock } from '../eiger-data/superblock';
import { parse } from '../index';
import format from './index';

async function read(path: string): Promise<Awaited<ReturnType<typeof parse>>> {
  const content = new Uint8Array(readFileSync(path));
  return parse(format, { size: content.length, slice: (a, b) => Promise.resolve(content.slice(a, b)) });
}

const dectris = realData('eiger-h5/dectris_eiger_master.h5');
const small = realData('eiger-h5/small_test_master.h5');
const data = realData('eiger-h5/eiger1_testmode10_2datafiles_4images_bslz4_data_000001.h5');

it.skipIf(dectris === undefined)('an EIGER 9M master of 2016', async () => {
  expect(await read(dectris ?? '')).toMatchObject({
    ok: true,
    record: {
      imagesPerTrigger: 1,
      triggers: 1,
      detector: 'Dectris Eiger 9M',
      wavelength: 0.9801122,
      distance: 0.134255,
      dataFiles: ['dectris_eiger_data_000001.h5'],
      superblock: { truncated: false }
    }
  });
});

it.skipIf(small === undefined)("the vendor's artificial master", async () => {
  expect(await read(small ?? '')).toMatchObject({
    ok: true,
    record: { expectedFrames: 5, dataFiles: ['test_data_000001.h5'] }
  });
});

it.skipIf(data === undefined)('a data file is whole, and truncated once a byte is gone', () => {
  const content = new Uint8Array(readFileSync(data ?? ''));
  expect(judgeSuperblock(content.subarray(0, 64), content.length)).toMatchObject({ truncated: false });
  expect(judgeSuperblock(content.subarray(0, 64), content.length - 1)).toMatchObject({ truncated: true });
});
