/** Which merges use a processing run: where it stands in their trees, and what each rejection cycle did with it. */
import type { RelPath } from '../base/rel-path';
import type { RunIndex } from '../beamtime/stored-paths';
import type { Cluster, Merge, MergeRun, ProcessingRun, Trial } from '../beamtime/types';

/** What one rejection cycle of one cluster did with a data set. */
export interface CycleUse {
  readonly cycle: number;
  /** 'absent': neither scaled nor said to be rejected. 'unknown': no file lists what was scaled. */
  readonly fate: 'used' | 'rejected' | 'absent' | 'unknown';
  /** Of a rejected one: the cycle in which it left, and KAMO's words. */
  readonly left?: { readonly cycle: number; readonly reason: string };
  readonly framesRemoved?: boolean;
  /** The scaling reference. */
  readonly reference?: boolean;
}

export interface ClusterUse {
  readonly cluster: Cluster;
  readonly cycles: readonly CycleUse[];
  /** KAMO chose a run of this cluster. */
  readonly chosen: boolean;
}

/** What one merge (at one resolution, where it has a tree) did with a run. */
export interface RunUsage {
  readonly merge: Merge;
  readonly trial?: Trial;
  /**
   * 'excluded': removed by the cell filter. 'left-out': too few common reflections for a place in the tree. 'given': handed to the merge, which has
   * no tree.
   */
  readonly how: 'in-tree' | 'left-out' | 'excluded' | 'given';
  /** Number in the tree. */
  readonly dataset?: number;
  /** Merged clusters that hold it, by number. */
  readonly clusters: readonly ClusterUse[];
  /** Clusters that hold it and were not merged. */
  readonly unmerged: number;
}

/** Every use of a run, in the order of the merges; `index` finds the runs that stored paths mean. */
export function runUsages(
  run: Pick<ProcessingRun, 'path' | 'area'>,
  merges: readonly Merge[],
  index: RunIndex
): readonly RunUsage[] {
  return merges.flatMap((merge) => (merge.area === run.area ? usagesIn(run.path, merge, index) : []));
}

function usagesIn(path: RelPath, merge: Merge, index: RunIndex): readonly RunUsage[] {
  const means = (stored: string): boolean => index.find(stored, merge.area) === path;
  const nowhere = { merge, clusters: [], unmerged: 0 };
  if (merge.excluded?.some(means) === true) return [{ ...nowhere, how: 'excluded' }];
  const found = merge.trials.flatMap((trial): readonly RunUsage[] => {
    const dataset = trial.datasets.find(({ processingRun }) => processingRun === path);
    if (trial.notUsed.some(({ processingRun }) => processingRun === path))
      return [{ ...nowhere, trial, how: 'left-out', ...(dataset && { dataset: dataset.number }) }];
    return dataset === undefined ? [] : [inTree(merge, trial, dataset.number)];
  });
  if (found.length > 0) return found;
  return merge.given?.some(means) === true ? [{ ...nowhere, how: 'given' }] : [];
}

function inTree(merge: Merge, trial: Trial, dataset: number): RunUsage {
  const holding = trial.clusters.filter(({ members }) => members.includes(dataset));
  const merged = holding.filter(({ runs }) => runs.length > 0).sort((a, b) => a.number - b.number);
  return {
    merge,
    trial,
    how: 'in-tree',
    dataset,
    clusters: merged.map((cluster) => ({
      cluster,
      cycles: cyclesOf(cluster, dataset),
      chosen: trial.recommended?.cluster === cluster.number
    })),
    unmerged: holding.length - merged.length
  };
}

function cyclesOf({ runs }: Cluster, dataset: number): readonly CycleUse[] {
  let left: CycleUse['left'];
  return [...runs]
    .sort((a, b) => a.cycle - b.cycle)
    .map((run) => {
      const rejection = run.rejected.find((one) => one.dataset === dataset);
      if (rejection !== undefined) left ??= { cycle: run.cycle, reason: rejection.reason };
      return cycleUse(run, dataset, left);
    });
}

function cycleUse(run: MergeRun, dataset: number, left: CycleUse['left']): CycleUse {
  const member = run.members.find((one) => one.dataset === dataset);
  if (member === undefined)
    return left === undefined
      ? { cycle: run.cycle, fate: run.members.length === 0 ? 'unknown' : 'absent' }
      : { cycle: run.cycle, fate: 'rejected', left };
  return {
    cycle: run.cycle,
    fate: 'used',
    ...(member.framesRemoved !== undefined && { framesRemoved: member.framesRemoved }),
    ...(member.reference !== undefined && { reference: member.reference })
  };
}

/** The use in KAMO's own choice of a trial; `undefined` where the chosen cluster does not hold the run. */
export function useInChoice({ trial, clusters }: RunUsage): CycleUse | undefined {
  const cycles = clusters.find(({ chosen }) => chosen)?.cycles;
  return cycles?.find(({ cycle }) => cycle === trial?.recommended?.cycle);
}
