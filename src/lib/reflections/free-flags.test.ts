import { describe, expect, it } from 'vitest';
import { madeMtz } from '../../../tests/support/made-mtz';
import { bytesOf } from '../../../tests/support/reflection-data';
import { copiedFreeFlags, newFreeFlags } from './free-flags';
import { IndexBox } from './index-box';
import { mergedReflections } from './merged-reflections';
import { writeMtz } from './mtz-writer';
import { spaceGroup } from './space-group';

const group = spaceGroup(19) ?? expect.unreachable();
const box = (dMin: number) => new IndexBox(group, [40, 50, 60, 90, 90, 90], dMin);

/** An MTZ of every reflection of a box, with flags. */
function mtz(of: IndexBox, label: string, values: Float64Array): Uint8Array {
  const slots = Int32Array.from({ length: of.n }, (_, u) => 2 * u);
  const ones = new Float64Array(of.n).fill(1);
  const merged = mergedReflections(of, { intensity: ones, sigma: ones, slots });
  return writeMtz(of, merged, { title: 't', history: [], more: [{ label, type: 'I', values }] });
}

describe('free-R flags', () => {
  it('new ones: every shell of resolution has its twentieth of each set', () => {
    const all = box(3);
    const values = newFreeFlags(all);
    const order = Array.from(values.keys()).sort((a, b) => (all.s2[a] ?? 0) - (all.s2[b] ?? 0));
    for (let from = 0; from + 400 <= order.length; from += 400) {
      const counts = new Array<number>(20).fill(0);
      for (const u of order.slice(from, from + 400))
        counts[values[u] ?? 0] = (counts[values[u] ?? 0] ?? 0) + 1;
      expect(counts).toEqual(new Array(20).fill(20));
    }
    expect([...newFreeFlags(all)]).toEqual([...values]);
  });
  it('copied: the same by index; beyond the file new ones', async () => {
    const [coarse, fine] = [box(4), box(3)];
    const given = Float64Array.from({ length: coarse.n }, (_, u) => (u * 7) % 20);
    const { values, nCopied } = await copiedFreeFlags(bytesOf(mtz(coarse, 'FreeR_flag', given)), fine);
    expect(nCopied).toBe(coarse.n);
    for (let u = 0; u < coarse.n; u++) {
      const [h = 0, k = 0, l = 0] = coarse.hkl.subarray(3 * u, 3 * u + 3);
      expect(values[fine.slotOf(h, k, l) >> 1]).toBe(given[u]);
    }
    expect(values.every((one) => one >= 0 && one < 20)).toBe(true);
  });
  it('of a file with 0 and 1 only, what is new is 0 or 1, about a twentieth 1', async () => {
    const given = Float64Array.from({ length: box(4).n }, (_, u) => (u % 10 === 0 ? 1 : 0));
    const { values } = await copiedFreeFlags(bytesOf(mtz(box(4), 'R-free-flags', given)), box(3));
    expect(new Set(values)).toEqual(new Set([0, 1]));
  });
  it.each([-999, -999.9])('a flag that is missing, written as %f, is not copied', async (missing) => {
    const bytes = madeMtz({
      columns: [
        ...['H', 'K', 'L'].map((label) => ({ label, type: 'H' })),
        { label: 'FreeR_flag', type: 'I' }
      ],
      rows: [
        [1, 2, 3, 7],
        [1, 2, 4, NaN]
      ],
      cell: box(4).cell,
      symmetry: ['X,Y,Z'],
      spaceGroupNumber: 19,
      symbol: 'P 21 21 21',
      missing
    });
    const { values, nCopied } = await copiedFreeFlags(bytesOf(bytes), box(4));
    expect([nCopied, values.every((one) => one >= 0)]).toEqual([1, true]);
  });
  it('a file without flags is refused by name', async () => {
    const bytes = bytesOf(mtz(box(4), 'OTHER', new Float64Array(box(4).n)));
    await expect(copiedFreeFlags(bytes, box(3))).rejects.toMatchObject({
      flaw: { code: 'no-free-flags' }
    });
  });
});
