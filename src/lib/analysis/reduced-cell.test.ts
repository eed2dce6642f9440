import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { UnitCell } from '../beamtime/units';
import { niggliCell, sameLattice } from './reduced-cell';

/** Cells of every centring and their Niggli cells by cctbx (Debian's python3-cctbx: `unit_cell.change_basis(group.z2p_op()).niggli_cell()`). */
const CCTBX = JSON.parse(
  readFileSync(join(import.meta.dirname, 'fixtures/niggli-cells.json'), 'utf8')
) as readonly { readonly cell: UnitCell; readonly spaceGroup: string; readonly niggli: UnitCell }[];
const TOLERANCE = { length: 0.02, angle: 2 };
const reduced = (cell: UnitCell, spaceGroup?: string): UnitCell => {
  const niggli = niggliCell(cell, spaceGroup);
  if (niggli === undefined) throw new Error('no cell');
  return niggli;
};
const alike = (one: UnitCell, other: UnitCell): boolean =>
  sameLattice(reduced(one), TOLERANCE)(reduced(other)) &&
  sameLattice(reduced(other), TOLERANCE)(reduced(one));

describe('the Niggli cell', () => {
  it.each(CCTBX)('of $cell in $spaceGroup is that of cctbx', ({ cell, spaceGroup, niggli }) => {
    const [ours, theirs] = [reduced(cell, spaceGroup), niggli];
    for (const [at, value] of ours.entries()) expect(value).toBeCloseTo(theirs[at] ?? NaN, at < 3 ? 3 : 2);
  });
  it('of a Niggli cell is itself', () => {
    for (const { niggli } of CCTBX)
      for (const [at, value] of reduced(niggli).entries())
        expect(Math.abs(value - (niggli[at] ?? NaN))).toBeLessThan(0.01);
  });
  it.each([
    [[0, 10, 10, 90, 90, 90]],
    [[10, 10, 10, 120, 120, 120]],
    [[10, 10, 10, 150, 20, 20]],
    [[NaN, 10, 10, 90, 90, 90]],
    [[10, 10, Infinity, 90, 90, 90]]
  ] as readonly [UnitCell][])('%j is no cell', (cell) => {
    expect(niggliCell(cell)).toBeUndefined();
  });
});

describe('one lattice', () => {
  it('is found again in any order of the axes, any centring and any other basis', () => {
    expect(alike([34.2, 45.5, 53.2, 90, 90, 90], [53.1, 34.3, 45.6, 90, 90, 90])).toBe(true);
    const centred = reduced([62.1, 40.3, 47.2, 90, 105.2, 90], 'C 1 2 1');
    expect(sameLattice(centred, TOLERANCE)(reduced([62.1, 40.3, 47.2, 90, 105.2, 90], 'C 1 2 1'))).toBe(true);
    const [a, b, c] = [62.1, 40.3, 47.2];
    const beta = (105.2 * Math.PI) / 180;
    const cI = Math.hypot(a + c * Math.cos(beta), c * Math.sin(beta));
    const betaI = (Math.acos((a + c * Math.cos(beta)) / cI) * 180) / Math.PI;
    expect(sameLattice(centred, TOLERANCE)(reduced([cI, b, c, 90, 105.2 - betaI, 90], 'I 1 2 1'))).toBe(true);
  });
  it('is found where noise lets the reduction choose another cell', () => {
    // Axes of nearly one length, and angles on both sides of 90°.
    expect(alike([50, 50.3, 50.1, 89.6, 90.3, 89.8], [50.2, 50, 50.3, 90.4, 89.7, 90.2])).toBe(true);
    expect(alike([40, 60, 80, 89.7, 89.8, 89.9], [40, 60, 80, 90.3, 90.2, 90.1])).toBe(true);
    // A primitive rhombohedral cell near 60°, which lies on several boundaries.
    expect(alike([57, 57, 57, 60.2, 60.2, 60.2], [57, 57, 57, 59.8, 59.8, 59.8])).toBe(true);
  });
  it('of every cell of cctbx is found with small errors, and none is taken for another', () => {
    const noisy = ([a, b, c, alpha, beta, gamma]: UnitCell): UnitCell => [
      a * 1.008,
      b * 0.993,
      c * 1.004,
      alpha + 0.4,
      beta - 0.3,
      gamma + 0.2
    ];
    let confused = 0;
    for (const { niggli } of CCTBX) {
      const isSame = sameLattice(reduced(noisy(niggli)), TOLERANCE);
      expect(isSame(niggli), niggli.join(' ')).toBe(true);
      confused += CCTBX.filter((other) => other.niggli !== niggli && isSame(other.niggli)).length;
    }
    expect(confused).toBe(0);
  });
  it('is none for a multiple, another cell of the same volume, or one out of tolerance', () => {
    expect(alike([40, 50, 60, 90, 90, 90], [80, 50, 60, 90, 90, 90])).toBe(false);
    expect(alike([40, 50, 60, 90, 90, 90], [50, 50, 48, 90, 90, 90])).toBe(false);
    expect(alike([40, 50, 60, 90, 90, 90], [40, 50, 62, 90, 90, 90])).toBe(false);
    expect(alike([40, 50, 60, 90, 90, 90], [40, 50, 60, 90, 94, 90])).toBe(false);
    expect(alike([40, 50, 60, 90, 90, 90], [40.5, 50, 60, 90, 91, 90])).toBe(true);
  });
});
