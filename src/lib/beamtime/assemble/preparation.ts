import { baseName, child, type RelPath } from '../../base/rel-path';
import type { AutoMergeLog } from '../../formats/auto-merge-log';
import { present } from '../../formats/present';
import type { PrepMergeLog } from '../../formats/prep-merge-log';
import { parseClusterName, parseCycleName } from '../names';
import type { CellGroup, CutoffSearch, Preparation, PreparedRun, Trial } from '../types';
import type { MergeContext } from './merge-context';

/** What was done before the merge; nothing where neither log says anything of it (kamo.md 3.2, 3.3). */
export function assemblePreparation(
  context: MergeContext,
  prep: PrepMergeLog | undefined,
  log: AutoMergeLog | undefined
): Preparation | undefined {
  const { detected, cellFilter } = log ?? {};
  if (prep === undefined && detected === undefined && cellFilter === undefined) return undefined;
  return {
    groups: (prep?.groups ?? []).map(({ number, members, symmetries, line }): CellGroup => ({
      number,
      members,
      line,
      symmetries: symmetries
        .filter(({ frequency }) => frequency > 0)
        .sort((a, b) => b.frequency - a.frequency)
        .map(({ symmetry, frequency, cell }) => ({
          symmetry,
          runs: frequency,
          ...present({ unitCell: cell })
        }))
    })),
    runs: (prep?.runs ?? []).map(({ run, outcome, says, cell, newCell, line }): PreparedRun => ({
      path: run,
      line,
      ...present({
        processingRun: context.runs.find(run, context.runsArea, context.pins),
        unitCell: newCell ?? cell,
        dropped: outcome === 'dropped' ? (says ?? '') : undefined
      })
    })),
    ...present({
      detected: detected && { runs: detected.runs, line: detected.line },
      choice: prep?.choice && {
        group: prep.choice.group,
        symmetry: prep.choice.symmetry,
        line: prep.choice.line
      },
      cellFilter: cellFilter && {
        line: cellFilter.line,
        ...present({ low: cellFilter.lowLimit, high: cellFilter.highLimit })
      }
    })
  };
}

/** The searches for a resolution limit, in their order. */
export function assembleCutoffs(
  log: AutoMergeLog | undefined,
  merge: RelPath,
  trials: readonly Trial[]
): readonly CutoffSearch[] {
  return (log?.decisions ?? []).map(({ line, text, cutoff, target, resolution, ccHalf, hkl }) => ({
    line: cutoff?.line ?? line,
    text: cutoff?.text ?? text,
    ...present({
      fitted: hkl === undefined ? undefined : fittedRun(hkl, merge, trials),
      target,
      resolution,
      ccHalf
    })
  }));
}

/** `…/cc_2.40A/cluster_0080/run_03/xscale.hkl`; the trial may have been renamed to `_final` since. */
function fittedRun(hkl: string, merge: RelPath, trials: readonly Trial[]): CutoffSearch['fitted'] {
  const parts = hkl.split('/');
  const [cycle, cluster] = [parseCycleName(parts.at(-2) ?? ''), parseClusterName(parts.at(-3) ?? '')];
  const name = parts.at(-4) ?? '';
  if (['', '.', '..'].includes(name) || cluster === undefined || cycle === undefined) return undefined;
  const known = trials.find(({ path }) => baseName(path) === name || baseName(path) === `${name}_final`);
  return { trial: known?.path ?? child(merge, name), cluster, cycle };
}
