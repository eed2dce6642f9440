/** Diagnostics of intensities that were planted: what they must find is known by hand. */
import { describe, expect, it, test } from 'vitest';
import { planted, type Planted, type PlantedReflection } from '../../../../tests/support/planted-intensities';
import { seeded } from '../random';
import { isInAsu, spaceGroup } from '../space-group';
import type { Cell } from '../unit-cell';
import { axialRows, type AxialRow } from './axial-reflections';
import { coverageMaps, missingCone } from './coverage-maps';
import { directionalCones } from './directional-cones';
import { intensityMoment } from './intensity-moments';
import { lTest } from './l-test';
import { withoutScrews, type MergedIntensities } from './merged-intensities';
import { pattersonPeak } from './patterson';
import { signalLimit } from './signal-limit';
import { reciprocalAxes, tensorBasis } from './symmetric-tensors';
import { isUnknown, type Unknown } from './unknown';
import { wilson } from './wilson';

const ORTHORHOMBIC: Cell = [40, 50, 60, 90, 90, 90];
const TETRAGONAL: Cell = [50, 50, 40, 90, 90, 90];
const HEXAGONAL: Cell = [50, 50, 40, 90, 90, 120];
const CUBIC: Cell = [60, 60, 60, 90, 90, 90];

/** What can be said, or the test ends. */
function said<T extends object>(answer: T | Unknown | undefined): T {
  if (answer === undefined || isUnknown(answer)) throw new Error(`unknown: ${JSON.stringify(answer)}`);
  return answer;
}
const one = (merge: MergedIntensities): Float64Array => new Float64Array(merge.n).fill(1);
/** Exponential: Wilson's acentric distribution; the mean of two of them: that of perfect twins. */
const exponential = (random: () => number): number => -Math.log(1 - random());
const squaredNormal = (random: () => number): number =>
  -2 * Math.log(1 - random()) * Math.cos(2 * Math.PI * random()) ** 2;

describe('moments and L of Wilson’s distributions', () => {
  const LOW: Omit<Planted, 'intensity'> = { group: 16, cell: ORTHORHOMBIC, dMin: 1.9, sigma: 1e-4 };
  const seenIn = (intensity: (centric: boolean, random: () => number) => number) => {
    const random = seeded(11);
    const merge = planted({
      ...LOW,
      intensity: ({ centric, epsilon }) => epsilon * intensity(centric, random)
    });
    const limit = signalLimit(merge) ?? expect.unreachable();
    const expected = one(merge);
    return {
      acentric: said(intensityMoment(merge, expected, limit, 'acentric')).moment,
      centric: said(intensityMoment(merge, expected, limit, 'centric')).moment,
      l: said(lTest(merge, expected, limit))
    };
  };
  it('of an untwinned crystal: 2.0 and 3.0, ⟨|L|⟩ 0.5, ⟨L²⟩ 1/3', () => {
    const found = seenIn((centric, random) => (centric ? squaredNormal(random) : exponential(random)));
    expect(Math.abs(found.acentric - 2)).toBeLessThan(0.1);
    expect(Math.abs(found.centric - 3)).toBeLessThan(0.45);
    expect(Math.abs(found.l.l - 0.5)).toBeLessThan(0.01);
    expect(Math.abs(found.l.lSquared - 1 / 3)).toBeLessThan(0.01);
  });
  it('of a perfect twin: 1.5 and 2.0, ⟨|L|⟩ 0.375, ⟨L²⟩ 0.2', () => {
    const found = seenIn((centric, random) =>
      centric
        ? (squaredNormal(random) + squaredNormal(random)) / 2
        : (exponential(random) + exponential(random)) / 2
    );
    expect(Math.abs(found.acentric - 1.5)).toBeLessThan(0.07);
    expect(Math.abs(found.centric - 2)).toBeLessThan(0.3);
    expect(Math.abs(found.l.l - 0.375)).toBeLessThan(0.01);
    expect(Math.abs(found.l.lSquared - 0.2)).toBeLessThan(0.01);
  });
  it('of one value: the moment is 1, L is 0', () => {
    const found = seenIn(() => 1);
    expect(found.acentric).toBeCloseTo(1, 6);
    expect(found.centric).toBeCloseTo(1, 6);
    expect(found.l.l).toBeCloseTo(0, 9);
  });
  it('of two values, 1 and 3 in turn at random: (1 + 9)/2 : 2² = 1.25, L half the time 1/2', () => {
    const found = seenIn((_, random) => (random() < 0.5 ? 1 : 3));
    expect(Math.abs(found.acentric - 1.25)).toBeLessThan(0.02);
    expect(Math.abs(found.l.l - 0.25)).toBeLessThan(0.01);
    expect(Math.abs(found.l.lSquared - 0.125)).toBeLessThan(0.005);
  });
  it('of few reflections is not told, and says how many there are', () => {
    const merge = planted({ group: 1, cell: [10, 10, 10, 90, 90, 90], dMin: 4, intensity: () => 1 });
    const limit = { shells: { upper: [1], from: 0 }, dMin: 1 };
    expect(intensityMoment(merge, one(merge), limit, 'acentric')).toEqual({
      unknown: 'few-reflections',
      found: merge.n,
      needed: 50
    });
    expect(intensityMoment(merge, one(merge), limit, 'centric')).toMatchObject({ found: 0 });
    expect(lTest(merge, one(merge), limit)).toMatchObject({ unknown: 'few-pairs', needed: 1000 });
  });
  it('noise of known size is taken out of the moment', () => {
    const random = seeded(4);
    const noise = (): number =>
      Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random()) * 0.5;
    const merge = planted({ ...LOW, sigma: 0.5, intensity: () => 1 + noise() });
    const limit = { shells: { upper: [1], from: 0 }, dMin: 1 };
    expect(said(intensityMoment(merge, one(merge), limit, 'acentric')).moment).toBeCloseTo(1, 1);
  });
});

describe('how far there is signal', () => {
  const reach = (sigma: number | ((one: PlantedReflection) => number)) =>
    signalLimit(planted({ group: 16, cell: ORTHORHOMBIC, dMin: 3, intensity: () => 10, sigma }));
  test.each<[string, number, boolean]>([
    ['ten times the noise', 1, true],
    ['five times the noise', 2, true],
    ['less', 2.01, false]
  ])('%s', (_, sigma, isThere) => {
    expect(reach(sigma)?.shells.upper.length).toBe(isThere ? 15 : undefined);
  });
  it('ends at the first shell without it, whatever follows', () => {
    const limit = reach(({ s2 }) => (s2 > 1 / 16 && s2 < 1 / 12 ? 100 : 1));
    expect(limit?.dMin).toBeGreaterThan(3.4);
    expect(limit?.dMin).toBeLessThan(4.4);
  });
  it('is nowhere without reflections', () => {
    expect(
      signalLimit(planted({ group: 16, cell: ORTHORHOMBIC, dMin: 3, intensity: () => undefined }))
    ).toBeUndefined();
  });
});

describe('Wilson’s plot', () => {
  const fallOff = (b: number, more: Partial<Planted> = {}) =>
    wilson(
      planted({
        group: 16,
        cell: ORTHORHOMBIC,
        dMin: 1.9,
        sigma: 1e-6,
        intensity: ({ s2, epsilon }) => 1e4 * epsilon * Math.exp((-b * s2) / 2),
        ...more
      })
    );
  test.each([0, 10, 25, 60])('a planted B of %d Å² is the slope without form factors', (b) => {
    const { line } = fallOff(b);
    expect(said(line).bPlain).toBeCloseTo(b, 1);
    // Atoms fall off by themselves: their own B is less than that of the intensities.
    expect(said(line).b).toBeLessThan(said(line).bPlain);
    expect(said(line).dMax).toBe(4);
    expect(said(line).dMin).toBeCloseTo(1.9, 1);
  });
  it('B of the atoms moves as that of the intensities does', () => {
    expect(said(fallOff(40).line).b - said(fallOff(20).line).b).toBeCloseTo(20, 1);
  });
  it('the scale of the intensities moves no B', () => {
    const times = fallOff(20, { intensity: ({ s2, epsilon }) => 7e6 * epsilon * Math.exp(-10 * s2) });
    expect(said(times.line).b).toBeCloseTo(said(fallOff(20).line).b, 6);
  });
  it('bins hold every reflection once and the logarithm of their mean', () => {
    const { bins } = fallOff(0);
    const merge = planted({ group: 16, cell: ORTHORHOMBIC, dMin: 1.9, intensity: () => 1 });
    expect(bins.reduce((sum, { n }) => sum + n, 0)).toBe(merge.n);
    for (const { lnI } of bins) expect(lnI).toBeCloseTo(Math.log(1e4), 9);
    expect(bins).toHaveLength(30);
  });
  test.each<[string, Partial<Planted>, Unknown]>([
    ['of data to 3.5 Å', { dMin: 3.5 }, { unknown: 'low-resolution', needed: 3 }],
    ['of noise', { sigma: 1e9 }, { unknown: 'weak', needed: 5 }],
    ['of a small cell', { cell: [12, 12, 12, 90, 90, 90] }, { unknown: 'few-reflections', needed: 300 }]
  ])('has no line %s', (_, more, reason) => {
    expect(fallOff(20, more).line).toMatchObject(reason);
  });
  it('where intensities are noise no logarithm stands', () => {
    for (const bin of fallOff(20, { intensity: () => -1 }).bins) expect(bin).not.toHaveProperty('lnI');
  });
});

describe('a translation', () => {
  /** |F|² of two equal molecules t apart: 2 + 2 cos 2π h·t, times what the molecule itself has. */
  const pair = (t: readonly [number, number, number], share = 1, seed = 5): MergedIntensities => {
    const random = seeded(seed);
    return planted({
      group: 1,
      cell: [60, 70, 80, 90, 90, 90],
      dMin: 4.8,
      intensity: ({ hkl: [h, k, l] }) =>
        exponential(random) * (1 + share * Math.cos(2 * Math.PI * (h * t[0] + k * t[1] + l * t[2])))
    });
  };
  // t and -t have half the origin's peak each; half a cell away they are one.
  test.each<[string, readonly [number, number, number], number]>([
    ['half along c', [0, 0, 0.5], 100],
    ['half of all axes', [0.5, 0.5, 0.5], 100],
    ['anywhere', [0.27, 0.11, 0.41], 50],
    ['a third along a', [1 / 3, 0, 0], 50]
  ])('%s is found where it was planted, as high as it must be', (_, t, height) => {
    const peak = said(pattersonPeak(pair(t)));
    expect(peak.isFlagged).toBe(true);
    expect(Math.abs(peak.height - height)).toBeLessThan(5);
    const away = (sign: number): number =>
      Math.hypot(
        ...peak.vector.map((x, n) => {
          const from = x - sign * (t[n] ?? NaN);
          return from - Math.round(from);
        })
      );
    expect(Math.min(away(1), away(-1))).toBeLessThan(0.01);
  });
  it('of a part of the crystal is so much lower', () => {
    expect(Math.abs(said(pattersonPeak(pair([0, 0.5, 0.5], 0.5))).height - 50)).toBeLessThan(5);
  });
  it('where there is none nothing is flagged', () => {
    const peak = said(pattersonPeak(pair([0, 0, 0.5], 0)));
    expect(peak.isFlagged).toBe(false);
    expect(peak.distance).toBeGreaterThan(15);
  });
  it('is not told of half the reflections', () => {
    const merge = planted({
      group: 1,
      cell: [60, 70, 80, 90, 90, 90],
      dMin: 4.8,
      intensity: ({ hkl: [h] }) => (h > 2 ? 1 : undefined)
    });
    expect(pattersonPeak(merge)).toMatchObject({ unknown: 'incomplete' });
  });
  it('is not told of few', () => {
    const merge = planted({ group: 1, cell: [20, 20, 20, 90, 90, 90], dMin: 8, intensity: () => 1 });
    expect(pattersonPeak(merge)).toMatchObject({ unknown: 'few-reflections' });
  });
});

describe('axes and their screws', () => {
  const LONG: Cell = [100, 110, 120, 90, 90, 90];
  /** Intensity 100 where every rule lets the index pass, else 0, σ 1. */
  const rows = (group: number, cell: Cell, passes: (h: number, k: number, l: number) => boolean) =>
    axialRows(
      planted({ group, cell, dMin: 5, intensity: ({ hkl: [h, k, l] }) => (passes(h, k, l) ? 100 : 0) })
    );
  const row = (all: readonly AxialRow[], axis: AxialRow['axis']): AxialRow =>
    all.find((each) => each.axis === axis) ?? expect.unreachable();
  const every = (multiple: number) => (_h: number, _k: number, l: number) => l === 0 || l % multiple === 0;
  const FOUR: Cell = [100, 100, 150, 90, 90, 90];
  const SIX: Cell = [100, 100, 200, 90, 90, 120];
  test.each<[string, number, Cell, number, readonly string[]]>([
    ['two-fold, nothing missing', 16, LONG, 1, ['2']],
    ['two-fold, every second', 16, LONG, 2, ['21']],
    ['four-fold, nothing missing', 75, FOUR, 1, ['4']],
    ['four-fold, every second', 75, FOUR, 2, ['42']],
    ['four-fold, every fourth: either hand', 75, FOUR, 4, ['41', '43']],
    ['three-fold, nothing missing', 143, SIX, 1, ['3']],
    ['three-fold, every third: either hand', 143, SIX, 3, ['31', '32']],
    ['six-fold, nothing missing', 168, SIX, 1, ['6']],
    ['six-fold, every second', 168, SIX, 2, ['63']],
    ['six-fold, every third: either hand', 168, SIX, 3, ['62', '64']],
    ['six-fold, every sixth: either hand', 168, SIX, 6, ['61', '65']]
  ])('%s of l', (_, group, cell, multiple, possible) => {
    expect(row(rows(group, cell, every(multiple)), '00l').possible).toEqual(possible);
  });
  test.each<[string, number, readonly string[]]>([
    ['P 2 2 2', 16, ['h00', '0k0', '00l']],
    ['P 21 21 21', 19, ['h00', '0k0', '00l']],
    ['P 2: only b', 3, ['0k0']],
    ['P 1: none', 1, []],
    ['P 4: only c', 75, ['00l']],
    ['P 4 2 2: a and b are one', 89, ['h00', '00l']],
    ['P 6 2 2: two-folds across say nothing', 177, ['00l']],
    ['P 2 3: all three are one', 195, ['h00']]
  ])('rows of %s', (_, group, axes) => {
    const cell = group === 195 ? CUBIC : group === 177 ? HEXAGONAL : group > 74 ? TETRAGONAL : ORTHORHOMBIC;
    expect(rows(group, cell, () => true).map(({ axis }) => axis)).toEqual(axes);
  });
  it('the group of the header forbids nothing beforehand', () => {
    const found = row(
      rows(19, LONG, () => true),
      '00l'
    );
    expect(found.possible).toEqual(['2']);
    expect(found.classes[0]).toMatchObject({ verdict: 'broken', nForbiddenStrong: 12 });
  });
  it('counts what is there, and its means', () => {
    const found = row(rows(16, LONG, every(2)), '00l');
    expect(found.classes).toEqual([
      {
        multiple: 2,
        nAllowed: 12,
        nForbidden: 12,
        allowed: 100,
        forbidden: 0,
        nForbiddenStrong: 0,
        verdict: 'obeyed'
      }
    ]);
    expect(found.reflections.map(({ index }) => index)).toEqual(Array.from({ length: 24 }, (_, n) => n + 1));
  });
  test.each<[string, (h: number, k: number, l: number) => number | undefined, AxialRow['unknown']]>([
    ['forbidden ones were left out', (_h, _k, l) => (l % 2 === 0 ? 100 : undefined), 'left-out'],
    ['all were left out', () => undefined, 'few-reflections'],
    [
      'only three of either kind',
      (_h, _k, l) => (l > 6 ? undefined : l % 2 === 0 ? 100 : 0),
      'few-reflections'
    ],
    ['all are weak', () => 2, 'few-reflections']
  ])('%s: not told', (_, intensity, unknown) => {
    const merge = planted({
      group: 16,
      cell: LONG,
      dMin: 5,
      intensity: ({ hkl: [h, k, l] }) => (h === 0 && k === 0 ? intensity(h, k, l) : 1)
    });
    const found = row(axialRows(merge), '00l');
    expect(found).not.toHaveProperty('possible');
    expect(found.unknown).toBe(unknown);
  });
  it('of a centred lattice says that the centring hides it', () => {
    expect(
      row(
        rows(23, LONG, () => true),
        '00l'
      ).unknown
    ).toBe('centring');
  });
});

describe('coverage', () => {
  const half = (isThere: (one: PlantedReflection) => boolean): MergedIntensities =>
    planted({
      group: 1,
      cell: [30, 30, 30, 90, 90, 90],
      dMin: 4,
      count: 3,
      intensity: (each) => (isThere(each) ? 1 : undefined)
    });
  it('sections hold every reflection of half a plane once, with its observations', () => {
    const maps = coverageMaps(half(() => true));
    expect(maps.map(({ plane }) => plane)).toEqual(['hk0', 'h0l', '0kl']);
    for (const { reflections } of maps) {
      expect(reflections.every(([, , count]) => count === 3)).toBe(true);
      expect(new Set(reflections.map(([a, b]) => `${a} ${b}`)).size).toBe(reflections.length);
      // Points of a square lattice within 7.5, the half of them without the middle.
      expect(reflections).toHaveLength((latticePoints(7.5) - 1) / 2);
    }
  });
  it('what is missing has no observations', () => {
    const [hk0] = coverageMaps(half(({ hkl: [h] }) => h !== 3));
    for (const [h, , count] of hk0?.reflections ?? []) expect(count).toBe(h === 3 ? 0 : 3);
  });
  it('a whole sphere misses nothing', () => {
    expect(missingCone(half(() => true))).toMatchObject({ completeness: 100, overall: 100 });
  });
  test.each<[string, number]>([
    ['a', 0],
    ['b', 1],
    ['c', 2]
  ])('a cone about %s that was not measured is the emptiest', (_, axis) => {
    const cosine = Math.cos((25 * Math.PI) / 180);
    const found = missingCone(half(({ hkl }) => Math.abs(hkl[axis] ?? NaN) < cosine * Math.hypot(...hkl)));
    expect(found?.completeness).toBe(0);
    expect(Math.abs(found?.direction[axis] ?? NaN)).toBeGreaterThan(Math.cos((15 * Math.PI) / 180));
    expect(found?.overall).toBeGreaterThan(85);
    expect(found?.overall).toBeLessThan(96);
  });
  test.each<[string, number, Cell, readonly string[]]>([
    ['P 1', 1, ORTHORHOMBIC, ['a*', 'b*', 'c*']],
    ['P 2 2 2', 16, ORTHORHOMBIC, ['a*', 'b*', 'c*']],
    ['P 4', 75, TETRAGONAL, ['a*', 'c*']],
    ['P 3', 143, HEXAGONAL, ['a*', 'c*']],
    ['P 2 3', 195, CUBIC, ['a*']]
  ])('by direction, axes of %s that are equal stand once', (_, group, cell, axes) => {
    const cones = directionalCones(planted({ group, cell, dMin: 4, intensity: () => 8, sigma: 2 }));
    expect(cones.map(({ axis }) => axis)).toEqual(axes);
    for (const { shells } of cones) {
      expect(shells).toHaveLength(9);
      for (const { n, iOverSigma } of shells) if (n > 0) expect(iOverSigma).toBeCloseTo(4, 9);
    }
  });
  it('by direction, what was planted weak along c* is weak there only', () => {
    const [a, , c] = directionalCones(
      planted({
        group: 16,
        cell: ORTHORHOMBIC,
        dMin: 4,
        intensity: ({ hkl: [h, k, l] }) => (l / 60 > Math.hypot(h / 40, k / 50) ? 1 : 10)
      })
    );
    expect(a?.shells.map(({ iOverSigma }) => iOverSigma)).toEqual(a?.shells.map(() => 10));
    expect(c?.shells.at(-1)?.iOverSigma).toBe(1);
  });
});

/** Points of the square lattice within a radius. */
function latticePoints(radius: number): number {
  let n = 0;
  for (let a = -radius | 0; a <= radius; a++)
    for (let b = -radius | 0; b <= radius; b++) if (a * a + b * b <= radius * radius) n++;
  return n;
}

describe('tensors that a group leaves as they are', () => {
  test.each<[string, number, Cell, number]>([
    ['triclinic', 1, [30, 40, 50, 80, 95, 105], 5],
    ['monoclinic', 4, [30, 40, 50, 90, 95, 90], 3],
    ['orthorhombic', 19, ORTHORHOMBIC, 2],
    ['tetragonal', 75, TETRAGONAL, 1],
    ['tetragonal with two-folds', 96, TETRAGONAL, 1],
    ['trigonal', 144, HEXAGONAL, 1],
    ['hexagonal', 178, HEXAGONAL, 1],
    ['cubic', 198, CUBIC, 0]
  ])('%s: %#', (_, number, cell, parameters) => {
    const basis = tensorBasis(spaceGroup(number) ?? expect.unreachable(), cell);
    expect(basis).toHaveLength(parameters);
    for (const [a, b, c] of basis) expect(a + b + c).toBeCloseTo(0, 12);
    if (number > 74) for (const [a, b] of basis) expect(a).toBeCloseTo(b, 12);
  });
  it('reciprocal axes: a* is 1/a long and upright on b and c', () => {
    const [a = [], b = [], c = []] = reciprocalAxes([30, 40, 50, 90, 110, 90]);
    // a* = 1/(a sin β), along x and z; b* = 1/b; c* along z, 1/(c sin β).
    const sine = Math.sin((110 * Math.PI) / 180);
    expect(Math.hypot(...a)).toBeCloseTo(1 / (30 * sine), 12);
    expect(Math.hypot(...b)).toBeCloseTo(1 / 40, 12);
    expect(Math.hypot(...c)).toBeCloseTo(1 / (50 * sine), 12);
    expect(c[0]).toBe(0);
    expect(c[1]).toBe(0);
  });
});

test.each([4, 19, 92, 146, 178, 198, 213])(
  'without its screw axes group %d keeps its asymmetric unit',
  (number) => {
    const group = spaceGroup(number) ?? expect.unreachable();
    const bare = withoutScrews(group);
    for (let h = -3; h <= 3; h++)
      for (let k = -3; k <= 3; k++)
        for (let l = -3; l <= 3; l++) expect(isInAsu(bare, [h, k, l])).toBe(isInAsu(group, [h, k, l]));
  }
);
