/** Names of the runs compared: a letter for the eye, and the shortest name that tells them apart. */
import { sampleOf } from '$lib/beamtime/names';
import type { ComparedRun } from '$lib/analysis/compare';
import { baseName } from '$lib/base/rel-path';
import type { ChartRun } from '$lib/charts/chart';
import { chartRuns, runName } from '$lib/components/merges/run-colours';
import { tellingNames } from './telling-names';

export interface LetteredRun extends ComparedRun {
  /** A for the first. */
  readonly letter: string;
  /** 1 to 6: the colour of its series. */
  readonly colour: number;
  /** What tells it from the others: `_kamoproc`, `cc 3.10 Å`, `0079 run_03`. */
  readonly name: string;
  /** `A 0079 run_03`. */
  readonly short: string;
  /** Where it lies: sample, area and folder of the resolution. */
  readonly place: string;
}

export function lettered(runs: readonly ComparedRun[]): readonly LetteredRun[] {
  const names = tellingNames(runs);
  return runs.map((one, n) => {
    const letter = String.fromCharCode(65 + n);
    const name = names[n] ?? '';
    return {
      ...one,
      letter,
      colour: n + 1,
      name,
      short: `${letter} ${name}`,
      place: placeName(one)
    };
  });
}

/** `Complex1 · _kamoproc · cc_2.52A_final`. */
function placeName({ merge, trial }: ComparedRun): string {
  return `${sampleOf(merge)} · ${merge.area} · ${baseName(trial.path)}`;
}

/** `Complex1 · _kamoproc · cc_2.52A_final · 0079 run_03`. */
export function fullName(one: ComparedRun): string {
  return `${placeName(one)} · ${calledRun(one)}`;
}

/** `0079 run_03`, or what the user calls it. */
export function calledRun({ own, cluster, run }: ComparedRun): string {
  return own ?? runName(cluster.number, run.cycle);
}

/** For the charts of shells, in the order of the letters. */
export function chartRunsOf(runs: readonly LetteredRun[]): ChartRun[] {
  return chartRuns(runs.map(({ run, short }) => ({ run, name: short })));
}
