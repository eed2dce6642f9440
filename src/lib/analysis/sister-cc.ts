/**
 * Correlations for a trial that has none: a merge that clustered by unit cell has no cctable.dat, but its sister by intensity correlation of the
 * same sample and area has the pairs of mostly the same data sets. They are joined by the processing run of each data set: numbers differ.
 */
import type { RelPath } from '../base/rel-path';
import { runTail } from '../beamtime/stored-paths';
import type { Dataset, Merge, Trial } from '../beamtime/types';
import { endsSlice, type CcPairs } from './cc-matrix';

/** The file that has the correlations of a trial: cctable.dat; where it is missing (an archive), the report that lists them. */
export function correlationsFile({ files }: Pick<Trial, 'files'>): RelPath | undefined {
  return files.cctable ?? files.ccReport;
}

export interface SisterCc {
  readonly trial: Trial;
  /** Data sets of the trial in hand that the sister does not have. */
  readonly missing: readonly number[];
}

/** A pair needs two. */
const FEWEST_SHARED = 2;

/**
 * Trials whose correlations can stand for those of `trial`: same area, same sample, with correlations of their own and at least two data sets in common. Final
 * trials first, then those whose d min is nearest. None for a trial that did not cluster by unit cell.
 */
export function sisterTrials(trial: Trial, merges: readonly Merge[]): SisterCc[] {
  const own = merges.find(({ path }) => path === trial.merge);
  if (own === undefined || trial.clustering !== 'blend' || correlationsFile(trial) !== undefined) return [];
  return merges
    .filter(({ area, sampleName }) => area === own.area && sampleName === own.sampleName)
    .flatMap(({ trials }) => trials)
    .filter((sister) => sister.path !== trial.path && correlationsFile(sister) !== undefined)
    .map((sister): SisterCc => {
      const shared = new Set(sharedNumbers(trial, sister).values());
      const missing = trial.datasets.flatMap(({ number }) => (shared.has(number) ? [] : [number]));
      return { trial: sister, missing };
    })
    .filter(({ missing }) => trial.datasets.length - missing.length >= FEWEST_SHARED)
    .sort(
      (a, b) =>
        Number(b.trial.final) - Number(a.trial.final) ||
        distance(trial, a.trial) - distance(trial, b.trial) ||
        (a.trial.path < b.trial.path ? -1 : 1)
    );
}

/** Between the resolutions of two merges, Å; an unknown one is farther than any. */
function distance(a: Trial, b: Trial): number {
  const [one, other] = [a, b].map(({ dMin, resolution }) => dMin ?? resolution);
  return one === undefined || other === undefined ? Number.MAX_VALUE : Math.abs(one - other);
}

/** Of each data set of `sister` that `trial` has too: its number there → its number here. */
export function sharedNumbers(trial: Trial, sister: Trial): ReadonlyMap<number, number> {
  const here = byRun(trial.datasets);
  return new Map(
    [...byRun(sister.datasets)].flatMap(([run, there]) => {
      const number = here.get(run);
      return number === undefined ? [] : [[there, number] as const];
    })
  );
}

/** Numbers by processing run; a run that two data sets claim names neither. */
function byRun(datasets: readonly Dataset[]): ReadonlyMap<string, number> {
  const found = new Map<string, number>();
  const claimed = new Set<string>();
  for (const { number, path, processingRun } of datasets) {
    const run = processingRun ?? runTail(path);
    if (run === undefined) continue;
    if (claimed.has(run)) found.delete(run);
    else found.set(run, number);
    claimed.add(run);
  }
  return found;
}

/** The sister's pairs with the numbers of the trial in hand; pairs of a data set that is not shared are left out. Yields now and then. */
export function* joinedPairs(
  pairs: CcPairs,
  shared: ReadonlyMap<number, number>,
  datasets: number
): Generator<void, CcPairs, void> {
  const indexHere = Int32Array.from(
    { length: pairs.datasets },
    (_, there) => (shared.get(there + 1) ?? 0) - 1
  );
  const most = pairs.cc.length;
  const [i, j, nref] = [new Int32Array(most), new Int32Array(most), new Int32Array(most)];
  const cc = new Float64Array(most);
  let count = 0;
  for (let n = 0; n < most; n++) {
    if (endsSlice(n)) yield;
    const one = indexHere[pairs.i[n] ?? -1] ?? -1;
    const other = indexHere[pairs.j[n] ?? -1] ?? -1;
    if (one < 0 || other < 0) continue;
    i[count] = one;
    j[count] = other;
    cc[count] = pairs.cc[n] ?? NaN;
    nref[count] = pairs.nref[n] ?? 0;
    count++;
  }
  return {
    i: i.subarray(0, count),
    j: j.subarray(0, count),
    cc: cc.subarray(0, count),
    nref: nref.subarray(0, count),
    datasets
  };
}
