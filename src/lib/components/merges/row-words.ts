/** A row of the decision table in words. */
import type { DecisionRow } from '$lib/analysis/decision-rows';
import { baseName } from '$lib/base/rel-path';
import type { MergeState } from '$lib/beamtime/types';
import { runName } from './run-colours';

/** `blend_2.53A_final · 0082 run_03`, as far as the row goes. */
export function rowTitle({ merge, trial, cluster, run, own }: DecisionRow): string {
  if (own !== undefined) return own;
  const place = baseName(trial?.path ?? merge.path);
  if (cluster === undefined) return place;
  return run === undefined
    ? `${place} · ${String(cluster.number).padStart(4, '0')}`
    : `${place} · ${runName(cluster.number, run.cycle)}${run.program === 'aimless' ? ' · AIMLESS' : ''}`;
}

/** Why a row has no numbers. */
export function noRunReason(
  row: DecisionRow,
  words: Readonly<Record<MergeState | 'clusterFailed', string>>
): string {
  return row.cluster?.failed ? words.clusterFailed : words[row.trial?.state ?? row.merge.state];
}

/** `Complex1_blend_2.53A_cluster_0082_run_03.mtz`: a copy still says where it came from. Letters that a file system may refuse become `_`. */
export function copyName({ merge, trial, cluster, run }: DecisionRow): string {
  const parts = [
    merge.sampleName,
    baseName(trial?.path ?? merge.path).replace(/_final$/, ''),
    cluster && `cluster_${String(cluster.number).padStart(4, '0')}`,
    run && baseName(run.path)
  ];
  return `${parts
    .filter(Boolean)
    .join('_')
    .replace(/[^\p{L}\p{N}._-]/gu, '_')}.mtz`;
}
