/** Where a page of frames leads to: back to what its pictures are of, on to the data set beside it, to the next number. */
import type { FrameFault, Gap } from '$lib/frames/frame';
import { framesOfRun } from '$lib/address/frames-way';
import { mergePlace, pinPlace, type View } from '$lib/address/places';
import { baseName, type RelPath } from '$lib/base/rel-path';
import type { Pin, ProcessingRun, Scan } from '$lib/beamtime/types';
import type { FromMerge } from './from-merge';

/** The pin; of a scan its point that `number` was taken at. */
export function pinWay(beamtime: string, { path }: Pin, scan: Scan | undefined, number: number): string {
  const view = scan && { scan: scan.path.slice(path.length + 1), image: number };
  return pinPlace(beamtime, path, view);
}

/** The merge, with the data set `member` selected in it. */
export function mergeWay(beamtime: string, merge: FromMerge, member: number | undefined): string {
  return mergePlace(beamtime, merge.path, {
    trial: baseName(merge.trial.path),
    cluster: merge.cluster.number,
    run: merge.run?.cycle,
    sel: member
  });
}

interface Rows {
  readonly id: string;
  readonly pins: readonly Pin[];
  readonly processingRuns: readonly ProcessingRun[];
}

/** The data set before or behind `run` that has pictures: of the merge's members where it came from one, else of the data sets of the pin. */
export function datasetWay(
  open: Rows,
  merge: FromMerge | undefined,
  run: ProcessingRun | undefined,
  by: 1 | -1,
  view: View
): string | undefined {
  const paths = merge ? membersOf(merge) : besideOf(open, run);
  const at = paths.findIndex((path) => path === run?.path);
  for (let next = at + by; at >= 0 && next >= 0 && next < paths.length; next += by) {
    const path = paths[next];
    const href = path && framesOfRun(open, path, view);
    if (href !== undefined) return href;
  }
  return undefined;
}

function membersOf({ cluster, trial }: FromMerge): readonly RelPath[] {
  const members = new Set(cluster.members);
  const found = trial.datasets.filter(({ number }) => members.has(number));
  return found.flatMap(({ processingRun }) => processingRun ?? []);
}

function besideOf({ processingRuns }: Rows, run: ProcessingRun | undefined): readonly RelPath[] {
  return processingRuns
    .filter((one) => one.pin === run?.pin && one.area === run?.area)
    .map(({ path }) => path);
}

/** `to` where it is among `numbers`, which have gaps by design; else the next one that is there on the way to it. */
export function numberTowards(numbers: readonly number[], from: number, to: number): number {
  if (numbers.includes(to)) return to;
  return (to > from ? numbers.find((n) => n > from) : numbers.findLast((n) => n < from)) ?? from;
}

/** The picture `by` pictures from `number` on; out of a gap, the next that is there. */
export function stepTo(number: number, by: number, fault: FrameFault | undefined): number {
  const gap = gapOf(fault);
  if (gap === undefined || number < gap.first || number > gap.last) return number + by;
  return by > 0 ? Math.max(number + by, gap.last + 1) : Math.min(number + by, gap.first - 1);
}

/** Image numbers around the one asked for that are not there either, where that is known. */
export function gapOf(fault: FrameFault | undefined): Gap | undefined {
  return fault?.code === 'missing-file' || fault?.code === 'not-written' ? fault.gap : undefined;
}
