/** Which runs are drawn in which colour: the row in hand first, then ticked ones in the order of ticking, eight at most; the rest is grey. */
import type { MergeRun } from '$lib/beamtime/types';
import { decision } from '$lib/words/decision';
import { say } from '$lib/words/language.svelte';
import type { Language } from '$lib/words/words';
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

/** `0082 run_03`; with the folder of the resolution where runs of several are drawn together. Cycle 0: no file says which. */
export function runName(cluster: number, cycle: number, trial?: string): string {
  const name = `${String(cluster).padStart(4, '0')} ${cycleName(cycle)}`;
  return trial === undefined ? name : `${trial} ${name}`;
}

/** `run_03`; the last run where the report of a cluster, which shows that one, does not number it (an archive: cycle 0 of the model). */
export function cycleName(cycle: number, language?: Language): string {
  if (cycle > 0) return `run_${String(cycle).padStart(2, '0')}`;
  return language === undefined ? say(decision).cycleNotSaid : decision[language].cycleNotSaid;
}
