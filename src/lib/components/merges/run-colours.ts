/** Which runs are drawn in which colour: the row in hand first, then ticked ones in the order of ticking, eight at most; the rest is grey. */
import type { MergeRun } from '$lib/beamtime/types';
import { MOST_COLOURS, type ChartRun } from '$lib/charts/chart';

export interface NamedRun {
  readonly run: MergeRun;
  readonly name: string;
}

export function chartRuns(runs: readonly NamedRun[]): ChartRun[] {
  return runs.map(({ run, name }, n) => ({
    path: run.path,
    name,
    shells: run.shells ?? [],
    ...(n < MOST_COLOURS && { colour: n + 1 })
  }));
}

/** `0082 run_03`; with the folder of the resolution where runs of several are drawn together. */
export function runName(cluster: number, cycle: number, trial?: string): string {
  const name = `${String(cluster).padStart(4, '0')} run_${String(cycle).padStart(2, '0')}`;
  return trial === undefined ? name : `${trial} ${name}`;
}
