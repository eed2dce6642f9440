/** How many data sets are left after each step from the merge's list to a run, so that the numbers on a page can be added up. */
import type { RelPath } from '../base/rel-path';
import { datasetsOfCluster } from '../beamtime/cluster-datasets';
import type { Cluster, Merge, MergeRun, Trial } from '../beamtime/types';
import type { FateKind } from './fate';
import type { MergedSet } from './merge-fates';

export type FunnelStepId = 'found' | 'given' | 'filtered' | 'tree' | 'cluster' | 'used';

/** The fates that each step loses. */
const LOSES: Readonly<Record<FunnelStepId, readonly FateKind[]>> = {
  found: [],
  given: ['other-form', 'other-symmetry', 'not-given'],
  filtered: ['cell-filter'],
  tree: ['few-common'],
  cluster: ['other-branch'],
  used: ['unexplained', 'bad-frames', 'rejected']
};

export interface FunnelStep {
  readonly id: FunnelStepId;
  /** Data sets left. */
  readonly left: number;
  /** Fewer than at the step before. */
  readonly lost: number;
  /** Of the lost ones, those that the files name with this step's reason. */
  readonly explained: number;
  /** The data sets themselves, as far as the files name them. */
  readonly setsLeft: readonly MergedSet[];
  readonly setsLost: readonly MergedSet[];
  /** The files that the number left was read from. */
  readonly sources: readonly RelPath[];
  /** The file that names the lost ones. */
  readonly reason?: RelPath;
}

interface InHand {
  readonly trial?: Trial | undefined;
  readonly cluster?: Cluster | undefined;
  readonly run?: MergeRun | undefined;
}

interface Told {
  readonly left: number | undefined;
  readonly sources: readonly (RelPath | undefined)[];
  /** Data sets that the files name with the reason. */
  readonly named?: number;
  readonly reason?: RelPath | undefined;
}

/**
 * Steps whose number the disk says, in their order. `found`: what KAMO found of the sample; `given`: of these, what has the form and symmetry
 * that it merged, the sum of formerge.lst and excluded.lst, as KAMO rewrites the former. `sets`: the fates of the merge's data sets at this
 * place; without them the numbers stand alone.
 */
export function datasetFunnel(
  merge: Merge,
  { trial, cluster, run }: InHand,
  sets: readonly MergedSet[] = []
): readonly FunnelStep[] {
  const { given, excluded, files, preparation } = merge;
  const inTree = trial?.tree && new Set(trial.clusters.flatMap(({ members }) => members)).size;
  const members = cluster && datasetsOfCluster(cluster);
  const drawn = trial?.files.clustersTxt ?? trial?.files.dendro ?? trial?.files.report;
  const told: Readonly<Record<FunnelStepId, Told>> = {
    found: { left: preparation?.detected?.runs, sources: [files.log] },
    given: {
      left: given && given.length + (excluded?.length ?? 0),
      sources: [files.formerge, excluded?.length ? files.excluded : undefined],
      named: otherForms(merge),
      reason: files.prepLog
    },
    filtered: {
      left: excluded && given?.length,
      sources: [files.formerge],
      named: excluded?.length ?? 0,
      reason: files.excluded
    },
    tree: {
      left: inTree || undefined,
      sources: [drawn],
      named: trial?.notUsed.length ?? 0,
      reason: trial?.files.notUsed
    },
    cluster: {
      left: members,
      sources: [inTree ? drawn : trial?.files.fileList],
      // Whatever the tree holds beside the cluster stands elsewhere in it.
      named: inTree && members ? inTree - members : 0
    },
    used: {
      left: run?.datasets?.used,
      sources: [run && trial && usedIn(run, trial)],
      named: cluster && run ? leftUpTo(cluster, run) : 0,
      reason: run?.rejected.length ? cluster?.files.mergeLog : undefined
    }
  };
  const steps: FunnelStep[] = [];
  let here = sets;
  for (const id of ['found', 'given', 'filtered', 'tree', 'cluster', 'used'] as const) {
    const setsLost = here.filter(({ fate }) => LOSES[id].includes(fate.kind));
    here = here.filter(({ fate }) => !LOSES[id].includes(fate.kind));
    const { left, sources, named = 0, reason } = told[id];
    if (left === undefined) continue;
    const lost = (steps.at(-1)?.left ?? left) - left;
    steps.push({
      id,
      left,
      lost,
      explained: named <= lost ? named : 0,
      setsLeft: here,
      setsLost,
      sources: sources.filter((file) => file !== undefined),
      ...(reason !== undefined && { reason })
    });
  }
  return steps;
}

/** Runs of other groups of cells, and runs without an operator: those that prep_merge.log says were not merged. */
function otherForms({ preparation }: Merge): number {
  if (preparation?.choice === undefined) return 0;
  const { group } = preparation.choice;
  const dropped = preparation.runs.filter((one) => one.dropped !== undefined).length;
  return preparation.groups.reduce((sum, one) => sum + (one.number === group ? 0 : one.members), dropped);
}

/** Where the number of used data sets was read: the summary's line, else the report's, else the run's own files. */
function usedIn(run: MergeRun, trial: Trial): RelPath | undefined {
  const { clusterSummary, xscaleLp, xscaleInp } = run.files;
  return [clusterSummary, trial.files.report, xscaleLp, xscaleInp].find(
    (file) => file !== undefined && run.sources.includes(file)
  );
}

/** Data sets that left the cluster at this cycle or before. */
function leftUpTo(cluster: Cluster, run: MergeRun): number {
  const gone = cluster.runs.filter(({ cycle }) => cycle <= run.cycle).flatMap(({ rejected }) => rejected);
  return new Set(gone.map(({ path }) => path)).size;
}
