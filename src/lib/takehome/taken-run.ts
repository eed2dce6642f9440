/** A row of the decision table that has a run: what can be taken home. */
import type { DecisionRow } from '../analysis/decision-rows';
import { baseName } from '../base/rel-path';
import { cycleName, sampleOf } from '../beamtime/names';
import type { UnitCell } from '../beamtime/units';
import { safeName } from './file-name';

export type TakenRun = DecisionRow & Required<Pick<DecisionRow, 'trial' | 'cluster' | 'run'>> & FileFacts;

/** What single files of the run say beyond the row, once they were asked (run-facts.ts). */
export interface FileFacts {
  /** The cell with the decimals of XSCALE.INP; the log rounds it to two. */
  readonly inputCell?: UnitCell;
  /** Space group that the MTZ is written in. */
  readonly mtzSpaceGroup?: string;
}

export function hasRun(row: DecisionRow): row is TakenRun {
  return row.run !== undefined && row.trial !== undefined && row.cluster !== undefined;
}

/** `Complex1 cc_2.52A_final 0080 run_03`; of a merge made here its name. */
export function runLabel({
  merge,
  trial,
  cluster,
  run,
  own
}: Pick<TakenRun, 'merge' | 'trial' | 'cluster' | 'run' | 'own'>): string {
  if (own !== undefined) return `${sampleOf(merge)} ${own}`;
  return `${sampleOf(merge)} ${baseName(trial.path)} ${clusterRun(cluster.number, run.cycle)}`;
}

/** `0080 run_03`; KAMO's numbers, padded as its folders are. `0080` where no file says which cycle it is (cycle 0 of the model). */
export function clusterRun(cluster: number, cycle: number): string {
  const number = String(cluster).padStart(4, '0');
  return cycle === 0 ? number : `${number} ${cycleName(cycle)}`;
}

/** `Complex1_cc_2.52A_cluster_0080_run_03`, for the names of files: letters that a file system may refuse become `_`. */
export function fileStem({
  merge,
  trial,
  cluster,
  run,
  own
}: Pick<TakenRun, 'merge' | 'trial' | 'cluster' | 'run' | 'own'>): string {
  if (own !== undefined) return safeName(`${merge.sampleName}_${own}`);
  const parts = [
    merge.sampleName,
    baseName(trial.path).replace(/_final$/, ''),
    `cluster_${clusterRun(cluster.number, run.cycle)}`
  ];
  return safeName(parts.join('_'));
}
