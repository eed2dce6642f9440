import type { Mapped } from '../mapped';
import { Correlation } from '../moments';
import { decayByDistance, type DecayByDistance } from './decay-by-distance';
import type { Measurements, Others } from './others';
import type { Unknown } from './unknown';

/** Consecutive frames of a data set against the merge. */
export interface FrameBlock {
  readonly firstFrame: number;
  readonly lastFrame: number;
  readonly n: number;
  /** I ≈ scale · exp(−b/(2d²)) · merge; b in Å², larger: weaker at high resolution. Absent of too few reflections. */
  readonly scale?: number;
  readonly b?: number;
  readonly bSigma?: number;
  /** Correlation with the mean of the others. */
  readonly cc?: number;
}

/** How a data set changes while it is measured. */
export interface Damage {
  readonly file: string;
  readonly firstFrame?: number;
  readonly lastFrame?: number;
  readonly blocks?: readonly FrameBlock[];
  /** b of the last block less that of the first, Å², and their ratio of scales. */
  readonly bChange?: number;
  readonly scaleRatio?: number;
  readonly rd?: DecayByDistance | Unknown;
  readonly unknown?: Unknown['unknown'];
}

const BLOCKS = 10;
const FEWEST_FRAMES = 5;
const FEWEST_IN_BLOCK = 40;
/** A reflection counts where the others make it stronger than this, in σ. */
const CLEAR = 3;
/** Part of I that even a perfect fit leaves. */
const SYSTEMATIC = 0.05;
const STEPS = 20;

/** Scale and relative B of about ten blocks of frames, their correlation with the merge, and R_d of each data set. */
export function damageOf(all: Mapped, measured: Measurements, others: Others): readonly Damage[] {
  const { sets, set, frame, n } = all.observations;
  const members: number[][] = sets.map(() => []);
  for (let i = 0; i < n; i++)
    if ((all.slots[i] as number) >= 0 && (measured.sigma[i] as number) > 0)
      members[set[i] as number]?.push(i);
  return sets.map(({ name }, s) => {
    const own = members[s] ?? [];
    let [first, last] = [Infinity, 0];
    for (const i of own) {
      first = Math.min(first, frame[i] as number);
      last = Math.max(last, frame[i] as number);
    }
    if (own.length === 0) return { file: name, unknown: 'few-reflections' };
    if (last === 0) return { file: name, unknown: 'no-frames' };
    if (last - first + 1 < FEWEST_FRAMES)
      return { file: name, firstFrame: first, lastFrame: last, unknown: 'few-frames' };
    const blocks = blocksOf(all, measured, others, own, first, last);
    const clear = blocks.filter((block) => block.b !== undefined);
    const [from, to] = [clear[0], clear.at(-1)];
    const rd = decayByDistance(all, measured, own, last - first);
    return {
      file: name,
      firstFrame: first,
      lastFrame: last,
      ...(clear.length > 0 ? { blocks } : { unknown: 'no-multiplicity' as const }),
      ...(from !== to &&
        from?.b !== undefined &&
        to?.b !== undefined &&
        from.scale !== undefined &&
        to.scale !== undefined && { bChange: to.b - from.b, scaleRatio: to.scale / from.scale }),
      rd
    };
  });
}

function blocksOf(
  { observations: { frame }, slots, box }: Mapped,
  { intensity, sigma }: Measurements,
  others: Others,
  own: readonly number[],
  first: number,
  last: number
): FrameBlock[] {
  const nBlocks = Math.min(BLOCKS, last - first + 1);
  const width = (last - first + 1) / nBlocks;
  const members: number[][] = Array.from({ length: nBlocks }, () => []);
  for (const i of own)
    members[Math.min(nBlocks - 1, Math.floor(((frame[i] as number) - first) / width))]?.push(i);
  return members.map((block, at) => {
    const cc = new Correlation();
    const pairs: FitPoint[] = [];
    for (const i of block) {
      const mean = others.mean[i] as number;
      if (Number.isNaN(mean)) continue;
      cc.add(intensity[i] as number, mean);
      const variance = others.variance[i] as number;
      if (mean > CLEAR * Math.sqrt(variance))
        pairs.push({
          x: -(box.s2[(slots[i] as number) >> 1] as number) / 2,
          intensity: intensity[i] as number,
          variance: (sigma[i] as number) ** 2,
          mean,
          meanVariance: variance
        });
    }
    const fit = pairs.length < FEWEST_IN_BLOCK ? undefined : fitted(pairs);
    return {
      firstFrame: first + Math.ceil(at * width),
      lastFrame: first + Math.ceil((at + 1) * width) - 1,
      n: block.length,
      ...fit,
      ...(cc.value !== undefined && { cc: cc.value })
    };
  });
}

interface FitPoint {
  /** −1/(2d²). */
  readonly x: number;
  readonly intensity: number;
  readonly variance: number;
  readonly mean: number;
  readonly meanVariance: number;
}

/** Gauss–Newton on ln scale and b, weights by σ of both sides and 5 % of I, deviations beyond 4 σ losing weight. */
function fitted(points: readonly FitPoint[]): Pick<FrameBlock, 'scale' | 'b' | 'bSigma'> | undefined {
  let [k, b] = [0, 0];
  for (let step = 0; step < STEPS; step++) {
    let [kk, kb, bb, rk, rb] = [0, 0, 0, 0, 0];
    for (const { x, intensity, variance, mean, meanVariance } of points) {
      const g = Math.exp(k + b * x);
      const expected = g * mean;
      const v = variance + g * g * meanVariance + (SYSTEMATIC * expected) ** 2;
      const rest = intensity - expected;
      const w = 1 / (v * (1 + (rest * rest) / (16 * v)));
      kk += w * expected * expected;
      kb += w * expected * expected * x;
      bb += w * expected * expected * x * x;
      rk += w * rest * expected;
      rb += w * rest * expected * x;
    }
    const det = kk * bb - kb * kb;
    if (!(det > 1e-12 * kk * bb)) return undefined;
    const [dk, db] = [(bb * rk - kb * rb) / det, (kk * rb - kb * rk) / det];
    k += Math.max(-1, Math.min(1, dk));
    b += Math.max(-15, Math.min(15, db));
    if (Math.abs(dk) < 1e-5 && Math.abs(db) < 1e-3)
      return { scale: Math.exp(k), b, bSigma: Math.sqrt(kk / det) };
  }
  return undefined;
}
