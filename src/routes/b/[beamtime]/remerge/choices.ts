/** What the address of a merge of ours says: the data sets, and how they are merged. */
import type { ComparedRun } from '$lib/analysis/compare';
import { numbersIn } from '$lib/session/selection.svelte';
import type { MergeAsked } from '$workers/reflections';
import { membersOf } from '../reflections/inputs';

/** The data sets that the address chooses: `sets=1-5,9`, `sets=none`; without it those of the run. */
export function chosenIn(text: string | undefined, of: ComparedRun): number[] {
  if (text === undefined) return membersOf(of);
  const most = Math.max(0, ...of.trial.datasets.map(({ number }) => number));
  return numbersIn(text, most);
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
