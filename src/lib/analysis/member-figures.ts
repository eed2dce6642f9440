/** The data sets that a merge run scaled, each with its own figures before the merge. */
import type { Beamtime, Dataset, MergeRun, ProcessingRun, RunMember, Trial } from '../beamtime/types';

export interface MemberFigures {
  readonly member: RunMember;
  readonly dataset?: Dataset;
  readonly processingRun?: ProcessingRun;
}

/** Made once for a table of processing runs, however many merge runs ask. */
const byPath = new WeakMap<readonly ProcessingRun[], ReadonlyMap<string, ProcessingRun>>();

export function processingRunsByPath(
  beamtime: Pick<Beamtime, 'processingRuns'>
): ReadonlyMap<string, ProcessingRun> {
  const { processingRuns } = beamtime;
  const known = byPath.get(processingRuns) ?? new Map(processingRuns.map((run) => [run.path, run]));
  byPath.set(processingRuns, known);
  return known;
}

const datasetsOf = new WeakMap<readonly Dataset[], ReadonlyMap<number, Dataset>>();

export function memberFigures(
  beamtime: Pick<Beamtime, 'processingRuns'>,
  trial: Pick<Trial, 'datasets'>,
  run: Pick<MergeRun, 'members'>
): readonly MemberFigures[] {
  const runs = processingRunsByPath(beamtime);
  const datasets =
    datasetsOf.get(trial.datasets) ?? new Map(trial.datasets.map((dataset) => [dataset.number, dataset]));
  datasetsOf.set(trial.datasets, datasets);
  return run.members.map((member) => {
    const dataset = member.dataset === undefined ? undefined : datasets.get(member.dataset);
    const processingRun = dataset?.processingRun === undefined ? undefined : runs.get(dataset.processingRun);
    return {
      member,
      ...(dataset === undefined ? {} : { dataset }),
      ...(processingRun === undefined ? {} : { processingRun })
    };
  });
}
