/**
 * A chart is a function from the shells of merge runs to plain data: the same `ChartSpec` is drawn, tabulated, read out under the crosshair and
 * exported.
 */
import type { Shell } from '../beamtime/types';
import type { Angstrom } from '../beamtime/units';
import { statistics, type Statistic } from '../words/statistics';
import { inEvery, type Words } from '../words/words';
import { inverseSquare } from './resolution-axis';

export interface ChartSpec {
  readonly id: string;
  readonly statistic: Statistic;
  readonly title: Words<string>;
  readonly unit: string;
  /** Fixed ends of the y axis; an end that is absent follows the data. */
  readonly range: { readonly min?: number; readonly max?: number };
  /** Decimals that XSCALE.LP prints of this number. */
  readonly digits: number;
  readonly series: readonly Series[];
  readonly limits: readonly LimitLine[];
  /** No shell of any run has an anomalous difference (Nano = 0): there is nothing to draw. */
  readonly noAnomalous?: true;
  /** There are shells, but none with this number. */
  readonly notInShells?: true;
}

/** One merge run's line. */
export interface Series {
  /** The run's path. */
  readonly key: string;
  readonly name: string;
  /** 1 to 8: a colour of its own. Absent: one of the grey rest. */
  readonly colour?: number;
  /** Low resolution first; a shell without the number is left out, not bridged by a zero. */
  readonly points: readonly Point[];
}

export interface Point {
  /** Where it is drawn: the middle of the shell in 1/d², 1/Å², so that runs with other shells do not shift against each other. */
  readonly s: number;
  /** Outer edge of the shell, 1/d². */
  readonly edge: number;
  readonly dMax?: Angstrom;
  readonly dMin: Angstrom;
  readonly value: number;
  /** XSCALE's `*`. */
  readonly significant?: boolean;
}

/** A labelled thin line. */
export interface LimitLine {
  readonly value: number;
  readonly label: Words<string>;
}

/** What a chart is made from. */
export interface ChartRun {
  readonly path: string;
  readonly name: string;
  readonly colour?: number;
  readonly shells: readonly Shell[];
}

/** How one number of a shell is drawn. One file for each. */
export interface ShellChart {
  readonly id: string;
  /** Place among the others, in the order in which a merge is judged. */
  readonly order: number;
  readonly statistic: Statistic;
  readonly range: ChartSpec['range'];
  readonly digits: number;
  readonly limits: readonly LimitLine[];
  readonly value: (shell: Shell) => number | undefined;
  readonly significant?: (shell: Shell) => boolean | undefined;
}

/** Runs with a colour of their own; the ninth and later are grey until pointed at. */
export const MOST_COLOURS = 8;

/** The chart of the given runs. Runs without a shell table give a series without points, so that they are still named. */
export function chartOf(chart: ShellChart, runs: readonly ChartRun[]): ChartSpec {
  const hasNone = ANOMALOUS.has(chart.statistic) && noneAnomalous(runs);
  const shells = runs.flatMap((run) => run.shells);
  const lacksAll = shells.length > 0 && shells.every((shell) => chart.value(shell) === undefined);
  return {
    id: chart.id,
    statistic: chart.statistic,
    title: inEvery((language) => statistics[language][chart.statistic].name),
    unit: statistics.en[chart.statistic].unit,
    range: chart.range,
    digits: chart.digits,
    limits: chart.limits,
    ...(hasNone && { noAnomalous: true }),
    ...(lacksAll && !hasNone && { notInShells: true }),
    series: runs.map((run) => ({
      key: run.path,
      name: run.name,
      ...(run.colour !== undefined && { colour: run.colour }),
      points: pointsOf(chart, run.shells)
    }))
  };
}

const ANOMALOUS: ReadonlySet<Statistic> = new Set(['ccAno', 'sigAno']);

function noneAnomalous(runs: readonly ChartRun[]): boolean {
  const shells = runs.flatMap((run) => run.shells);
  return shells.length > 0 && shells.every(({ nAno }) => nAno === 0);
}

/** XSCALE prints the outer edge of each shell; the inner edge is the one before it. */
function pointsOf(chart: ShellChart, shells: readonly Shell[]): Point[] {
  const points: Point[] = [];
  let before: Angstrom | undefined;
  for (const shell of shells) {
    const { dMin } = shell;
    const dMax = shell.dMax ?? before;
    before = dMin ?? before;
    const value = chart.value(shell);
    if (dMin === undefined || dMin <= 0 || value === undefined || !Number.isFinite(value)) continue;
    const significant = chart.significant?.(shell);
    points.push({
      s: middleOf(dMax, dMin),
      edge: inverseSquare(dMin),
      ...(dMax !== undefined && Number.isFinite(dMax) && { dMax }),
      dMin,
      value,
      ...(significant !== undefined && { significant })
    });
  }
  return points.sort((a, b) => a.s - b.s);
}

/** Middle of a shell in 1/d²; XSCALE prints no inner edge of the first one, which begins near 1/d² = 0. */
export function middleOf(dMax: Angstrom | undefined, dMin: Angstrom): number {
  const inner = dMax === undefined || !(dMax > 0) || !Number.isFinite(dMax) ? 0 : inverseSquare(dMax);
  return (inner + inverseSquare(dMin)) / 2;
}

/** Largest 1/d² of the series, the outer edge of a shell: the right end of the axis. */
export function farthest(series: readonly Series[]): number {
  let s = 0;
  for (const line of series) for (const point of line.points) s = Math.max(s, point.edge);
  return s;
}

/** The shell of a series that a crosshair at `s` reads: the first whose outer edge is not inside `s`, else the last. */
export function pointAt(series: Series, s: number): Point | undefined {
  return series.points.find((point) => point.edge >= s - 1e-9) ?? series.points.at(-1);
}
