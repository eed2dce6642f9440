/** The mailed report archive of the whole sample beamtime, opened as if it were the disk. */
import { openAsBlob } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { runChecks } from '../../src/lib/checks';
import type { Beamtime, Trial } from '../../src/lib/beamtime/types';
import { archiveFolder } from '../../src/lib/disk/archive-folder';
import { scanned } from '../support/scanned';
import { unpack } from './expected';

const sample = unpack('200714_BL45XU_userA.tar.zst', 'userA.expected.json');

describe.skipIf(sample === undefined)('the report archive', () => {
  let beamtime: Beamtime;
  const trials = (): readonly Trial[] => beamtime.merges.flatMap((merge) => merge.trials);
  beforeAll(async () => {
    if (sample === undefined) return;
    const name = `${sample.expected.beamtime}.tgz`;
    const file = new File([await openAsBlob(join(sample.folder, name))], name);
    beamtime = await scanned(await archiveFolder(file, { keep: () => true }));
  }, 300_000);
  afterAll(() => sample?.remove(), 300_000);
  const results = (sample?.expected.merges ?? []).flatMap(({ final_result }) => final_result ?? []);

  it('KAMO would choose the same clusters from the reports as from the summaries, where the report is whole', () => {
    for (const { dir, best_result } of results) {
      const trial = trials().find(({ path }) => path === dir);
      const choice = trial?.recommended?.cluster;
      const folder = choice === undefined ? undefined : `${dir}/cluster_${String(choice).padStart(4, '0')}/`;
      expect(folder && best_result?.slice(0, folder.length)).toBe(best_result === null ? undefined : folder);
    }
  });
  it('members of every cluster are those of CLUSTERS.txt, from the tree that the report embeds', () => {
    for (const { dir, clusters } of results) {
      const trial = trials().find(({ path }) => path === dir);
      for (const { number, members } of trial?.clusters.filter((cluster) => cluster.members.length > 0) ?? [])
        expect([...(clusters[number]?.members ?? [])].sort((a, b) => a - b)).toEqual([...members]);
    }
  });
  it('a final folder whose report has a tree but no result: no cluster passed', () => {
    expect(beamtime.merges.find(({ path }) => path.endsWith('merge_cc_2.6S_lowcomp'))?.state).toBe(
      'no-cluster-passed'
    );
  });
  it('no run claims a state without proof; sample names come from the report of ZOO', () => {
    const runs = beamtime.processingRuns;
    expect(runs.filter(({ state }) => state === 'unfinished')).toEqual([]);
    expect(
      runs.filter(({ state }) => state === 'failed').map(({ path, failedAt }) => [path, failedAt])
    ).toEqual([['_kamoproc/CPS1012-07/data00/CPS1012-07-multi_002_1-100', 'indexing']]);
    expect(beamtime.pins.filter(({ sampleName }) => sampleName === undefined)).toEqual([]);
    expect(
      runChecks(beamtime).filter(
        ({ check, verdict }) => check === 'correct-lp-readable' && verdict === 'fail'
      )
    ).toEqual([]);
  });
  it('processing runs and pins come from the reports, and the data sets of the trees lead to them', () => {
    expect(beamtime.processingRuns.length).toBeGreaterThan(300);
    expect(
      beamtime.processingRuns.some(({ isa, overall }) => isa !== undefined && overall !== undefined)
    ).toBe(true);
    expect(beamtime.pins.every(({ onDisk }) => !onDisk)).toBe(true);
    const paths = new Set(beamtime.processingRuns.map(({ path }) => path));
    const datasets = trials().flatMap((trial) => trial.datasets);
    expect(datasets.length).toBeGreaterThan(0);
    expect(
      datasets.filter(({ processingRun }) => processingRun === undefined || !paths.has(processingRun))
    ).toEqual([]);
  });
});
