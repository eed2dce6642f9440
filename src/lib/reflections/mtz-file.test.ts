import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { bytesOf, fileBytes, truth, unpacked } from '../../../tests/support/reflection-data';
import { realData } from '../../../tests/support/real-data';
import { readMtz } from './mtz-file';

interface MtzTruth {
  readonly nrefl: number;
  readonly first_asu_hkl: readonly (readonly number[])[];
  readonly first_original_hkl: readonly (readonly number[])[];
  readonly sum_hkl_original: readonly number[];
  readonly sum_I: number;
}
const real = unpacked('real');
const expected = truth('mtz_truth.json') as Record<string, MtzTruth> | undefined;

describe('MTZ', () => {
  it.skipIf(!real || !expected)('unmerged: indices as measured, as gemmi turns them back', async () => {
    const name = 'ccp4i2_gamma_HKLOUT_unmerged.mtz';
    const { columns, kind, header } = await readMtz(name, fileBytes(join(real ?? '', name)));
    const gemmi = (expected as Record<string, MtzTruth>)[name] as MtzTruth;
    expect(kind).toBe('mtz-unmerged');
    expect(header.spaceGroupNumber).toBe(19);
    expect(columns.n).toBe(gemmi.nrefl);
    expect([0, 1, 2, 3, 4].map((n) => [...columns.hkl.subarray(3 * n, 3 * n + 3)])).toEqual(
      gemmi.first_original_hkl
    );
    const sums = [0, 1, 2].map((axis) =>
      columns.hkl.reduce((sum, one, n) => (n % 3 === axis ? sum + one : sum), 0)
    );
    expect(sums).toEqual(gemmi.sum_hkl_original);
    expect([...columns.intensity].reduce((sum, one) => sum + one, 0)).toBeCloseTo(gemmi.sum_I, 1);
    expect(new Set(columns.frame).size).toBe(100);
  });

  it.skipIf(!real)('unmerged Mosflm partials are refused in words', async () => {
    const name = 'ccp4i2_hypf_unmerged.mtz';
    await expect(readMtz(name, fileBytes(join(real ?? '', name)))).rejects.toMatchObject({
      flaw: { code: 'partial-reflections', partials: 57716, records: 57725 }
    });
  });

  const merged = realData('mtz/edna_insulin_merged-intensity.mtz');
  it.skipIf(merged === undefined)('merged: the mean, or both mates', async () => {
    const mean = await readMtz('x.mtz', fileBytes(merged ?? ''));
    expect(mean.kind).toBe('mtz-merged');
    expect(mean.columns.n).toBeGreaterThan(1000);
    const mates = await readMtz('x.mtz', fileBytes(merged ?? ''), { mates: true });
    expect(mates.columns.n).toBeGreaterThanOrEqual(mean.columns.n);
  });

  const amplitudes = realData('mtz/gemmi_5e5z.mtz');
  it.skipIf(amplitudes === undefined)('cut: keeps the whole records', async () => {
    const whole = fileBytes(amplitudes ?? '');
    // The header stands at the end: a cut file has none.
    await expect(readMtz('x.mtz', bytesOf(await whole.slice(0, whole.size / 2)))).rejects.toMatchObject({
      flaw: { code: 'header-beyond-end' }
    });
  });
});
