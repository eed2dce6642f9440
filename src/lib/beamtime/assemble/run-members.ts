import { present } from '../../formats/present';
import type { CcFiles } from '../../formats/cc-files';
import type { MergeLog } from '../../formats/merge-log';
import type { XscaleInp } from '../../formats/xscale-inp';
import type { XscaleLp } from '../../formats/xscale-lp';
import { runTail } from '../stored-paths';
import type { Rejection, RunMember } from '../types';
import type { Datasets } from './datasets';

/**
 * The data sets that a cycle scaled: the n-th input of XSCALE.INP is set n of XSCALE.LP (kamo.md 8.1). A file under `../files/` lost frames.
 */
export function membersOf(
  inp: XscaleInp | undefined,
  lp: XscaleLp | undefined,
  datasets: Datasets
): readonly RunMember[] {
  const inputs =
    inp?.inputs.map(({ path, reference, line }) => ({ path, reference, line })) ??
    (lp !== undefined && lp.inputCards.length > 0
      ? lp.inputCards.map(({ file, reference }) => ({ path: file, reference, line: undefined }))
      : lp?.datasets.map(({ file }) => ({ path: file, reference: false, line: undefined })));
  const figures = new Map(lp?.datasets.map((dataset) => [dataset.number, dataset]));
  return (inputs ?? []).map(({ path, reference, line }, index) => {
    const scaled = figures.get(index + 1);
    return {
      path,
      ...present({
        dataset: datasets.numberOf(path),
        reference: reference ? true : undefined,
        line,
        framesRemoved: /(^|\/)files\//.test(path) ? true : undefined,
        k: scaled?.k,
        b: scaled?.b,
        isa: scaled?.isa,
        rObserved: scaled?.rFactorTotal?.rObserved
      })
    };
  });
}

/** Data sets of a cluster that are all used, where no file of the run lists them; in the order of their numbers. */
export function allMembers(numbers: readonly number[], datasets: Datasets): readonly RunMember[] {
  return [...numbers]
    .sort((a, b) => a - b)
    .flatMap((number) => {
      const dataset = datasets.list[number - 1];
      return dataset === undefined ? [] : [{ dataset: number, path: dataset.path }];
    });
}

/** Data sets that merge.log's SUMMARY lists as used: of the last cycle, in no particular order. */
export function loggedMembers(log: MergeLog | undefined, datasets: Datasets): readonly RunMember[] {
  return (log?.used ?? []).map(({ path, isa }) => ({
    path,
    ...present({
      dataset: datasets.numberOf(path),
      framesRemoved: /(^|\/)files\//.test(path) ? true : undefined,
      isa
    })
  }));
}

/** Members with their correlation to the merged data (cc_files.dat), joined by the processing run that a path ends with. */
export function withCorrelations(
  members: readonly RunMember[],
  table: CcFiles | undefined
): readonly RunMember[] {
  if (table === undefined) return members;
  const rows = new Map(table.path.map((path, index) => [runTail(path) ?? path, index]));
  return members.map((member) => {
    const index = rows.get(runTail(member.path) ?? member.path);
    if (index === undefined) return member;
    return { ...member, ...present({ ccToMerge: table.cc[index], nToMerge: table.nCommon[index] }) };
  });
}

/**
 * Data sets that were there before (the cluster's, or the cycle before) and are not in `members`, with the reason that merge.log's SUMMARY
 * gives for them; 'unknown' (KAMO's own word) where it gives none. Without members nothing is claimed.
 */
export function rejectionsOf(
  before: readonly number[],
  members: readonly RunMember[],
  log: MergeLog | undefined,
  datasets: Datasets
): readonly Rejection[] {
  if (members.length === 0 || members.some((member) => member.dataset === undefined)) return [];
  const reasons = new Map<string, { readonly reason: string; readonly line: number }>();
  for (const unused of log?.unused ?? [])
    reasons.set(runTail(unused.path) ?? unused.path, {
      reason: unused.reason ?? 'unknown',
      line: unused.line
    });
  const here = new Set(members.map((member) => member.dataset));
  return before
    .filter((number) => !here.has(number))
    .map((number) => {
      const path = datasets.list[number - 1]?.path ?? '';
      return { dataset: number, path, reason: 'unknown', ...reasons.get(runTail(path) ?? path) };
    });
}
