/** What a merge of ours starts from: the run in the address, its data sets, and where their reflections may lie. */
import type { ComparedRun } from '$lib/analysis/compare';
import type { ProcessingRun } from '$lib/beamtime/types';
import { inputPlaces, type InputPlace } from '$lib/takehome/subset';
import { numbersIn } from '$lib/session/selection.svelte';
import type { MergeAsked } from '$workers/reflections';

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

/** The data sets that the address chooses: `sets=1-5,9`, `sets=none`; without it those of the run. */
export function chosenIn(text: string | undefined, of: ComparedRun): number[] {
  if (text === undefined) return membersOf(of);
  const most = Math.max(0, ...of.trial.datasets.map(({ number }) => number));
  return numbersIn(text, most);
}

export function inputsOf(
  { merge, trial }: ComparedRun,
  numbers: readonly number[],
  runs: readonly ProcessingRun[]
): RemergeInput[] {
  const wanted = new Set(numbers);
  return trial.datasets
    .filter(({ number }) => wanted.has(number))
    .map((dataset) => ({ number: dataset.number, ...inputPlaces(merge, trial, dataset, runs) }));
}

export const BATCHES = ['auto', 'none', '5', '10', '20'] as const;
export type Batch = (typeof BATCHES)[number];

/** What the user can set; a part that the address does not say is as usual. */
export interface RemergeChoices {
  /** Å; absent: as far as the data go. */
  readonly dMin?: number;
  readonly batch: Batch;
  readonly reject: boolean;
  readonly reindex: boolean;
}

/** What the address says of it. */
export interface RemergeParts {
  readonly dmin: number | undefined;
  readonly batch: Batch;
  readonly reject: 'off' | undefined;
  readonly reindex: 'off' | undefined;
}

/** Å: the delivered merge's limit where the address says none. */
export function choicesIn(
  { dmin, batch, reject, reindex }: RemergeParts,
  { run, trial }: ComparedRun
): RemergeChoices {
  const dMin = dmin ?? run.shells?.at(-1)?.dMin ?? trial.dMin;
  return {
    batch,
    reject: reject !== 'off',
    reindex: reindex !== 'off',
    ...(dMin !== undefined && { dMin })
  };
}

/** The choices as the worker wants them; in the delivered merge's shells, group and way with Friedel mates, so that both can be held side by side. */
export function askedOf(
  { run }: ComparedRun,
  { dMin, batch, reject, reindex }: RemergeChoices
): Omit<MergeAsked, 'sets'> {
  const limits = run.shells?.flatMap(({ dMin }) => dMin ?? []) ?? [];
  const sameShells = limits.length === run.shells?.length && limits.length > 0 && limits.at(-1) === dMin;
  return {
    reject,
    reindex,
    friedel: run.anomalous === true ? 'apart' : 'merged',
    ...(batch !== 'auto' && { batchDegrees: batch === 'none' ? batch : Number(batch) }),
    ...(dMin !== undefined && { dMin }),
    ...(sameShells && { shells: limits }),
    ...(run.spaceGroupNumber !== undefined && { spaceGroupNumber: run.spaceGroupNumber })
  };
}
