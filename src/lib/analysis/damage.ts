/** Signs of radiation damage along the sweeps of a merge run: their wedges in order, and R_d of XDSSTAT. */
import { parent } from '../base/rel-path';
import type { ProcessingRun } from '../beamtime/types';
import type { MemberFigures } from './member-figures';

export interface DamageLimits {
  /** Rise of XSCALE's B along a sweep, Å². XSCALE prints half the usual B (I ∝ exp(−B/(2d²))). */
  readonly bRise: number;
  /** Worsening of the resolution at I/σ = 1 from the first third of a sweep to the last, Å. */
  readonly dRise: number;
  /** R_d of the last third over that of the first. */
  readonly rdRatio: number;
}

/** One crystal's sweep, cut into wedges that a merge run holds; or one data set that XDSSTAT looked at. */
export interface SweepDecay {
  /** `CPS1014-06/data00/cry00`. */
  readonly name: string;
  readonly wedges: number;
  readonly firstFrame: number;
  readonly lastFrame: number;
  /** Straight line through B against the middle frame: rise over the sweep, and how well it fits. */
  readonly bRise?: number;
  readonly bCorrelation?: number;
  readonly dRise?: number;
  readonly rdRatio?: number;
  /** Kinds of sign that speak for damage. */
  readonly signs: readonly ('B' | 'd' | 'R_d')[];
}

/** Two points always lie on a line. */
const FEWEST_WEDGES = 3;
/** A rise that the wedges follow: turning back is the crystal leaving the beam, or its orientation. */
const FOLLOWS = 0.7;

/** Every sweep that says anything about decay; empty where nothing on the disk does. */
export function sweepDecays(members: readonly MemberFigures[], limits: DamageLimits): readonly SweepDecay[] {
  const sweeps = new Map<string, (MemberFigures & { processingRun: ProcessingRun })[]>();
  for (const figures of members) {
    const { processingRun } = figures;
    if (processingRun === undefined) continue;
    const key = `${parent(processingRun.path).slice(processingRun.area.length + 1)}/${processingRun.prefix}`;
    sweeps.set(key, [...(sweeps.get(key) ?? []), { ...figures, processingRun }]);
  }
  return [...sweeps].flatMap(([name, wedges]) => {
    const sweep = decayOf(name, wedges, limits);
    return sweep === undefined ? [] : [sweep];
  });
}

function decayOf(
  name: string,
  unsorted: readonly (MemberFigures & { processingRun: ProcessingRun })[],
  limits: DamageLimits
): SweepDecay | undefined {
  const wedges = [...unsorted].sort((a, b) => a.processingRun.firstFrame - b.processingRun.firstFrame);
  const middle = ({ firstFrame, lastFrame }: ProcessingRun): number => (firstFrame + lastFrame) / 2;
  const b = wedges.flatMap(({ member, processingRun }) =>
    member.b === undefined ? [] : [[middle(processingRun), member.b] as const]
  );
  const d = wedges.flatMap(({ processingRun }) => processingRun.resolutionIOverSigma1 ?? []);
  const line = b.length >= FEWEST_WEDGES ? lineThrough(b) : undefined;
  const dRise = d.length >= FEWEST_WEDGES ? lastThirdOverFirst(d) : undefined;
  const ratios = wedges.flatMap(({ processingRun: { decay } }) =>
    decay === undefined || decay.early <= 0 ? [] : [decay.late / decay.early]
  );
  const rdRatio = ratios.length === 0 ? undefined : Math.max(...ratios);
  if (line === undefined && dRise === undefined && rdRatio === undefined) return undefined;
  const signs: SweepDecay['signs'][number][] = [];
  if (line !== undefined && line.rise > limits.bRise && line.correlation > FOLLOWS) signs.push('B');
  if (dRise !== undefined && dRise > limits.dRise) signs.push('d');
  if (rdRatio !== undefined && rdRatio > limits.rdRatio) signs.push('R_d');
  return {
    name,
    wedges: wedges.length,
    firstFrame: Math.min(...wedges.map(({ processingRun }) => processingRun.firstFrame)),
    lastFrame: Math.max(...wedges.map(({ processingRun }) => processingRun.lastFrame)),
    signs,
    ...(line === undefined ? {} : { bRise: line.rise, bCorrelation: line.correlation }),
    ...(dRise === undefined ? {} : { dRise }),
    ...(rdRatio === undefined ? {} : { rdRatio })
  };
}

/** Least squares: the rise from the first to the last x, and Pearson's correlation (0 where y does not vary). */
function lineThrough(points: readonly (readonly [number, number])[]): {
  readonly rise: number;
  readonly correlation: number;
} {
  const mx = mean(points.map(([x]) => x));
  const my = mean(points.map(([, y]) => y));
  let [xx, xy, yy] = [0, 0, 0];
  for (const [x, y] of points) {
    xx += (x - mx) ** 2;
    xy += (x - mx) * (y - my);
    yy += (y - my) ** 2;
  }
  const span = (points.at(-1)?.[0] ?? 0) - (points[0]?.[0] ?? 0);
  return {
    rise: xx > 0 ? (xy / xx) * span : 0,
    correlation: xx > 0 && yy > 0 ? xy / Math.sqrt(xx * yy) : 0
  };
}

function lastThirdOverFirst(values: readonly number[]): number {
  const third = Math.max(1, Math.floor(values.length / 3));
  return mean(values.slice(-third)) - mean(values.slice(0, third));
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
