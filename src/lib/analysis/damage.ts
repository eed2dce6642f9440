/** Signs of radiation damage along the sweeps of a merge run: their wedges in order, and R_d of XDSSTAT. */
import { baseName, parent, type RelPath } from '../base/rel-path';
import { parseRunName } from '../beamtime/names';
import { runTail } from '../beamtime/stored-paths';
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
  /** B rises by more than the limit, and no more than it scatters: nothing follows. */
  readonly unsure?: true;
  /** Kinds of sign that speak for damage. */
  readonly signs: readonly ('B' | 'd' | 'R_d')[];
  /** Files of processing where d and R_d stand: of the wedges that the signs rest on, without a sign of all that told. */
  readonly files: readonly RelPath[];
}

/** Two points always lie on a line. */
export const FEWEST_WEDGES = 3;
/** What is known of fewer wedges of a sweep does not tell of the sweep. */
const isEnough = (known: number, wedges: number): boolean => known >= FEWEST_WEDGES && known * 2 >= wedges;
/** A rise that the wedges follow: turning back is the crystal leaving the beam, or its orientation. */
const FOLLOWS = 0.7;

/** Every sweep that says anything about decay; empty where nothing on the disk does. */
export function sweepDecays(members: readonly MemberFigures[], limits: DamageLimits): readonly SweepDecay[] {
  const sweeps = new Map<string, Wedge[]>();
  for (const figures of members) {
    const place = placeOf(figures);
    if (place === undefined) continue;
    sweeps.set(place.sweep, [...(sweeps.get(place.sweep) ?? []), { ...figures, ...place }]);
  }
  const lines = new Map([...sweeps].map(([name, wedges]) => [name, lineOf(wedges)]));
  const error = scatter([...lines.values()]);
  return [...sweeps].flatMap(([name, wedges]) => {
    const sweep = decayOf(name, wedges, lines.get(name), error, limits);
    return sweep === undefined ? [] : [sweep];
  });
}

/** What B scatters about the lines of all sweeps of a merge (Å²), and how many times the error of a rise it has to be. */
interface Scatter {
  readonly deviation: number;
  readonly times: number;
}

/**
 * Of several sweeps of a few wedges some rise by chance: a rise counts where it is above 3.3 (of few wedges 3.7) times its own error, which the scatter of all
 * sweeps gives (decision 0118). Fewer than 4 degrees of freedom do not tell how B scatters.
 */
function scatter(lines: readonly (Line | undefined)[]): Scatter {
  let [squares, freedom] = [0, 0];
  for (const line of lines) {
    squares += line?.squares ?? 0;
    freedom += line?.freedom ?? 0;
  }
  if (freedom < 4) return { deviation: 0, times: 0 };
  return { deviation: Math.sqrt(squares / freedom), times: freedom < 8 ? 3.7 : 3.3 };
}

/** B against the middle frame; `undefined` where it is known of too few wedges. */
function lineOf(wedges: readonly Wedge[]): Line | undefined {
  const b = inOrder(wedges).flatMap(({ member, firstFrame, lastFrame }) =>
    member.b === undefined ? [] : [[(firstFrame + lastFrame) / 2, member.b] as const]
  );
  return isEnough(b.length, wedges.length) ? lineThrough(b) : undefined;
}

/** Where a data set lies in its sweep. */
interface Place extends Pick<ProcessingRun, 'firstFrame' | 'lastFrame'> {
  readonly sweep: string;
}
type Wedge = MemberFigures & Place;

/** By its processing run, else (an archive holds none) by the name of its file in the merge; undefined where neither says it. */
function placeOf({ processingRun, dataset, member }: MemberFigures): Place | undefined {
  if (processingRun !== undefined) {
    const { path, area, prefix, firstFrame, lastFrame } = processingRun;
    return { sweep: `${parent(path).slice(area.length + 1)}/${prefix}`, firstFrame, lastFrame };
  }
  const tail = runTail(dataset?.path ?? member.path);
  const run = tail === undefined ? undefined : parseRunName(baseName(tail));
  if (tail === undefined || run === undefined) return undefined;
  const { prefix, firstFrame, lastFrame } = run;
  return { sweep: `${tail.split('/').slice(0, -1).join('/')}/${prefix}`, firstFrame, lastFrame };
}

function inOrder(wedges: readonly Wedge[]): readonly Wedge[] {
  return [...wedges].sort((a, b) => a.firstFrame - b.firstFrame);
}

function decayOf(
  name: string,
  unsorted: readonly Wedge[],
  line: Line | undefined,
  { deviation, times }: Scatter,
  limits: DamageLimits
): SweepDecay | undefined {
  const wedges = inOrder(unsorted);
  const d = wedges.flatMap(({ processingRun }) => processingRun?.resolutionIOverSigma1 ?? []);
  const dRise = isEnough(d.length, wedges.length) ? lastThirdOverFirst(d) : undefined;
  const ratios = wedges.flatMap(ratioOf);
  const rdRatio = ratios.length === 0 ? undefined : Math.max(...ratios.map(({ ratio }) => ratio));
  if (line === undefined && dRise === undefined && rdRatio === undefined) return undefined;
  const signs: SweepDecay['signs'][number][] = [];
  const rises = line !== undefined && line.rise > limits.bRise && line.correlation > FOLLOWS;
  const isSure = line !== undefined && line.rise > times * deviation * line.error;
  if (rises && isSure) signs.push('B');
  if (dRise !== undefined && dRise > limits.dRise) signs.push('d');
  if (rdRatio !== undefined && rdRatio > limits.rdRatio) signs.push('R_d');
  return {
    name,
    wedges: wedges.length,
    firstFrame: Math.min(...wedges.map(({ firstFrame }) => firstFrame)),
    lastFrame: Math.max(...wedges.map(({ lastFrame }) => lastFrame)),
    signs,
    files: [
      ...(dRise !== undefined && (signs.length === 0 || signs.includes('d'))
        ? wedges.flatMap(({ processingRun }) => processingRun?.files.correctLp ?? [])
        : []),
      ...(signs.length === 0
        ? ratios
        : ratios.filter(({ ratio }) => signs.includes('R_d') && ratio > limits.rdRatio)
      ).flatMap(({ path }) => path ?? [])
    ],
    ...(rises && !isSure && { unsure: true }),
    ...(line === undefined ? {} : { bRise: line.rise, bCorrelation: line.correlation }),
    ...(dRise === undefined ? {} : { dRise }),
    ...(rdRatio === undefined ? {} : { rdRatio })
  };
}

/** R_d of the last third over that of the first, and where it stands. */
function ratioOf({ processingRun }: Wedge): readonly { readonly ratio: number; readonly path?: RelPath }[] {
  const { early = 0, late = 0 } = processingRun?.decay ?? {};
  const path = processingRun?.files.xdsstatLp;
  return early > 0 ? [{ ratio: late / early, ...(path !== undefined && { path }) }] : [];
}

/** Least squares. */
interface Line {
  /** From the first to the last x. */
  readonly rise: number;
  /** Of the rise, for points that scatter by 1. */
  readonly error: number;
  /** Pearson's; 0 where y does not vary. */
  readonly correlation: number;
  /** Of what the line leaves, and its degrees of freedom. */
  readonly squares: number;
  readonly freedom: number;
}

function lineThrough(points: readonly (readonly [number, number])[]): Line {
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
    error: xx > 0 ? span / Math.sqrt(xx) : 0,
    correlation: xx > 0 && yy > 0 ? xy / Math.sqrt(xx * yy) : 0,
    squares: xx > 0 ? Math.max(0, yy - (xy * xy) / xx) : yy,
    freedom: points.length - 2
  };
}

function lastThirdOverFirst(values: readonly number[]): number {
  const third = Math.max(1, Math.floor(values.length / 3));
  return mean(values.slice(-third)) - mean(values.slice(0, third));
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
