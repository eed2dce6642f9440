/** How many data sets are left after each step from the pins to a merge run, so that the numbers on a page can be added up. */
import type { RelPath } from '../base/rel-path';
import type { Cluster, Merge, MergeRun, Trial } from '../beamtime/types';

export type FunnelStepId = 'given' | 'filtered' | 'tree' | 'cluster' | 'used';

export interface FunnelStep {
  readonly id: FunnelStepId;
  /** Data sets left. */
  readonly left: number;
  /** Fewer than at the step before. */
  readonly lost: number;
  /** The file that says it. */
  readonly source?: RelPath;
}

interface InHand {
  readonly trial?: Trial | undefined;
  readonly cluster?: Cluster | undefined;
  readonly run?: MergeRun | undefined;
}

/** Steps whose number the disk says, in their order; `given` is the sum of formerge.lst and excluded.lst, as KAMO rewrites the former. */
export function datasetFunnel(merge: Merge, { trial, cluster, run }: InHand): readonly FunnelStep[] {
  const { given, excluded, files } = merge;
  const inTree = new Set(trial?.clusters.flatMap(({ members }) => members)).size;
  const treeFile = trial?.files.notUsed ?? trial?.files.fileList;
  const used = run?.datasets?.used ?? (run && run.members.length > 0 ? run.members.length : undefined);
  const told: readonly [FunnelStepId, number | undefined, RelPath | undefined][] = [
    ['given', given && given.length + (excluded?.length ?? 0), files.formerge],
    ['filtered', excluded && given?.length, files.excluded],
    ['tree', trial?.tree && inTree > 0 ? inTree : undefined, treeFile],
    ['cluster', cluster?.members.length, trial?.files.clustersTxt ?? trial?.files.clusterSummary],
    ['used', used, run?.files.clusterSummary ?? run?.files.xscaleInp]
  ];
  const steps: FunnelStep[] = [];
  for (const [id, left, source] of told) {
    if (left === undefined) continue;
    const lost = (steps.at(-1)?.left ?? left) - left;
    steps.push({ id, left, lost, ...(source !== undefined && { source }) });
  }
  return steps;
}
