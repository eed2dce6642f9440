/** Ice that was planted into merges of Wilson's distribution, and merges without any: what is found, and what is seen where nothing is. */
import { expect, it, test } from 'vitest';
import { planted } from '../../../../tests/support/planted-intensities';
import { seeded } from '../random';
import type { Cell } from '../unit-cell';
import { iceRings } from './ice-rings';

const CRYSTALS: readonly { readonly group: number; readonly cell: Cell; readonly dMin: number }[] = [
  { group: 19, cell: [50, 60, 70, 90, 90, 90], dMin: 1.9 },
  { group: 4, cell: [40, 55, 50, 90, 103, 90], dMin: 2 },
  { group: 96, cell: [78, 78, 38, 90, 90, 90], dMin: 1.8 },
  { group: 146, cell: [80, 80, 60, 90, 90, 120], dMin: 2.1 },
  { group: 197, cell: [90, 90, 90, 90, 90, 90], dMin: 2 }
];
const SEEDS = [1, 2, 3];
const HALF_WIDTH = 0.03;
/** A fall-off of B = 25 Å². */
const falloff = (s2: number): number => 1000 * Math.exp((-25 * s2) / 2);

/** Rings that are named, and all that could be; in each of `rings` (Å) ice adds `strength` times the mean intensity, unevenly. */
function ringsOf(
  crystal: (typeof CRYSTALS)[number],
  seed: number,
  rings: readonly number[],
  strength: number
) {
  const random = seeded(100 * crystal.group + seed);
  const exponential = (): number => -Math.log(1 - random());
  const merge = planted({
    ...crystal,
    sigma: ({ s2 }) => 0.1 * falloff(s2) + 3,
    intensity({ s2, epsilon, centric }) {
      const mean = falloff(s2);
      const own = centric ? 2 * exponential() * Math.cos(2 * Math.PI * random()) ** 2 : exponential();
      const noise = Math.sqrt(2 * exponential()) * Math.cos(2 * Math.PI * random());
      const inRing = rings.some((d) => Math.abs(1 / Math.sqrt(s2) - d) < HALF_WIDTH);
      return epsilon * mean * own + (0.1 * mean + 3) * noise + (inRing ? strength * mean * exponential() : 0);
    }
  });
  const known = iceRings(merge).filter(({ unknown }) => unknown === undefined);
  return {
    known: known.map(({ d }) => d),
    flagged: known.flatMap(({ d, isFlagged }) => (isFlagged ? [d] : []))
  };
}

it('of 15 crystals without ice no ring is named', () => {
  const all = CRYSTALS.flatMap((crystal) => SEEDS.map((seed) => ringsOf(crystal, seed, [], 0)));
  // Rings that could have been.
  expect(all.flatMap(({ known }) => known).length).toBeGreaterThan(80);
  expect(all.flatMap(({ flagged }) => flagged)).toEqual([]);
});

test.each<[number, number]>([
  [1, 0.9],
  [0.5, 0.7]
])(
  'ice that adds %f of the mean intensity is found in at least %f of its rings, and nowhere else',
  (strength, share) => {
    const rings = [3.669, 2.671, 2.249];
    const all = CRYSTALS.flatMap((crystal) => SEEDS.map((seed) => ringsOf(crystal, seed, rings, strength)));
    const planned = all.flatMap(({ known }) => known.filter((d) => rings.includes(d)));
    const found = all.flatMap(({ flagged }) => flagged);
    expect(planned.length).toBeGreaterThan(30);
    expect(found.filter((d) => !rings.includes(d))).toEqual([]);
    expect(found.length / planned.length).toBeGreaterThanOrEqual(share);
  }
);
