import { determinant, transformed } from '../operator';
import type { SpaceGroup } from '../space-group';
import type { MergedIntensities } from './merged-intensities';
import type { Unknown } from './unknown';

/** One reflection on an axis. */
export interface AxialReflection {
  /** h of h00, k of 0k0, l of 00l. */
  readonly index: number;
  readonly intensity: number;
  readonly sigma: number;
  readonly iOverSigma: number;
  /** Observations. */
  readonly count: number;
}

/** The condition that a screw axis sets: only indices that are multiples of `multiple` have intensity. */
export interface AxialClass {
  /** 2, 3, 4 or 6: `2n` and so on. */
  readonly multiple: number;
  readonly nAllowed: number;
  readonly nForbidden: number;
  /** Means of I/σ. */
  readonly allowed?: number;
  readonly forbidden?: number;
  /** Forbidden reflections with I > 5σ. */
  readonly nForbiddenStrong: number;
  /** `obeyed`, `broken`, or `unknown`: fewer than four reflections on either side, or in between. */
  readonly verdict: 'obeyed' | 'broken' | 'unknown';
}

/** Axial reflections of one direction, merged without the screw axes of the group. */
export interface AxialRow {
  readonly axis: 'h00' | '0k0' | '00l';
  /** Of the rotation along the axis. */
  readonly order: number;
  readonly reflections: readonly AxialReflection[];
  readonly classes: readonly AxialClass[];
  /** Axes that nothing here speaks against: `2`, `21`. Enantiomorphs (41, 43) stand together always. Absent where no class can be judged. */
  readonly possible?: readonly string[];
  readonly unknown?: Unknown['unknown'];
}

const FEWEST = 4;
/** Judged by these: the mean I/σ of what must be absent, and of what is there; reflections beyond the last are no noise. */
const ABSENT = 1.5;
const PRESENT = 4;
const STRONG = 5;
/** Part of the forbidden that may be strong by accident. */
const OUTLIERS = 0.1;
const AXES = [
  ['h00', [1, 0, 0]],
  ['0k0', [0, 1, 0]],
  ['00l', [0, 0, 1]]
] as const;

/**
 * Reflections on the rotation axes by the conditions that screw axes would set (International Tables A). Only one of axes that the group makes equal; of
 * centred lattices only what the centring leaves to see.
 */
export function axialRows(merge: MergedIntensities): readonly AxialRow[] {
  const { box } = merge;
  const rows: AxialRow[] = [];
  const named = new Set<string>();
  for (const [axis, direction] of AXES) {
    const order = rotationOrder(box.group, direction);
    const key = equivalents(box.group, direction);
    if (order < 2 || named.has(key) || (isHexagonal(box.group) && axis !== '00l')) continue;
    named.add(key);
    rows.push(rowOf(merge, axis, direction, order));
  }
  return rows;
}

function rowOf(
  { n, hkl, intensity, sigma, count, box }: MergedIntensities,
  axis: AxialRow['axis'],
  direction: readonly number[],
  order: number
): AxialRow {
  const place = direction.indexOf(1);
  const key = equivalents(box.group, direction);
  const reflections: AxialReflection[] = [];
  for (let at = 0; at < n; at++) {
    const index = [hkl[3 * at] as number, hkl[3 * at + 1] as number, hkl[3 * at + 2] as number];
    const size = Math.max(...index.map(Math.abs));
    // In the asymmetric unit a reflection of this row may lie on an equal axis.
    const along = index.findIndex((one) => one !== 0);
    if (index.filter((one) => one !== 0).length !== 1) continue;
    if (along !== place && equivalents(box.group, unit(along)) !== key) continue;
    const [i, s] = [intensity[at] as number, sigma[at] as number];
    reflections.push({ index: size, intensity: i, sigma: s, iOverSigma: i / s, count: count[at] as number });
  }
  reflections.sort((a, b) => a.index - b.index);
  const classes = [2, 3, 4, 6]
    .filter((multiple) => order % multiple === 0)
    .map((multiple) => classOf(reflections, multiple));
  const judged = classes.some(({ verdict }) => verdict !== 'unknown');
  const isCentred = classes.every(({ multiple }) => !isSeen(box.group, place, multiple));
  const noneForbidden = reflections.length > 0 && classes.every(({ nForbidden }) => nForbidden === 0);
  return {
    axis,
    order,
    reflections,
    classes,
    ...(judged
      ? { possible: possibleAxes(order, classes) }
      : { unknown: isCentred ? 'centring' : noneForbidden ? 'left-out' : 'few-reflections' })
  };
}

function classOf(reflections: readonly AxialReflection[], multiple: number): AxialClass {
  const allowed = reflections.filter(({ index }) => index % multiple === 0);
  const forbidden = reflections.filter(({ index }) => index % multiple !== 0);
  const [there, not] = [meanOf(allowed), meanOf(forbidden)];
  const strong = forbidden.filter(({ iOverSigma }) => iOverSigma > STRONG).length;
  const enough = allowed.length >= FEWEST && forbidden.length >= FEWEST;
  const verdict =
    forbidden.length >= FEWEST && strong >= Math.max(2, 0.2 * forbidden.length)
      ? 'broken'
      : enough && (not ?? NaN) < ABSENT && (there ?? NaN) > PRESENT && strong <= OUTLIERS * forbidden.length
        ? 'obeyed'
        : 'unknown';
  return {
    multiple,
    nAllowed: allowed.length,
    nForbidden: forbidden.length,
    ...(there !== undefined && { allowed: there }),
    ...(not !== undefined && { forbidden: not }),
    nForbiddenStrong: strong,
    verdict
  };
}

function meanOf(reflections: readonly AxialReflection[]): number | undefined {
  if (reflections.length === 0) return undefined;
  return reflections.reduce((sum, { iOverSigma }) => sum + iOverSigma, 0) / reflections.length;
}

/** A screw n_p lets pass multiples of n/gcd(n, p): it falls if that class is broken, or if another, obeyed one does not follow from it. */
function possibleAxes(order: number, classes: readonly AxialClass[]): readonly string[] {
  return Array.from({ length: order }, (_, p) => p).flatMap((p) => {
    const own = order / greatestCommonDivisor(order, p);
    const isLeft = classes.every(
      ({ multiple, verdict }) =>
        verdict === 'unknown' || (verdict === 'obeyed' ? own % multiple === 0 : own % multiple !== 0)
    );
    return isLeft ? [p === 0 ? `${order}` : `${order}${p}`] : [];
  });
}

function greatestCommonDivisor(a: number, b: number): number {
  return b === 0 ? a : greatestCommonDivisor(b, a % b);
}

/** The largest order of a rotation about the direction. */
function rotationOrder({ rotations }: SpaceGroup, [x = 0, y = 0, z = 0]: readonly number[]): number {
  return rotations.filter((r) => {
    const [u, v, w] = transformed([x, y, z], r);
    return determinant(r) > 0 && u === x && v === y && w === z;
  }).length;
}

/** A name of all axes that the rotations make of this one. */
function equivalents({ rotations }: SpaceGroup, [x = 0, y = 0, z = 0]: readonly number[]): string {
  const names = rotations.map((r) => transformed([x, y, z], r).map(Math.abs).join());
  return [...new Set(names)].sort().join(' ');
}

function unit(axis: number): readonly number[] {
  return [0, 1, 2].map((one) => (one === axis ? 1 : 0));
}

/** Two-fold axes across a three- or six-fold hold screws and none alike: their reflections say nothing. */
function isHexagonal({ rotations }: SpaceGroup): boolean {
  return rotationOrder({ rotations } as SpaceGroup, [0, 0, 1]) % 3 === 0;
}

/** The centring leaves reflections along the axis that the condition would forbid. */
function isSeen({ centring }: SpaceGroup, axis: number, multiple: number): boolean {
  for (let index = 1; index <= 12; index++)
    if (index % multiple !== 0 && centring.every((t) => (index * (t[axis] ?? 0)) % 24 === 0)) return true;
  return false;
}
