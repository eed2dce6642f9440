/**
 * Crystals of random atoms and what a beamtime would measure of them: intensities by direct summation over atoms and operators, so that nothing of the engine's
 * ways with indices enters the truth.
 */
import { transformed, type Hkl, type Operator } from '../../src/lib/reflections/operator';
import { seeded } from '../../src/lib/reflections/random';
import { inverseSquare, reciprocalOf, type Cell } from '../../src/lib/reflections/unit-cell';
import { gaussian } from './gaussian';

export interface CrystalPlan {
  /** All of them, centring included. */
  readonly operators: readonly Operator[];
  readonly cell: Cell;
  /** Å. */
  readonly dMin: number;
  /** In the asymmetric unit. */
  readonly atoms: number;
  readonly seed: number;
  /** Fractions of the edges: each atom has a copy there (translational NCS). */
  readonly pseudo?: readonly [number, number, number];
  /** f″ of every fifth atom, in electrons beside f = 6. */
  readonly anomalous?: number;
  /** Å: how far each atom is moved, for a crystal that is not isomorphous. */
  readonly moved?: number;
}

/** Noise-free intensities of all indices to the resolution; absences are not among them. */
export interface Crystal {
  readonly plan: CrystalPlan;
  readonly indices: readonly Hkl[];
  /** 0 where the index is absent or beyond the resolution. */
  intensity: (hkl: Hkl) => number;
  /** 1/d². */
  s2: (hkl: Hkl) => number;
}

const PARTS = 24;
const HALF = 256;
const B_FACTOR = 15;
const keyOf = ([h, k, l]: Hkl): number => ((h + HALF) * 2 * HALF + k + HALF) * 2 * HALF + l + HALF;
export const mateOf = ([h, k, l]: Hkl): Hkl => [0 - h, 0 - k, 0 - l];

/** By index one name for all that the operators and Friedel's law make equal. */
export function orbitKeys({ indices, plan: { operators } }: Crystal): ReadonlyMap<string, string> {
  const rotations = [...new Map(operators.map(({ r }) => [r.join(), r])).values()];
  const keys = new Map<string, string>();
  for (const hkl of indices) {
    const name = hkl.join();
    if (keys.has(name)) continue;
    for (const r of rotations) {
      const one = transformed(hkl, r);
      keys.set(one.map((h) => h + 0).join(), name);
      keys.set(one.map((h) => -h + 0).join(), name);
    }
  }
  return keys;
}

export function simulatedCrystal(plan: CrystalPlan): Crystal {
  const random = seeded(plan.seed);
  const moving = seeded(plan.seed + 1);
  const positions: number[] = [];
  const excess: number[] = [];
  for (let atom = 0; atom < plan.atoms; atom++) {
    const place = [random(), random(), random()].map(
      (one, axis) => one + ((plan.moved ?? 0) * gaussian(moving)) / (plan.cell[axis] as number)
    );
    const copies = plan.pseudo
      ? [place, place.map((one, axis) => one + (plan.pseudo?.[axis] ?? 0))]
      : [place];
    for (const xyz of copies)
      for (const { r, t } of plan.operators) {
        for (let row = 0; row < 3; row++)
          positions.push(
            (r[3 * row] as number) * (xyz[0] as number) +
              (r[3 * row + 1] as number) * (xyz[1] as number) +
              (r[3 * row + 2] as number) * (xyz[2] as number) +
              (t[row] as number) / PARTS
          );
        excess.push(atom % 5 === 0 ? (plan.anomalous ?? 0) : 0);
      }
  }
  const metric = reciprocalOf(plan.cell);
  const most = 1 / plan.dMin ** 2;
  const reach = [0, 1, 2].map((axis) => Math.floor((plan.cell[axis] as number) / plan.dMin));
  const [H = 0, K = 0, L = 0] = reach;
  const found = new Map<number, number>();
  const indices: Hkl[] = [];
  for (let h = 0; h <= H; h++)
    for (let k = h === 0 ? 0 : -K; k <= K; k++)
      for (let l = h === 0 && k === 0 ? 1 : -L; l <= L; l++) {
        const square = inverseSquare(metric, h, k, l);
        if (square > most) continue;
        let [a, b, p, q] = [0, 0, 0, 0];
        for (let at = 0; at < excess.length; at++) {
          const angle =
            2 *
            Math.PI *
            (h * (positions[3 * at] as number) +
              k * (positions[3 * at + 1] as number) +
              l * (positions[3 * at + 2] as number));
          const [cos, sin, f] = [Math.cos(angle), Math.sin(angle), excess[at] as number];
          a += 6 * cos;
          b += 6 * sin;
          p += f * cos;
          q += f * sin;
        }
        const falloff = Math.exp((-B_FACTOR * square) / 2);
        const [plus, minus] = [
          falloff * ((a - q) ** 2 + (b + p) ** 2),
          falloff * ((a + q) ** 2 + (p - b) ** 2)
        ];
        if (plus + minus < 1e-6) continue;
        const index: Hkl = [h, k, l];
        found.set(keyOf(index), plus);
        found.set(keyOf(mateOf(index)), minus);
        indices.push(index, mateOf(index));
      }
  return {
    plan,
    indices,
    intensity: (hkl) => found.get(keyOf(hkl)) ?? 0,
    s2: ([h, k, l]) => inverseSquare(metric, h, k, l)
  };
}

export interface SetPlan {
  readonly crystal: Crystal;
  readonly seed: number;
  readonly records: number;
  readonly k?: number;
  /** Å². */
  readonly B?: number;
  /** What B grows by from the first frame to the last, Å². */
  readonly decay?: number;
  /** How the indices were turned when the set was indexed: h is written as h·turn. */
  readonly turn?: readonly number[];
  /** Every index was given that of its Friedel mate. */
  readonly swapped?: boolean;
  readonly twin?: { readonly law: readonly number[]; readonly alpha: number };
  /** Records whose intensity is tripled and shifted. */
  readonly outliers?: number;
  /** Å: the intensity in the ring is doubled on its way to the detector, with background. */
  readonly ice?: number;
  /** σ of a weak reflection, as a part of the mean intensity. */
  readonly noise?: number;
}

export interface Measurement {
  /** As written. */
  readonly hkl: Hkl;
  /** As it is. */
  readonly truth: Hkl;
  readonly intensity: number;
  readonly sigma: number;
  /** Zero-based, as ZD. */
  readonly zd: number;
  /** What the intensity was multiplied with. */
  readonly scale: number;
  readonly isOutlier: boolean;
}

const FRAMES = 100;
/** Å either side of an ice ring. */
const RING = 0.03;

/** A data set as a sweep of 100 frames of 0.1° would give it. */
export function simulatedSet(plan: SetPlan): Measurement[] {
  const { crystal, records, k = 0, B = 0, decay = 0, turn, swapped, twin, outliers = 0, ice } = plan;
  const random = seeded(plan.seed);
  const mean = crystal.indices.reduce((sum, hkl) => sum + crystal.intensity(hkl), 0) / crystal.indices.length;
  const floor = (plan.noise ?? 0.1) * mean;
  return Array.from({ length: records }, (_, record) => {
    const truth = crystal.indices[Math.floor(random() * crystal.indices.length)] as Hkl;
    const zd = random() * FRAMES;
    const s2 = crystal.s2(truth);
    const own = crystal.intensity(truth);
    const real = twin
      ? (1 - twin.alpha) * own + twin.alpha * crystal.intensity(transformed(truth, twin.law) as Hkl)
      : own;
    const scale = Math.exp(k - ((B + (decay * zd) / FRAMES) * s2) / 2);
    const inRing = ice !== undefined && Math.abs(1 / Math.sqrt(s2) - ice) < RING;
    const sigma = Math.hypot(floor, 0.03 * real) * (inRing ? 2 : 1);
    const noisy = real + sigma * gaussian(random) + (inRing ? mean : 0);
    const isOutlier = record < outliers;
    const turned = turn ? (transformed(truth, turn) as Hkl) : truth;
    return {
      hkl: swapped ? mateOf(turned) : turned,
      truth,
      intensity: scale * (isOutlier ? 3 * noisy + 40 * sigma : noisy),
      sigma: scale * sigma,
      zd,
      scale,
      isOutlier
    };
  });
}

export interface TextOptions {
  readonly spaceGroupNumber: number;
  readonly cell: Cell;
  /** Names of the columns, in their order; others than the engine's own are filled with numbers. */
  readonly items?: readonly string[];
  readonly lineEnd?: string;
  /** Lines that stand among the records, by the number of the record they follow. */
  readonly broken?: Readonly<Record<number, string>>;
}

const USUAL_ITEMS = ['H', 'K', 'L', 'IOBS', 'SIGMA(IOBS)', 'XD', 'YD', 'ZD', 'RLP', 'PEAK', 'CORR', 'PSI'];

/** An XDS_ASCII.HKL in XDS's own form: no ISa, no variance model. */
export function xdsAsciiOf(measured: readonly Measurement[], options: TextOptions): string {
  const { spaceGroupNumber, cell, items = USUAL_ITEMS, lineEnd = '\n', broken = {} } = options;
  const exponential = (value: number): string =>
    value
      .toExponential(3)
      .replace(/e([+-])(\d+)$/, (_, sign: string, power: string) => `E${sign}${power.padStart(2, '0')}`)
      .padStart(11);
  const field = ({ hkl, intensity, sigma, zd }: Measurement, item: string): string => {
    const axis = ['H', 'K', 'L'].indexOf(item);
    if (axis >= 0) return String(hkl[axis]).padStart(6);
    if (item === 'IOBS') return exponential(intensity);
    if (item === 'SIGMA(IOBS)') return exponential(sigma);
    if (item === 'ZD') return zd.toFixed(1).padStart(9);
    return '   12.5';
  };
  return [
    "!FORMAT=XDS_ASCII    MERGE=FALSE    FRIEDEL'S_LAW=FALSE",
    `!SPACE_GROUP_NUMBER=${String(spaceGroupNumber).padStart(5)}`,
    `!UNIT_CELL_CONSTANTS=${cell.map((one) => one.toFixed(3).padStart(10)).join('')}`,
    '!X-RAY_WAVELENGTH=  1.000000',
    '!OSCILLATION_RANGE=  0.100000',
    `!NUMBER_OF_ITEMS_IN_EACH_DATA_RECORD=${items.length}`,
    ...items.map((item, n) => `!ITEM_${item}=${n + 1}`),
    '!END_OF_HEADER',
    ...measured.flatMap((one, n) => {
      const line = items.map((item) => field(one, item)).join('');
      const wrong = broken[n];
      return wrong === undefined ? [line] : [line, wrong];
    }),
    '!END_OF_DATA',
    ''
  ].join(lineEnd);
}
