import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { bytesOf, unpacked } from '../../../tests/support/reflection-data';
import { oscillationOf, readBatches } from './mtz-batches';
import { readReflections } from './read-reflections';

const real = unpacked('real');
const bytes = real ? readFileSync(join(real, 'ccp4i2_gamma_HKLOUT_unmerged.mtz')) : new Uint8Array(0);

describe.skipIf(!real)('batches of an unmerged MTZ of Aimless', () => {
  it('say what each image was, and the file how far one turns', async () => {
    const batches = await readBatches(bytesOf(bytes), 'little');
    expect(batches).toHaveLength(100);
    expect(batches[0]).toMatchObject({ number: 1, phiStart: 11, phiEnd: 12 });
    expect(batches[99]).toMatchObject({ number: 100, phiStart: 110, phiEnd: 111 });
    expect(batches[0]?.wavelength).toBeCloseTo(1.54179, 5);
    expect(batches[0]?.cell?.[1]).toBeCloseTo(54.81, 2);
    const { header } = await readReflections('x.mtz', bytesOf(bytes));
    expect(header.oscillation).toBe(1);
  });

  it('that are cut off are read as far as they reach', async () => {
    const cut = bytes.subarray(0, bytes.length - 50 * 984);
    const found = await readBatches(bytesOf(cut), 'little');
    expect(found.length).toBeGreaterThan(40);
    expect(found.length).toBeLessThan(60);
    expect(found[0]).toMatchObject({ number: 1, phiStart: 11 });
  });
});

it('images of different widths give none', () => {
  const image = (number: number, phiStart: number, phiEnd: number) => ({ number, phiStart, phiEnd });
  expect(oscillationOf([image(1, 0, 0.5), image(2, 0.5, 1)])).toBe(0.5);
  expect(oscillationOf([image(1, 0, 0.5), image(2, 0.5, 1.5)])).toBeUndefined();
  expect(oscillationOf([{ number: 1 }])).toBeUndefined();
  expect(oscillationOf([])).toBeUndefined();
});
