import { describe, expect, it } from 'vitest';
import { aMerge, aTrial } from '../../../tests/support/model';
import { relPath } from '../base/rel-path';
import { inOnePiece } from '../base/slices';
import type { Dataset, Merge, Trial } from '../beamtime/types';
import { arrange, pairAt, type CcPairs } from './cc-matrix';
import { joinedPairs, sharedNumbers, sisterTrials } from './sister-cc';

/** Data sets numbered in the order given, each of the run `x_<name>-9`. */
function datasets(merge: string, ...names: string[]): Dataset[] {
  return names.map((name, at) => ({
    number: at + 1,
    path: `/proc/_kamoproc/${merge}/input_files/P-01/data00/x_${name}-9/XDS_ASCII.HKL_noscale`,
    processingRun: relPath(`_kamoproc/P-01/data00/x_${name}-9`)
  }));
}

function merged(name: string, trials: readonly Partial<Trial>[], more: Partial<Merge> = {}): Merge {
  const path = relPath(`_kamoproc/${name}`);
  return aMerge({
    path,
    trials: trials.map((trial, at) => aTrial({ path: relPath(`${path}/t${at}`), merge: path, ...trial })),
    ...more
  });
}
const cctable = { cctable: relPath('cctable.dat') };
const cells = merged('merge_blend_2.4S_lys', [
  { clustering: 'blend', dMin: 2.5, datasets: datasets('b', '1', '2', '3', '4', '5'), files: {} }
]);
const [trial = aTrial()] = cells.trials;

function sister(name: string, trials: readonly Partial<Trial>[], more: Partial<Merge> = {}): Merge {
  const all = trials.map((one) => ({ files: cctable, datasets: datasets('c', '4', '1', '2', '9'), ...one }));
  return merged(name, all, more);
}
const paths = (...merges: Merge[]): string[] =>
  sisterTrials(trial, [cells, ...merges]).map(({ trial: { path } }) => path.split('/').slice(1).join('/'));

describe('sisters of a trial without correlations', () => {
  it('are of the same area and sample: the final first, then the nearest d min', () => {
    const early = [2.4, 2.46, 2.9].map((dMin) => ({ dMin, final: false }));
    expect(paths(sister('cc', [...early, { dMin: 3.4, final: true }]))).toEqual([
      'cc/t3',
      'cc/t1',
      'cc/t0',
      'cc/t2'
    ]);
    expect(paths(sister('cc', [{ final: false }, { final: false, dMin: 9 }]))).toEqual(['cc/t1', 'cc/t0']);
    expect(paths(sister('cc', [{}], { sampleName: 'other' }))).toEqual([]);
    expect(paths(sister('cc', [{}], { area: '_kamo_30deg' }))).toEqual([]);
  });

  it('have pairs of at least two of its data sets', () => {
    expect(paths(sister('cc', [{ files: {} }]))).toEqual([]);
    expect(paths(sister('cc', [{ datasets: datasets('c', '1', '8', '9') }]))).toEqual([]);
    expect(paths(sister('cc', [{ datasets: datasets('c', '5', '8', '1') }]))).toEqual(['cc/t0']);
  });

  it('are asked for where a trial clustered by unit cell only', () => {
    const other = sister('cc', [{}]);
    expect(sisterTrials({ ...trial, files: cctable }, [cells, other])).toEqual([]);
    expect(sisterTrials({ ...trial, clustering: 'cc' }, [cells, other])).toEqual([]);
  });

  it('tell which data sets they do not have', () => {
    const [found] = sisterTrials(trial, [cells, sister('cc', [{}])]);
    expect(found?.missing).toEqual([3, 5]);
  });
});

describe('joining', () => {
  it('goes by processing run, never by number', () => {
    const [there = aTrial()] = sister('cc', [{}]).trials;
    expect([...sharedNumbers(trial, there)]).toEqual([
      [1, 4],
      [2, 1],
      [3, 2]
    ]);
  });

  it('goes by the stored path where the run is not on the disk', () => {
    const unplaced = (merge: string, ...names: string[]): Dataset[] =>
      datasets(merge, ...names).map(({ number, path }) => ({ number, path }));
    const here = aTrial({ datasets: unplaced('b', '1', '2') });
    expect([...sharedNumbers(here, aTrial({ datasets: unplaced('c', '2', '7') }))]).toEqual([[1, 2]]);
  });

  it('claims nothing for a run that stands twice', () => {
    const there = aTrial({ datasets: datasets('c', '1', '2', '1', '1') });
    expect([...sharedNumbers(trial, there)]).toEqual([[2, 2]]);
  });

  it('leaves a data set without pairs undefined, not zero, in the order of the tree', () => {
    const there: CcPairs = {
      i: Int32Array.of(0, 0, 0, 1, 1, 2),
      j: Int32Array.of(1, 2, 3, 2, 3, 3),
      cc: Float64Array.of(0.41, 0.42, 0.9, NaN, 0.9, 0.9),
      nref: Int32Array.of(11, 12, 99, 2, 99, 99),
      datasets: 4
    };
    const [sisterTrial = aTrial()] = sister('cc', [{}]).trials;
    const pairs = inOnePiece(joinedPairs(there, sharedNumbers(trial, sisterTrial), trial.datasets.length));
    expect(pairs.cc).toHaveLength(3);
    const matrix = inOnePiece(arrange(pairs, [5, 4, 1, 2, 3]));
    expect(matrix.order).toEqual([5, 4, 1, 2, 3]);
    expect(pairAt(matrix, 1, 2)).toEqual({ first: 4, second: 1, cc: 0.41, nref: 11 });
    expect(pairAt(matrix, 3, 1)).toEqual({ first: 2, second: 4, cc: 0.42, nref: 12 });
    expect(pairAt(matrix, 2, 3)).toEqual({ first: 1, second: 2, nref: 2 });
    for (const place of [1, 2, 3, 4]) expect(matrix.levels[place]).toBe(0);
    expect(pairAt(matrix, 0, 4)).toEqual({ first: 5, second: 3 });
    expect(matrix.undefinedPairs).toBe(8);
  });
});
