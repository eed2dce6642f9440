/** The members of a cluster as the run in hand treats them. */
import type { RelPath } from '$lib/base/rel-path';
import type { Cluster, Dataset, MergeRun, RunMember, Trial } from '$lib/beamtime/types';
import type { UnitCell } from '$lib/beamtime/units';

export interface MemberRow {
  /** Number in the tree. */
  readonly number: number;
  readonly pin?: string;
  readonly processingRun?: RelPath;
  /** As stored in the file list. */
  readonly path?: string;
  readonly unitCell?: UnitCell;
  readonly inRun?: RunMember;
  /** When it left, at this cycle or an earlier one, and why. */
  readonly rejected?: { readonly cycle: number; readonly reason: string };
}

/** In the order of the numbers; a data set that left at a later cycle than `run` is still in it. */
export function memberRows(trial: Trial, cluster: Cluster, run: MergeRun | undefined): MemberRow[] {
  const datasets = new Map<number, Dataset>(trial.datasets.map((dataset) => [dataset.number, dataset]));
  const inRun = new Map((run?.members ?? []).map((member) => [member.dataset, member]));
  const rejections = rejectionsUpTo(cluster, run);
  return cluster.members.map((number) => {
    const dataset = datasets.get(number);
    const member = inRun.get(number);
    const rejected = rejections.get(number);
    return {
      number,
      ...(dataset?.pin !== undefined && { pin: dataset.pin }),
      ...(dataset?.processingRun !== undefined && { processingRun: dataset.processingRun }),
      ...(dataset && { path: dataset.path }),
      ...(dataset?.unitCell && { unitCell: dataset.unitCell }),
      ...(member && { inRun: member }),
      ...(rejected && { rejected })
    };
  });
}

/** Data sets of a cluster that are no longer in the run in hand. */
export function rejectedNumbers(
  cluster: Cluster | undefined,
  run: MergeRun | undefined
): ReadonlySet<number> {
  return new Set(cluster && rejectionsUpTo(cluster, run).keys());
}

function rejectionsUpTo(
  cluster: Cluster,
  run: MergeRun | undefined
): Map<number, { readonly cycle: number; readonly reason: string }> {
  const found = new Map<number, { cycle: number; reason: string }>();
  for (const { cycle, rejected } of cluster.runs) {
    if (run !== undefined && cycle > run.cycle) continue;
    for (const { dataset, reason } of rejected)
      if (dataset !== undefined && !found.has(dataset)) found.set(dataset, { cycle, reason });
  }
  return found;
}
