/** Data sets of a merge run, and where their reflections may lie. */
import type { ComparedRun } from '$lib/analysis/compare';
import type { ProcessingRun } from '$lib/beamtime/types';
import { inputPlaces, type InputPlace } from '$lib/takehome/subset';

export interface RemergeInput {
  /** In the tree. */
  readonly number: number;
  /** The best first. */
  readonly places: readonly InputPlace[];
  /** Its own file cannot stand for the copy of the merge. */
  readonly axes: boolean;
}

/** Data sets of the run; of its cluster where XSCALE.INP is missing. */
export function membersOf({ run, cluster }: Pick<ComparedRun, 'run' | 'cluster'>): number[] {
  const members = run.members.flatMap(({ dataset }) => dataset ?? []);
  return members.length > 0 ? members : [...cluster.members];
}

export function inputsOf(
  { merge, trial }: Pick<ComparedRun, 'merge' | 'trial'>,
  numbers: readonly number[],
  runs: readonly ProcessingRun[]
): RemergeInput[] {
  const wanted = new Set(numbers);
  return trial.datasets
    .filter(({ number }) => wanted.has(number))
    .map((dataset) => ({ number: dataset.number, ...inputPlaces(merge, trial, dataset, runs) }));
}
