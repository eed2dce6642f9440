import { beforeAll, describe, expect, it } from 'vitest';
import type { Beamtime, Merge } from '../../src/lib/beamtime/types';
import { runChecks } from '../../src/lib/checks';
import { memoryFolder } from '../../src/lib/disk/memory-folder';
import { filesOf } from '../support/recipe';
import { scanned } from '../support/scanned';
import { TODAY } from './today.recipe';

describe("a disk with today's names", () => {
  let beamtime: Beamtime;
  beforeAll(async () => {
    beamtime = await scanned(memoryFolder('BL32XU_240408_userB', filesOf(TODAY)));
  });
  const merge = (path: string): Merge | undefined => beamtime.merges.find((one) => one.path === path);

  it('spot finding in _spotfinder, a vertical scan, one EIGER series for all crystals', () => {
    const pin = beamtime.pins.find(({ path }) => path === 'ABC0012-07');
    expect(pin?.scans).toMatchObject([
      { kind: '2d', points: 4, grid: { vertical: 2, horizontal: 2 }, maxSpots: 12, spotFinding: true },
      { kind: 'vertical', attempt: 0, spotFinding: true }
    ]);
    expect(pin?.collections).toMatchObject([{ prefix: 'ABC0012-07-multi', format: 'eiger-hdf5', files: 3 }]);
    expect(beamtime.pins.find(({ path }) => path === 'ABC0012-08')).toMatchObject({ onDisk: true, measured: false });
  });
  it('a run that KAMO gave up, and one that was cut short, with the line that says so', () => {
    expect(beamtime.processingRuns.find(({ path }) => path.endsWith('multi_1-100'))).toMatchObject({
      state: 'gave-up',
      failedAt: 'indexing',
      evidence: { line: 2, text: 'Incompatible cell. Indexing failed.' },
      problems: ['IDXREF']
    });
    expect(beamtime.processingRuns.find(({ path }) => path.endsWith('multi_101-200'))).toMatchObject({
      state: 'unfinished',
      failedAt: 'scaling',
      evidence: { line: 1 }
    });
  });
  it.each([
    ['_kamo_30deg/merge_ccc_2.20S_lysA', 'cc', 'finished'],
    ['_kamo_30deg/merge_blend_2.20S_lysA', 'blend', 'no-cluster-passed'],
    ['_kamoproc/merge_ccc_1.16S_lysA', 'cc', 'too-few-datasets'],
    ['_kamoproc/errors/merge_ccc_2.20S_lysA', 'cc', 'failed']
  ])('%s: %s, %s', (path, clustering, state) => {
    expect(merge(path)).toMatchObject({ clustering, state });
  });
  it('a merge of one pin lost the pin from its paths; the only run that fits is the one', () => {
    const [trial] = merge('_kamo_30deg/merge_ccc_2.20S_lysA')?.trials ?? [];
    expect(trial?.datasets.map(({ pin, processingRun }) => [pin, processingRun])).toEqual([
      ['ABC0012-07', '_kamo_30deg/ABC0012-07/data00/cry00_1-300'],
      ['ABC0012-07', '_kamo_30deg/ABC0012-07/data00/cry00_301-600'],
      ['ABC0012-07', '_kamo_30deg/ABC0012-07/data00/cry00_601-900']
    ]);
  });
  it('without dendro.json the children come from CLUSTERS.txt; excluded.lst with one empty line excludes nothing', () => {
    const found = merge('_kamo_30deg/merge_ccc_2.20S_lysA');
    expect(found?.excluded).toEqual([]);
    expect(found?.trials[0]?.clusters[1]?.children).toEqual([
      { kind: 'cluster', number: 1 },
      { kind: 'dataset', number: 2 }
    ]);
  });
  it('run_02 was linked to run_01, and links do not reach the browser: that cycle is read, and says so', () => {
    const runs = merge('_kamo_30deg/merge_ccc_2.20S_lysA')?.trials[0]?.clusters[1]?.runs ?? [];
    const cluster = '_kamo_30deg/merge_ccc_2.20S_lysA/cc_2.60A_final/cluster_0002';
    expect(runs.map(({ path, readFrom }) => [path, readFrom])).toEqual([
      [`${cluster}/run_01`, undefined],
      [`${cluster}/run_02`, `${cluster}/run_01`]
    ]);
    expect(runs[1]).toMatchObject({
      spaceGroup: 'P 41 21 2',
      overall: { completeness: 99.8, redundancy: 21.4, nUnique: 20118, ccHalfSignificant: true },
      outer: { dMax: 6.3, dMin: 2.1, completeness: 99.5, ccHalf: 47.9 },
      files: { mtz: `${cluster}/run_01/ccp4/xscale.mtz` }
    });
    expect(runs[1]?.wilsonB).toBeUndefined();
    expect(runs[1]?.shells).toHaveLength(2);
  });
  it('nothing that was read wrongly passes in silence', () => {
    expect(beamtime.unreadable.map(({ path }) => path)).toContain('zoo_240408163551.db');
    const verdicts = runChecks(beamtime).filter(({ check }) => check === 'merge-finished');
    expect(verdicts.map(({ verdict }) => verdict)).not.toEqual(verdicts.map(() => 'pass'));
  });
});
