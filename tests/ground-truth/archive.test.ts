/** The mailed report archive of the whole sample beamtime, opened as if it were the disk. */
import { openAsBlob } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { decisionRows } from '../../src/lib/analysis/decision-rows';
import { Fates } from '../../src/lib/analysis/dataset-fates';
import { sampleFunnels } from '../../src/lib/analysis/sample-funnel';
import { correlationsFile } from '../../src/lib/analysis/sister-cc';
import { ROOT } from '../../src/lib/base/rel-path';
import { listsAll } from '../../src/lib/beamtime/whole-listing';
import { runChecks } from '../../src/lib/checks';
import type { Finding } from '../../src/lib/checks/check';
import type { Beamtime, Trial } from '../../src/lib/beamtime/types';
import { archiveFolder } from '../../src/lib/disk/archive-folder';
import { nodeFolder } from '../support/node-folder';
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
  it('every finding is about something of its own', () => {
    const names = runChecks(beamtime).map(({ check, subject }) => `${check} ${subject.kind} ${subject.path}`);
    expect(names.length).toBeGreaterThan(1000);
    expect(names.filter((name, at) => names.indexOf(name) !== at)).toEqual([]);
    const rows = decisionRows(beamtime.merges).map(({ path }) => path);
    expect(rows.filter((path, at) => rows.indexOf(path) !== at)).toEqual([]);
  });
  it('says of pins, samples and runs only what is also true of the disk', async () => {
    if (sample === undefined) return;
    const disk = await scanned(nodeFolder(sample.folder));
    const stepsOn = new Map(disk.pins.map(({ path, steps }) => [path, steps]));
    const wrong: string[] = [];
    let known = 0;
    for (const { path, steps, measured } of beamtime.pins) {
      expect(measured).toBeUndefined();
      for (const { stage, state } of steps) {
        const there = stepsOn.get(path)?.find((one) => one.stage === stage)?.state;
        if (state !== 'unknown') known++;
        if (state !== 'unknown' && state !== there) wrong.push(`${path} ${stage} ${state}, not ${there}`);
      }
    }
    expect(wrong).toEqual([]);
    expect(known).toBeGreaterThan(100);
    const funnelsOf = (of: Beamtime) =>
      sampleFunnels(of.pins, new Fates({ ...of, partial: !listsAll(of, ROOT) }).all());
    const onDisk = funnelsOf(disk);
    let plain = 0;
    for (const { sample: name, area, steps } of funnelsOf(beamtime)) {
      const there = onDisk.find((one) => one.sample === name && one.area === area);
      expect(steps[0]?.count).toBeGreaterThan(0);
      for (const { id, count, unknown } of steps.slice(1)) {
        // A sample of which no run is here may have some on the disk, in an area of its own.
        if (there === undefined && unknown > 0) continue;
        const true_ = there?.steps.find((step) => step.id === id)?.count ?? NaN;
        if (unknown === 0) plain++;
        if (unknown > 0 ? !(count <= true_) : count !== true_)
          wrong.push(`${name} ${area} ${id} ${count} (+${unknown}), not ${true_}`);
      }
    }
    expect(plain).toBeGreaterThan(10);
    expect(wrong).toEqual([]);
    const states = new Map(disk.processingRuns.map(({ path, state }) => [path, state]));
    for (const { path, state } of beamtime.processingRuns)
      if (state !== 'unknown' && states.get(path) !== state) wrong.push(`${path} ${state}`);
    for (const merge of beamtime.merges)
      if (merge.state !== disk.merges.find(({ path }) => path === merge.path)?.state) wrong.push(merge.path);
    expect(wrong).toEqual([]);
  }, 300_000);
  it('no check fails of a thing of the archive that does not fail on the disk', async () => {
    if (sample === undefined) return;
    const disk = await scanned(nodeFolder(sample.folder));
    const key = ({ check, subject }: Finding) => `${check} ${subject.kind} ${subject.path}`;
    const onDisk = new Map(runChecks(disk).map((finding) => [key(finding), finding.verdict]));
    const more = runChecks(beamtime).filter(
      (finding) =>
        (finding.verdict === 'fail' || finding.verdict === 'attention') &&
        finding.subject.kind !== 'beamtime' &&
        // Runs whose cycle the report does not name stand under the cluster's name.
        onDisk.has(key(finding)) &&
        onDisk.get(key(finding)) !== finding.verdict
    );
    expect(more.map((finding) => `${key(finding)}: ${finding.message.en}`)).toEqual([]);
  }, 300_000);
  it('correlations of every cc merge are in its report', () => {
    const cc = trials().filter(({ clustering }) => clustering === 'cc');
    expect(cc.length).toBeGreaterThan(3);
    expect(cc.filter((trial) => correlationsFile(trial) === undefined)).toEqual([]);
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
