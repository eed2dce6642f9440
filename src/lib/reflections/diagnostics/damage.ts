import type { Mapped } from '../mapped';
import { Correlation } from '../moments';
import { decayByDistance, type DecayByDistance } from './decay-by-distance';
import { othersOf, type Measurements, type Others } from './others';
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
  readonly bChangeSigma?: number;
  readonly scaleRatio?: number;
  readonly rd?: DecayByDistance | Unknown;
  readonly unknown?: Unknown['unknown'];
}

/** The changes of all sets, and the intensities freed of those that are clear. */
export interface Decay {
  /** By data set. */
  readonly sets: readonly Damage[];
  /** Sets with a clear change: divided by scale · exp(−b/(2d²)) of each block; others as they were. */
  readonly level: Measurements;
  /** Means of the others among these. */
  readonly others: Others;
}

const BLOCKS = 10;
const FEWEST_FRAMES = 5;
const FEWEST_IN_BLOCK = 40;
/** A reflection counts where the others make it stronger than this, in σ. */
const CLEAR = 3;
/** Part of I that even a perfect fit leaves. */
const SYSTEMATIC = 0.05;
const STEPS = 20;
/** Fits of the blocks to means of the others that the last fit brought to one level. */
const ROUNDS = 4;
/** A change is taken out where it is larger, in σ and in Å². */
const CHANGED = { sigma: 4, b: 2 };

/** The observations of a block of frames. */
interface Block {
  readonly firstFrame: number;
  readonly lastFrame: number;
  readonly members: readonly number[];
  fit?: BlockFit;
}

interface BlockFit {
  readonly scale: number;
  readonly b: number;
  readonly bSigma: number;
}

/**
 * Scale and relative B of about ten blocks of frames against the mean of the other observations, all brought to one level; correlation with that mean; R_d of
 * each data set. The means of ln scale and b over all blocks are 0.
 */
export function damageOf(all: Mapped, measured: Measurements): Decay {
  const { sets, set, frame, n } = all.observations;
  const members: number[][] = sets.map(() => []);
  for (let i = 0; i < n; i++)
    if ((all.slots[i] as number) >= 0 && (measured.sigma[i] as number) > 0)
      members[set[i] as number]?.push(i);
  const blocks = members.map((own) => blocksOf(own, frame));
  let others = othersOf(all, measured);
  for (let round = 0; round < ROUNDS; round++) {
    for (const block of blocks.flat()) {
      const fit = fitOf(all, measured, others, block.members);
      if (fit) block.fit = fit;
      else delete block.fit;
    }
    centre(blocks.flat());
    others = othersOf(all, levelled(all, measured, blocks.flat()));
  }
  const changed = blocks.filter(isChanged).flat();
  const level = levelled(all, measured, changed);
  return {
    sets: sets.map(({ name }, s) => setOf(name, members[s] ?? [], blocks[s] ?? [], all, measured, others)),
    level,
    others: othersOf(all, level)
  };
}

function setOf(
  file: string,
  own: readonly number[],
  blocks: readonly Block[],
  all: Mapped,
  measured: Measurements,
  others: Others
): Damage {
  const [first, last] = [blocks[0]?.firstFrame, blocks.at(-1)?.lastFrame];
  if (own.length === 0) return { file, unknown: 'few-reflections' };
  if (first === undefined || last === undefined) return { file, unknown: 'no-frames' };
  if (last - first + 1 < FEWEST_FRAMES)
    return { file, firstFrame: first, lastFrame: last, unknown: 'few-frames' };
  const clear = blocks.flatMap(({ fit }) => fit ?? []);
  const [from, to] = [clear[0], clear.at(-1)];
  return {
    file,
    firstFrame: first,
    lastFrame: last,
    ...(clear.length > 0
      ? { blocks: blocks.map((block) => frameBlock(block, measured, others)) }
      : { unknown: 'no-multiplicity' as const }),
    ...(from &&
      to &&
      from !== to && {
        bChange: to.b - from.b,
        bChangeSigma: Math.hypot(from.bSigma, to.bSigma),
        scaleRatio: to.scale / from.scale
      }),
    rd: decayByDistance(all, measured, own, last - first)
  };
}

function frameBlock(
  { firstFrame, lastFrame, members, fit }: Block,
  { intensity }: Measurements,
  others: Others
): FrameBlock {
  const cc = new Correlation();
  for (const i of members) {
    const mean = others.mean[i] as number;
    if (!Number.isNaN(mean)) cc.add(intensity[i] as number, mean);
  }
  return {
    firstFrame,
    lastFrame,
    n: members.length,
    ...fit,
    ...(cc.value !== undefined && { cc: cc.value })
  };
}

/** Observations by blocks of equally many frames; none where no frame is known. */
function blocksOf(own: readonly number[], frame: Uint16Array): Block[] {
  let [first, last] = [Infinity, 0];
  for (const i of own) {
    first = Math.min(first, frame[i] as number);
    last = Math.max(last, frame[i] as number);
  }
  if (last === 0) return [];
  const nBlocks = Math.min(BLOCKS, last - first + 1);
  const width = (last - first + 1) / nBlocks;
  const members: number[][] = Array.from({ length: nBlocks }, () => []);
  for (const i of own)
    members[Math.min(nBlocks - 1, Math.floor(((frame[i] as number) - first) / width))]?.push(i);
  return members.map((block, at) => ({
    firstFrame: first + Math.ceil(at * width),
    lastFrame: first + Math.ceil((at + 1) * width) - 1,
    members: block
  }));
}

function fitOf(
  { slots, box }: Mapped,
  { intensity, sigma }: Measurements,
  others: Others,
  members: readonly number[]
): BlockFit | undefined {
  const points: FitPoint[] = [];
  for (const i of members) {
    const mean = others.mean[i] as number;
    const variance = others.variance[i] as number;
    if (mean > CLEAR * Math.sqrt(variance))
      points.push({
        x: -(box.s2[(slots[i] as number) >> 1] as number) / 2,
        intensity: intensity[i] as number,
        variance: (sigma[i] as number) ** 2,
        mean,
        meanVariance: variance
      });
  }
  return points.length < FEWEST_IN_BLOCK ? undefined : fitted(points);
}

/** The means of ln scale and b, by observations, become 0. */
function centre(blocks: readonly Block[]): void {
  let [n, k, b] = [0, 0, 0];
  for (const { fit, members } of blocks) {
    if (!fit) continue;
    n += members.length;
    k += members.length * Math.log(fit.scale);
    b += members.length * fit.b;
  }
  for (const block of blocks)
    if (block.fit)
      block.fit = { ...block.fit, scale: block.fit.scale / Math.exp(k / n), b: block.fit.b - b / n };
}

/** Divided by what each block was fitted with. */
function levelled({ box, slots }: Mapped, measured: Measurements, blocks: readonly Block[]): Measurements {
  const [intensity, sigma] = [Float64Array.from(measured.intensity), Float64Array.from(measured.sigma)];
  for (const { fit, members } of blocks) {
    if (!fit) continue;
    for (const i of members) {
      const g = fit.scale * Math.exp((-fit.b * (box.s2[(slots[i] as number) >> 1] as number)) / 2);
      (intensity[i] as number) /= g;
      (sigma[i] as number) /= g;
    }
  }
  return { intensity, sigma };
}

/** From the first block to the last, B changes by more than its error. */
function isChanged(blocks: readonly Block[]): boolean {
  const clear = blocks.flatMap(({ fit }) => fit ?? []);
  const [from, to] = [clear[0], clear.at(-1)];
  if (!from || !to) return false;
  const change = Math.abs(to.b - from.b);
  return change > CHANGED.b && change > CHANGED.sigma * Math.hypot(from.bSigma, to.bSigma);
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
function fitted(points: readonly FitPoint[]): BlockFit | undefined {
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
