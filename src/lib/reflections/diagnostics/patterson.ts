import { Orbit } from '../orbit';
import { PARTS } from '../operator';
import { symmetricMetric, type Metric } from '../unit-cell';
import type { MergedIntensities } from './merged-intensities';
import type { Unknown } from './unknown';

/** The highest peak of a native Patterson away from its origin. */
export interface PattersonPeak {
  /** Percent of the origin. */
  readonly height: number;
  /** In fractions of the cell edges; the opposite vector is the same peak. */
  readonly vector: readonly [number, number, number];
  /** From the nearest of the origin and the centring translations, Å. */
  readonly distance: number;
  /** 20 % or more. */
  readonly isFlagged: boolean;
  /** Unique reflections. */
  readonly n: number;
}

/** Å. */
const RANGE = { dMax: 10, dMin: 5 };
const NEAREST = 15;
const FLAGGED = 20;
const FEWEST = 30;
/** Percent of the possible reflections: with less, peaks are made by what is missing. */
const LEAST_COMPLETE = 50;
/** Å between points of the grid: a quarter of the resolution. */
const STEP = 1.25;

interface Term {
  readonly h: number;
  readonly k: number;
  readonly l: number;
  readonly intensity: number;
}

/**
 * Patterson of the intensities of 10–5 Å: P(u) = Σ_h I_h cos 2π h·u over all of reciprocal space, its highest peak more than 15 Å (as xtriage takes it)
 * from the origin and from every centring translation, where the origin peak repeats. Summed axis by axis on a grid of 1.25 Å, then refined.
 */
export function pattersonPeak(merge: MergedIntensities): PattersonPeak | Unknown {
  const { box } = merge;
  const { terms, n } = termsOf(merge);
  if (n < FEWEST) return { unknown: 'few-reflections', found: n, needed: FEWEST };
  const possible = box.s2.reduce((count, s2) => count + (isInRange(s2) ? 1 : 0), 0);
  if (100 * n < LEAST_COMPLETE * possible)
    return { unknown: 'incomplete', found: (100 * n) / possible, needed: LEAST_COMPLETE };
  const metric = symmetricMetric(box.cell, box.group.rotations);
  const translations = box.group.centring.map((t) => t.map((part) => part / PARTS));
  const best = highestOnGrid(terms, metric, translations);
  const origin = terms.reduce((sum, { intensity }) => sum + intensity, 0);
  if (best === undefined || !(origin > 0)) return { unknown: 'few-reflections', found: n, needed: FEWEST };
  const peak = refined(terms, metric, translations, best);
  const height = (100 * valueAt(terms, peak)) / origin;
  return {
    height,
    vector: peak,
    distance: distanceFrom(translations, metric, peak),
    isFlagged: height >= FLAGGED,
    n
  };
}

function isInRange(s2: number): boolean {
  return s2 >= 1 / RANGE.dMax ** 2 && s2 <= 1 / RANGE.dMin ** 2;
}

/** Half of reciprocal space, each term with its Friedel mate (hence the 2). */
function termsOf({ box, n, hkl, s2, intensity }: MergedIntensities): { terms: Term[]; n: number } {
  const orbit = new Orbit(box.group);
  const terms: Term[] = [];
  let used = 0;
  for (let at = 0; at < n; at++) {
    if (!isInRange(s2[at] as number)) continue;
    used++;
    orbit.of(hkl[3 * at] as number, hkl[3 * at + 1] as number, hkl[3 * at + 2] as number);
    const seen = new Set<string>();
    for (let one = 0; one < orbit.n; one++) {
      let [h, k, l] = [
        orbit.hkl[3 * one] as number,
        orbit.hkl[3 * one + 1] as number,
        orbit.hkl[3 * one + 2] as number
      ];
      if (h < 0 || (h === 0 && (k < 0 || (k === 0 && l < 0)))) [h, k, l] = [-h, -k, -l];
      const name = `${h} ${k} ${l}`;
      if (seen.has(name)) continue;
      seen.add(name);
      terms.push({ h, k, l, intensity: 2 * (intensity[at] as number) });
    }
  }
  return { terms, n: used };
}

type Vector = readonly [number, number, number];

/** The sum is taken over h, then k, then l, so that a large cell costs no more than its grid times one index. */
function highestOnGrid(
  terms: readonly Term[],
  metric: Metric,
  translations: readonly (readonly number[])[]
): Vector | undefined {
  const [nx, ny, nz] = [metric[0], metric[1], metric[2]].map((square) =>
    Math.max(4, 2 * Math.ceil(Math.sqrt(square) / STEP / 2))
  ) as [number, number, number];
  const planes = new Map<number, Map<number, Term[]>>();
  for (const term of terms) {
    const plane = planes.get(term.h) ?? new Map<number, Term[]>();
    planes.set(term.h, plane);
    const row = plane.get(term.k);
    if (row) row.push(term);
    else plane.set(term.k, [term]);
  }
  const half = nx / 2 + 1;
  const grid = new Float64Array(half * ny * nz);
  for (const [h, plane] of planes) {
    const [real, imaginary] = transformedPlane(plane, ny, nz);
    for (let x = 0; x < half; x++) {
      const angle = (2 * Math.PI * h * x) / nx;
      const [cosine, sine] = [Math.cos(angle), Math.sin(angle)];
      const from = x * ny * nz;
      for (let yz = 0; yz < ny * nz; yz++)
        (grid[from + yz] as number) += cosine * (real[yz] as number) - sine * (imaginary[yz] as number);
    }
  }
  let best: Vector | undefined;
  let highest = -Infinity;
  for (let x = 0; x < half; x++)
    for (let y = 0; y < ny; y++)
      for (let z = 0; z < nz; z++) {
        const value = grid[(x * ny + y) * nz + z] as number;
        if (!(value > highest)) continue;
        const vector: Vector = [x / nx, y / ny, z / nz];
        if (distanceFrom(translations, metric, vector) <= NEAREST) continue;
        highest = value;
        best = vector;
      }
  return best;
}

/** Σ over k and l of I exp 2πi(ky + lz), by y and z. */
function transformedPlane(
  plane: ReadonlyMap<number, readonly Term[]>,
  ny: number,
  nz: number
): [Float64Array, Float64Array] {
  const [real, imaginary] = [new Float64Array(ny * nz), new Float64Array(ny * nz)];
  const [rowReal, rowImaginary] = [new Float64Array(nz), new Float64Array(nz)];
  for (const [k, row] of plane) {
    rowReal.fill(0);
    rowImaginary.fill(0);
    for (const { l, intensity } of row)
      for (let z = 0; z < nz; z++) {
        const angle = (2 * Math.PI * l * z) / nz;
        (rowReal[z] as number) += intensity * Math.cos(angle);
        (rowImaginary[z] as number) += intensity * Math.sin(angle);
      }
    for (let y = 0; y < ny; y++) {
      const angle = (2 * Math.PI * k * y) / ny;
      const [cosine, sine] = [Math.cos(angle), Math.sin(angle)];
      for (let z = 0; z < nz; z++) {
        const [p, q] = [rowReal[z] as number, rowImaginary[z] as number];
        (real[y * nz + z] as number) += cosine * p - sine * q;
        (imaginary[y * nz + z] as number) += cosine * q + sine * p;
      }
    }
  }
  return [real, imaginary];
}

function valueAt(terms: readonly Term[], [x, y, z]: Vector): number {
  let sum = 0;
  for (const { h, k, l, intensity } of terms)
    sum += intensity * Math.cos(2 * Math.PI * (h * x + k * y + l * z));
  return sum;
}

/** Steps to the higher neighbour, ever smaller, and never into an origin peak. */
function refined(
  terms: readonly Term[],
  metric: Metric,
  translations: readonly (readonly number[])[],
  from: Vector
): Vector {
  let [best, value] = [from, valueAt(terms, from)];
  const edges = [metric[0], metric[1], metric[2]].map(Math.sqrt);
  for (let step = STEP / 2; step > 0.02;) {
    const before = value;
    for (const axis of [0, 1, 2])
      for (const sign of [-1, 1]) {
        const moved = best.map((one, n) => one + (n === axis ? (sign * step) / (edges[n] as number) : 0));
        const next = moved as unknown as Vector;
        if (distanceFrom(translations, metric, next) <= NEAREST) continue;
        const there = valueAt(terms, next);
        if (there > value) [best, value] = [next, there];
      }
    if (value === before) step /= 2;
  }
  const [x, y, z] = best.map((one) => one - Math.round(one) + 0) as [number, number, number];
  const sign = x < 0 || (x === 0 && (y < 0 || (y === 0 && z < 0))) ? -1 : 1;
  return [sign * x + 0, sign * y + 0, sign * z + 0];
}

/** To the nearest lattice point or centring translation, Å. */
function distanceFrom(
  translations: readonly (readonly number[])[],
  [aa, bb, cc, ab, ac, bc]: Metric,
  [x, y, z]: Vector
): number {
  let nearest = Infinity;
  for (const [u = 0, v = 0, w = 0] of translations) {
    const [p, q, r] = [x - u - Math.round(x - u), y - v - Math.round(y - v), z - w - Math.round(z - w)];
    // In an oblique cell a neighbouring lattice point may be nearer.
    for (let i = -1; i <= 1; i++)
      for (let j = -1; j <= 1; j++)
        for (let k = -1; k <= 1; k++) {
          const [a, b, c] = [p + i, q + j, r + k];
          const square = aa * a * a + bb * b * b + cc * c * c + 2 * (ab * a * b + ac * a * c + bc * b * c);
          if (square < nearest) nearest = square;
        }
  }
  return Math.sqrt(nearest);
}
