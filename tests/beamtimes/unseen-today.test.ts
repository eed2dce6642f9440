/**
 * Beamtimes that nobody has seen, as programs of 2025 write them, of other beamlines: logs of phenix.xtriage, samples whose merge failed in every way,
 * a sample with one data set, data sets processed in another Laue group.
 */
import { beforeAll, describe, expect, it } from 'vitest';
import { PRESETS } from '../../src/lib/analysis/ranking';
import { recommendations } from '../../src/lib/analysis/recommendations';
import type { Beamtime } from '../../src/lib/beamtime/types';
import { runChecks } from '../../src/lib/checks';
import type { Finding, Verdict } from '../../src/lib/checks/check';
import { memoryFolder } from '../../src/lib/disk/memory-folder';
import { byProgramsOfToday, prepMergeLog, xtriageLog, type Xtriage } from '../support/newer-logs';
import { plantedMerge, type Planted } from '../support/planted-merge';
import { scanned } from '../support/scanned';

const ORTHO = [58.4, 71.3, 96.6, 90, 90, 90];
const OTHER = [59.1, 70.7, 98.1, 90, 90, 90];
const HEX = [83, 83, 41, 90, 90, 120];
const one = (datasets: number, cell: readonly number[] = ORTHO) => [{ datasets, cell }];
const P3 = { group: 143, groupName: 'P 3', forms: one(14, HEX), indexing: { operators: ['h,k,l', 'k,h,-l'] } };
const POINTLESS = { group: 'P 21 21 21', probability: 0.96, confidence: 0.93 };
const GOOD: Xtriage = { l: 0.496, moment: 2.02 };
const TRUST = ['one-population', 'space-group', 'indexing-consistent', 'twinning', 'translational-ncs', 'ice-rings', 'radiation-damage', 'anisotropy', 'influence'];

interface Row {
  readonly planted: Partial<Planted>;
  readonly xtriage?: Xtriage;
  /** Symmetries of the sample's data sets by group of cells. */
  readonly prepared?: Parameters<typeof prepMergeLog>[0];
  readonly right: Readonly<Record<string, Verdict>>;
  readonly says?: Readonly<Record<string, RegExp>>;
}
const ROWS: Readonly<Record<string, Row>> = {
  'everything as it should be': {
    planted: { forms: one(22), pointless: POINTLESS },
    xtriage: GOOD,
    right: { 'one-population': 'pass', 'space-group': 'pass', 'indexing-consistent': 'not-applicable', twinning: 'pass', 'translational-ncs': 'pass', 'ice-rings': 'pass', influence: 'pass' },
    says: { twinning: /0\.496 \(xtriage/, 'ice-rings': /none flagged \(xtriage\)/, 'space-group': /confidence 0\.930\).*CORRECT\.LP\): mmm 22$/ }
  },
  'two forms': {
    planted: { forms: [{ datasets: 17, cell: ORTHO }, { datasets: 9, cell: OTHER }], folderWord: 'ccc' },
    xtriage: GOOD,
    right: { 'one-population': 'fail', twinning: 'pass' },
    says: { 'one-population': /17 data sets at 58\.4 71\.3 96\.6 Å and 9 at 59\.1 70\.7 98\.1 Å/ }
  },
  'a perfect twin': {
    planted: P3,
    xtriage: { l: 0.383, moment: 1.55, laws: [['k,h,-l', 0.46], ['-h,-k,l', 0.02]] },
    right: { twinning: 'fail', 'indexing-consistent': 'pass', 'one-population': 'pass' },
    says: { twinning: /0\.383 \(xtriage/ }
  },
  'half a twin': {
    planted: P3,
    xtriage: { l: 0.455, moment: 1.85, laws: [['k,h,-l', 0.12]] },
    right: { twinning: 'attention' },
    says: { twinning: /0\.455 \(xtriage/ }
  },
  'no twin where laws exist': { planted: P3, xtriage: { ...GOOD, laws: [['k,h,-l', 0.02]] }, right: { twinning: 'pass' } },
  'translational NCS': {
    planted: { forms: one(14) },
    xtriage: { ...GOOD, patterson: 43.1 },
    right: { 'translational-ncs': 'attention', twinning: 'pass' },
    says: { 'translational-ncs': /43\.1 % of the origin at \(0\.500, 0\.000, 0\.500\)/ }
  },
  'a twin that translational NCS hides': {
    planted: P3,
    xtriage: { l: 0.484, moment: 1.98, patterson: 45.2, laws: [['k,h,-l', 0.4]] },
    right: { twinning: 'attention', 'translational-ncs': 'attention' },
    says: { twinning: /0\.484 .*α 0\.40.*translational NCS distorts/ }
  },
  'merged in too low a symmetry': {
    planted: P3,
    xtriage: { ...GOOD, laws: [['k,h,-l', 0.46]] },
    right: { twinning: 'attention' },
    says: { twinning: /α 0\.46.*the symmetry may be higher/ }
  },
  'a Patterson peak below the limit': { planted: { forms: one(14) }, xtriage: { ...GOOD, patterson: 14.2 }, right: { 'translational-ncs': 'pass' } },
  'two ice rings': { planted: { forms: one(14) }, xtriage: { ...GOOD, ice: [3.9, 3.67] }, right: { 'ice-rings': 'attention' }, says: { 'ice-rings': /xtriage: 3\.90, 3\.67 Å/ } },
  'one ring stands out': { planted: { forms: one(14) }, xtriage: { ...GOOD, ice: [3.44] }, right: { 'ice-rings': 'pass' } },
  'most data sets processed in a higher Laue group': {
    planted: { forms: one(14, [58.4, 58.5, 96.6, 90, 90, 90]), pointless: POINTLESS },
    prepared: [[['P 4 2 2', 11], ['P 2 2 2', 3]], [['P 1 2 1', 2]]],
    xtriage: GOOD,
    right: { 'space-group': 'attention', 'one-population': 'pass' },
    says: { 'space-group': /prep_merge\.log\): 4\/mmm 11, mmm 3, with other cells 2\/m 2; most were processed in 4\/mmm/ }
  },
  'a few data sets processed in another Laue group': {
    planted: { forms: one(14), pointless: POINTLESS },
    prepared: [[['P 2 2 2', 12], ['P 1 2 1', 2]]],
    right: { 'space-group': 'pass' },
    says: { 'space-group': /mmm 12, 2\/m 2$/ }
  },
  'I 2 2 2, which no absence tells from I 21 21 21': {
    planted: { group: 23, groupName: 'I 2 2 2', forms: one(14), pointless: { group: 'I 2 2 2', kind: 'point', probability: 0.94, confidence: 0 } },
    right: { 'space-group': 'pass' },
    says: { 'space-group': /I 2 2 2 or I 21 21 21: the data cannot distinguish them/ }
  },
  'one data set': {
    planted: { forms: one(1), cycles: 1 },
    right: { 'one-population': 'not-applicable', 'space-group': 'unknown', twinning: 'unknown' }
  },
  'two data sets, one of them of another cell': {
    planted: { forms: [{ datasets: 1, cell: ORTHO }, { datasets: 1, cell: OTHER }] },
    right: { 'one-population': 'unknown' },
    says: { 'one-population': /ISa of one of the 2 data sets falls/ }
  }
};

/** Merges that came to nothing: what the log says, the state, and the line. */
const FAILED: readonly (readonly [name: string, log: string, state: string, line: RegExp])[] = [
  ['no-data', 'Inspecting data for x\nError: No data!\n', 'too-few-datasets', /No data/],
  ['too-few', 'Inspecting data for x\nToo few datasets. giveup.\n', 'too-few-datasets', /Too few/],
  ['crashed', 'Inspecting data for x\nTraceback (most recent call last):\n  File "m.py", line 1\nRuntimeError: XSCALE failed\n', 'failed', /RuntimeError|Traceback/],
  ['cut', 'Inspecting data for x\nCell-based filtering\n', 'unfinished', /Cell-based filtering/]
];

const names = Object.keys(ROWS);
const sampleOf = (what: string): string => `s${names.indexOf(what)}-ligand`;
function filesOf(beamtime: string): Record<string, string> {
  const files: Record<string, string> = {};
  names.forEach((what, row) => {
    const { planted, xtriage, prepared }: Partial<Row> = ROWS[what] ?? {};
    const whole: Planted = {
      beamtime, area: '_kamoproc', sample: sampleOf(what), clustering: 'cc', puck: `TKH${String(400 + row)}`, perPin: 4,
      group: 19, groupName: 'P 21 21 21', forms: one(14), seed: 4200 + row, cycles: 3, ...planted
    };
    const made = plantedMerge(whole);
    Object.assign(files, made);
    for (const path of Object.keys(made)) {
      const run = /^(.*\/run_\d\d)\/XSCALE\.LP$/.exec(path)?.[1];
      if (run !== undefined && xtriage) files[`${run}/ccp4/logfile.log`] = xtriageLog(xtriage);
      const merge = /^(_kamoproc\/merge_[^/]+)\/formerge\.lst$/.exec(path)?.[1];
      if (merge !== undefined && prepared) files[`${merge}/prep_merge.log`] = prepMergeLog(prepared, ORTHO);
    }
  });
  for (const [name, log] of FAILED) files[`_kamoproc/merge_cc_2.0S_failed-${name}/multi_merge.log`] = log;
  return byProgramsOfToday(files);
}

describe.each(['260412_BL32XU_takahashi', 'BL44XU_251103', 'X06SA-2026-02 visit 3'])('%s', (name) => {
  let beamtime: Beamtime;
  let findings: readonly Finding[];
  beforeAll(async () => {
    beamtime = await scanned(memoryFolder(name, filesOf(name)));
    findings = runChecks(beamtime);
  }, 120_000);
  const mergeOf = (sample: string) => beamtime.merges.find(({ sampleName }) => sampleName === sample);

  it('is read whole, whatever the beamline is called', () => {
    expect(beamtime.merges.map(({ sampleName }) => sampleName).sort()).toEqual(
      [...names.map(sampleOf), ...FAILED.map(([failed]) => `failed-${failed}`)].sort()
    );
    expect(beamtime.unreadable.filter(({ severity }) => severity === 'error')).toEqual([]);
    expect(new Set(beamtime.processingRuns.map(({ xdsVersion }) => xdsVersion))).toEqual(
      new Set(['Jan 19, 2025 BUILT=20250714'])
    );
  });
  it.each(names)('%s', (what) => {
    const { right = {}, says = {} }: Partial<Row> = ROWS[what] ?? {};
    const runs = mergeOf(sampleOf(what))?.trials.flatMap(({ clusters }) => clusters.flatMap((of) => of.runs)) ?? [];
    expect(runs.length).toBeGreaterThan(0);
    for (const { path } of runs) {
      const of = new Map(findings.filter(({ subject }) => subject.path === path).map((found) => [found.check, found]));
      for (const [check, verdict] of Object.entries(right)) {
        const found = of.get(check);
        expect(found?.verdict, `${check}: ${found?.message.en ?? 'not asked'}`).toBe(verdict);
        if (says[check]) expect(found?.message.en).toMatch(says[check]);
      }
      const spoken = TRUST.filter((check) => ['fail', 'attention'].includes(of.get(check)?.verdict ?? ''));
      const meant = Object.keys(right).filter((check) => right[check] === 'fail' || right[check] === 'attention');
      // A minority form collapses in the merge: its data sets are named by influence as well.
      expect(spoken.filter((check) => check !== 'influence' || right[check] === 'pass').sort()).toEqual(meant.sort());
    }
  });
  it.each(FAILED)('a merge that came to nothing, %s: its state and line; no run is recommended, and why', (sample, _log, state, line) => {
    const merge = mergeOf(`failed-${sample}`);
    expect([merge?.state, merge?.evidence?.text]).toEqual([state, expect.stringMatching(line)]);
    const finished = findings.find(({ check, subject }) => check === 'merge-finished' && subject.path === merge?.path);
    expect(finished?.verdict, finished?.message.en).toBe('fail');
    const advice = recommendations(PRESETS.kamo, beamtime.merges, { separation: 8.5, difference: 0.5 }).filter((of) => of.sample === `failed-${sample}`);
    expect(advice.map(({ row, none }) => [row, none])).toEqual([[undefined, 'not-merged']]);
  });
});
