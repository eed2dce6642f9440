/**
 * What each check answers in words, and the files that its answer rests on: the limits themselves are in the test beside each check. A sentence in Japanese
 * holds the same numbers and names.
 */
import { describe, expect, it, test } from 'vitest';
import { answer } from '../../../tests/support/answer';
import {
  aBeamtime,
  aCluster,
  aMerge,
  aPin,
  aProcessingRun,
  aRun,
  aTrial
} from '../../../tests/support/model';
import { relPath } from '../base/rel-path';
import type {
  Beamtime,
  Cluster,
  Evidence,
  IntensityTest,
  Merge,
  MergeRun,
  Pin,
  ProcessingRun,
  Trial
} from '../beamtime/types';
import anisotropy from './anisotropy';
import archiveOnDisk from './archive-on-disk';
import cellFilter from './cell-filter';
import type { CheckDefinition, Said, SubjectKind, Subjects, Verdict } from './check';
import clusterMerged from './cluster-merged';
import completenessAnomalous from './completeness-anomalous';
import completenessInner from './completeness-inner';
import completenessOuter from './completeness-outer';
import completenessOverall from './completeness-overall';
import completenessPerShell from './completeness-per-shell';
import correctLpReadable from './correct-lp-readable';
import cyclesExplained from './cycles-explained';
import datasetsLeftOut from './datasets-left-out-of-tree';
import datasetsUsed from './datasets-used';
import { cellText, judgeHigh, shellName, statisticsSource } from './define';
import finalHoldsMerge from './final-holds-merge';
import framesComplete from './frames-complete';
import iceRings from './ice-rings';
import { defaultLimits } from './index';
import isa from './isa';
import mergeFinished from './merge-finished';
import mtzPresent from './mtz-present';
import numbersAgree from './numbers-agree';
import pinMeasured from './pin-measured';
import pinOnDisk from './pin-on-disk';
import processingFinished from './processing-finished';
import readCompletely from './read-completely';
import redundancy from './redundancy';
import samplesMerged from './samples-merged';
import statisticsPresent from './statistics-present';
import translationalNcs from './translational-ncs';

interface Answered {
  readonly verdict: Verdict;
  readonly en: string;
  readonly ja: string;
  readonly sources: readonly string[];
  readonly evidence?: readonly Evidence[];
}

function ask<Kind extends SubjectKind, What extends Said>(
  check: CheckDefinition<Kind, What>,
  subject: Subjects[Kind],
  limits = defaultLimits
): Answered {
  const { verdict, message, sources, evidence } = answer(check, subject, limits);
  return { verdict, en: message.en, ja: message.ja, sources, ...(evidence && { evidence }) };
}
const ofRun = (
  check: CheckDefinition<'merge-run'>,
  run: Partial<MergeRun>,
  more: { beamtime?: Partial<Beamtime>; trial?: Partial<Trial>; cluster?: Partial<Cluster> } = {}
): Answered =>
  ask(check, {
    beamtime: aBeamtime(more.beamtime),
    merge: aMerge(),
    trial: aTrial(more.trial),
    cluster: aCluster(more.cluster),
    run: aRun(run)
  });
const ofCluster = (
  check: CheckDefinition<'cluster'>,
  cluster: Partial<Cluster>,
  trial: Partial<Trial> = {}
): Answered =>
  ask(check, { beamtime: aBeamtime(), merge: aMerge(), trial: aTrial(trial), cluster: aCluster(cluster) });
const ofMerge = (
  check: CheckDefinition<'merge'>,
  merge: Partial<Merge>,
  beamtime: Partial<Beamtime> = {}
): Answered => ask(check, { beamtime: aBeamtime(beamtime), merge: aMerge(merge) });
const ofProcessing = (
  check: CheckDefinition<'processing-run'>,
  run: Partial<ProcessingRun>,
  beamtime: Partial<Beamtime> = {}
): Answered => ask(check, { beamtime: aBeamtime(beamtime), processingRun: aProcessingRun(run) });
const ofPin = (
  check: CheckDefinition<'pin'>,
  pin: Partial<Pin>,
  beamtime: Partial<Beamtime> = {}
): Answered => ask(check, { beamtime: aBeamtime(beamtime), pin: aPin(pin) });
const ofBeamtime = (check: CheckDefinition<'beamtime'>, beamtime: Partial<Beamtime>): Answered =>
  ask(check, { beamtime: aBeamtime(beamtime) });

const TRIAL = aTrial().path;
const SUMMARY = `${TRIAL}/cluster_summary.dat`;
const XSCALE = `${aRun().path}/XSCALE.LP`;
const PARTIAL = { ...aBeamtime().scan, partial: true };

/** Numbers of a sentence: they are the same in every language. */
const numbers = (text: string): readonly string[] => [...(text.match(/\d+(?:\.\d+)?/g) ?? [])].sort();

const ROWS: readonly (readonly [string, () => Answered, Verdict, string, readonly string[]])[] = [
  // Merge runs.
  [
    'overall completeness, with one decimal',
    () => ofRun(completenessOverall, { overall: { completeness: 96.04 } }),
    'pass',
    'overall completeness 96.0 %',
    [SUMMARY]
  ],
  [
    'overall completeness of a run without a summary is from the table',
    () =>
      ofRun(completenessOverall, { overall: { completeness: 96.04 }, files: { xscaleLp: relPath(XSCALE) } }),
    'pass',
    'overall completeness 96.0 %',
    [XSCALE]
  ],
  [
    'no overall completeness',
    () => ofRun(completenessOverall, {}),
    'unknown',
    'overall completeness is not in the files of this run',
    [SUMMARY]
  ],
  [
    'the inner shell with its limits',
    () => ofRun(completenessInner, { inner: { completeness: 99.2, dMin: 8.58 } }),
    'pass',
    'innermost-shell completeness 99.2 % (8.58 Å)',
    [SUMMARY]
  ],
  [
    'the outer shell with its limits',
    () => ofRun(completenessOuter, { outer: { completeness: 20.5, dMax: 3.03, dMin: 2.86 } }),
    'fail',
    'outermost-shell completeness 20.5 % (3.03–2.86 Å)',
    [SUMMARY]
  ],
  [
    'the least complete shell, where all are filled',
    () =>
      ofRun(completenessPerShell, {
        shells: [
          { completeness: 99, dMin: 8 },
          { completeness: 95.5, dMax: 8, dMin: 4 }
        ]
      }),
    'pass',
    'the least complete shell (8.00–4.00 Å) has 95.5 %',
    [XSCALE]
  ],
  [
    'how many shells are not filled, and the worst',
    () =>
      ofRun(completenessPerShell, {
        shells: [
          { completeness: 70, dMin: 8 },
          { completeness: 60.5, dMax: 8, dMin: 4 },
          { completeness: 99 }
        ]
      }),
    'attention',
    '2 of 3 shells below the limit; 8.00–4.00 Å has only 60.5 %',
    [XSCALE]
  ],
  [
    'one shell without a completeness: no verdict on the others',
    () => ofRun(completenessPerShell, { shells: [{ completeness: 10 }, {}] }),
    'unknown',
    '1 shell without a completeness',
    [XSCALE]
  ],
  [
    'redundancy with one decimal',
    () => ofRun(redundancy, { overall: { redundancy: 7.449 } }),
    'pass',
    'each unique reflection was measured 7.4 times on average',
    [SUMMARY]
  ],
  [
    'data sets used',
    () => ofRun(datasetsUsed, { datasets: { given: 31, used: 27 } }),
    'pass',
    '27 of 31 data sets in this cluster used in this run',
    [SUMMARY]
  ],
  [
    'a cluster of no data set has no share',
    () => ofRun(datasetsUsed, { datasets: { given: 0, used: 0 } }),
    'unknown',
    'numbers of data sets are not in the files',
    [SUMMARY]
  ],
  [
    'the MTZ by its path',
    () => ofRun(mtzPresent, {}),
    'pass',
    `${aRun().path}/ccp4/xscale.mtz`,
    [`${aRun().path}/ccp4/xscale.mtz`]
  ],
  [
    'an MTZ that KAMO linked',
    () => ofRun(mtzPresent, { readFrom: relPath('m/run_01') }),
    'pass',
    `linked to an earlier cycle: ${aRun().path}/ccp4/xscale.mtz`,
    [`${aRun().path}/ccp4/xscale.mtz`]
  ],
  [
    'a missing MTZ in an archive is no fault of the merge',
    () => ofRun(mtzPresent, { files: {}, overall: {} }, { beamtime: { source: 'archive' } }),
    'unknown',
    'the MTZ of this run is not in the archive; check the disk',
    []
  ],
  [
    'a missing MTZ on a disk that was read in part',
    () => ofRun(mtzPresent, { files: {}, overall: {} }, { beamtime: { scan: PARTIAL } }),
    'unknown',
    'no MTZ was seen, but the disk was not read completely',
    []
  ],
  [
    'which numbers are nan',
    () => ofRun(statisticsPresent, { wilsonB: 30, anisotropy: { worst: 3 }, resolutionEstimate: 2 }),
    'unknown',
    'not computed: resolution in the best direction',
    [SUMMARY]
  ],
  [
    'numbers that agree are counted',
    () =>
      ofRun(numbersAgree, {
        inner: { completeness: 99.1, ccHalf: 99.9 },
        outer: { rMeas: 180.4 },
        shells: [{ completeness: 99.1, ccHalf: 99.9 }, { rMeas: 180.4 }]
      }),
    'pass',
    '3 numbers compared, all equal',
    [SUMMARY, XSCALE]
  ],
  [
    'half of the last digit is no difference',
    () => ofRun(numbersAgree, { inner: { completeness: 99.1 }, shells: [{ completeness: 99.15 }] }),
    'pass',
    '1 number compared, all equal',
    [SUMMARY, XSCALE]
  ],
  [
    'a whole digit is one',
    () => ofRun(numbersAgree, { inner: { completeness: 99.1 }, shells: [{ completeness: 99.2 }] }),
    'attention',
    'completeness of the innermost shell: 99.1 ≠ 99.2',
    [SUMMARY, XSCALE]
  ],
  [
    'Friedel mates that were merged',
    () => ofRun(completenessAnomalous, { anomalous: false }),
    'not-applicable',
    "Friedel mates were merged (FRIEDEL'S_LAW= TRUE)",
    [`${aRun().path}/XSCALE.INP`]
  ],
  [
    'anomalous completeness with two decimals',
    () => ofRun(completenessAnomalous, { anomalous: true }, { cluster: { anomalousCompleteness: 91.234 } }),
    'pass',
    '91.23 % with Friedel mates kept apart (before rejection)',
    [`${aRun().path}/XSCALE.INP`]
  ],
  // Clusters.
  [
    'cycles with statistics are counted',
    () =>
      ofCluster(clusterMerged, {
        runs: [aRun({ overall: {} }), aRun({ cycle: 1, overall: {} }), aRun({ cycle: 2 })]
      }),
    'pass',
    '2 cycles have statistics',
    [SUMMARY]
  ],
  [
    'one cycle with statistics',
    () => ofCluster(clusterMerged, { runs: [aRun({ overall: {} })] }),
    'pass',
    '1 cycle has statistics',
    [SUMMARY]
  ],
  [
    'all three cycles are there',
    () => ofCluster(cyclesExplained, { runs: [1, 2, 3].map((cycle) => aRun({ cycle })) }),
    'pass',
    'run_01, run_02, run_03 are present',
    [SUMMARY]
  ],
  // Merges.
  [
    'one merged cluster in _final',
    () =>
      ofMerge(finalHoldsMerge, {
        trials: [aTrial({ clusters: [aCluster({ runs: [aRun({ overall: {} })] })] })]
      }),
    'pass',
    '_final contains 1 merged cluster',
    [SUMMARY]
  ],
  [
    'an empty _final',
    () => ofMerge(finalHoldsMerge, { trials: [aTrial({ clusters: [] })] }),
    'fail',
    '_final exists, but contains no merged cluster',
    [SUMMARY]
  ],
  [
    'no _final in an archive',
    () => ofMerge(finalHoldsMerge, { trials: [] }, { source: 'archive' }),
    'unknown',
    'no _final folder is in what was read, which is not all of the disk',
    []
  ],
  [
    'data sets removed by the cell filter',
    () =>
      ofMerge(cellFilter, {
        excluded: ['x', 'y'],
        given: ['a'],
        files: { excluded: relPath('m/excluded.lst') }
      }),
    'attention',
    '2 of 3 data sets given to this merge removed by the cell filter',
    ['m/excluded.lst']
  ],
  [
    'the same where the list of those given is missing',
    () => ofMerge(cellFilter, { excluded: ['x'] }),
    'attention',
    '1 data set removed by the cell filter',
    []
  ],
  [
    'a merge that ended',
    () => ofMerge(mergeFinished, { state: 'finished', files: { log: relPath('m/multi_merge.log') } }),
    'pass',
    'the merge finished and at least one cluster was merged',
    ['m/multi_merge.log']
  ],
  [
    'how a merge ended is not known',
    () => ofMerge(mergeFinished, { state: 'unknown' }),
    'unknown',
    'no file that shows how the merge ended is in what was read',
    []
  ],
  // Trials.
  [
    'all data sets in the tree',
    () =>
      ask(datasetsLeftOut, {
        beamtime: aBeamtime(),
        merge: aMerge(),
        trial: aTrial({
          datasets: [
            { number: 1, path: 'a' },
            { number: 2, path: 'b' }
          ]
        })
      }),
    'pass',
    'all 2 are in it',
    []
  ],
  [
    'counted from what was given to the merge',
    () =>
      ask(datasetsLeftOut, {
        beamtime: aBeamtime(),
        merge: aMerge({ given: ['a', 'b', 'c'] }),
        trial: aTrial({
          datasets: [{ number: 1, path: 'a' }],
          notUsed: [{ path: 'b' }],
          files: { notUsed: relPath('m/cctable_notused.lst') }
        })
      }),
    'attention',
    '1 of 3 data sets after the cell filter not in the tree',
    ['m/cctable_notused.lst']
  ],
  // Processing runs.
  [
    'ISa with two decimals',
    () => ofProcessing(isa, { isa: 31.1 }),
    'pass',
    'ISa = 31.10',
    [String(aProcessingRun().files.correctLp)]
  ],
  [
    'a run that finished',
    () => ofProcessing(processingFinished, { files: { mtz: [], decisionLog: relPath('r/decision.log') } }),
    'pass',
    'finished',
    ['r/decision.log']
  ],
  [
    'where a run stopped',
    () => ofProcessing(processingFinished, { state: 'gave-up', failedAt: 'indexing' }),
    'fail',
    'stopped at indexing',
    [String(aProcessingRun().files.correctLp)]
  ],
  [
    'a run that stopped nobody knows where',
    () => ofProcessing(processingFinished, { state: 'failed' }),
    'fail',
    'stopped at an unknown step',
    [String(aProcessingRun().files.correctLp)]
  ],
  [
    'how a run ended is not known',
    () => ofProcessing(processingFinished, { state: 'unknown' }),
    'unknown',
    'no file shows how it ended',
    []
  ],
  // Pins.
  ['a pin that is there', () => ofPin(pinOnDisk, {}), 'pass', 'its folder is present', []],
  [
    'a pin that is on the sheet alone',
    () => ofPin(pinOnDisk, { onDisk: false }),
    'attention',
    'on the sheet, but its folder is not on this disk',
    []
  ],
  [
    'a pin of an archive',
    () => ofPin(pinOnDisk, { onDisk: false }, { source: 'archive' }),
    'not-applicable',
    'an archive contains no pin folders',
    []
  ],
  [
    'a pin on a disk read in part',
    () => ofPin(pinOnDisk, { onDisk: false }, { scan: PARTIAL }),
    'unknown',
    'on the sheet; the disk was not read completely',
    []
  ],
  [
    'a pin whose images were not read',
    () => ofPin(pinMeasured, { measured: false }, { scan: PARTIAL }),
    'unknown',
    'no diffraction image is in what was read, which is not all of the disk',
    []
  ],
  [
    'a pin without images, and no reason',
    () => ofPin(pinMeasured, { measured: false }),
    'attention',
    'no diffraction image',
    []
  ],
  [
    'a pin of which only a scan was asked for',
    () => ofPin(pinMeasured, { measured: false, scanOnly: true }),
    'not-applicable',
    'only a scan was requested',
    []
  ],
  [
    'a pin that the operator skipped',
    () => ofPin(pinMeasured, { measured: false, skipped: true }),
    'not-applicable',
    'skipped by the operator',
    []
  ],
  // The beamtime.
  [
    'samples without a merge, by name',
    () =>
      ofBeamtime(samplesMerged, {
        pins: [aPin(), aPin({ sampleName: 'apo' }), aPin({ sampleName: 'holo' })],
        merges: [aMerge()]
      }),
    'attention',
    'no merge of apo, holo',
    [aMerge().path]
  ],
  [
    'the same where the disk was not read whole',
    () => ofBeamtime(samplesMerged, { pins: [aPin({ sampleName: 'apo' })], scan: PARTIAL }),
    'unknown',
    'no merge of apo is in what was read, which is not all of the disk',
    []
  ],
  [
    'one sample, merged',
    () => ofBeamtime(samplesMerged, { pins: [aPin()], merges: [aMerge()] }),
    'pass',
    '1 sample, with a merge',
    [aMerge().path]
  ],
  [
    'a pin that was not measured asks for no merge',
    () => ofBeamtime(samplesMerged, { pins: [aPin({ measured: false })] }),
    'unknown',
    'no sheet or database lists the measured samples',
    []
  ]
];

describe('a check answers', () => {
  test.each(ROWS)('%s', (_, asked, verdict, en, sources) => {
    const found = asked();
    expect([found.verdict, found.en, found.sources]).toEqual([verdict, en, sources]);
    if (!/^(?:ISa = |_kamoproc)/.test(en)) expect(found.ja).toMatch(/[ぁ-んァ-ヶ一-龠]/);
    expect(numbers(found.ja)).toEqual(numbers(found.en));
  });
});

describe('evidence', () => {
  const LINE: Evidence = {
    path: relPath('m/multi_merge.log'),
    line: 40,
    text: 'ERROR: No clusters satisfied'
  };
  test.each<[string, () => Answered]>([
    ['of a merge that failed', () => ofMerge(mergeFinished, { state: 'no-cluster-passed', evidence: LINE })],
    ['of a run that failed', () => ofProcessing(processingFinished, { state: 'failed', evidence: LINE })],
    [
      'of a run that was killed',
      () => ofProcessing(processingFinished, { state: 'unfinished', evidence: LINE })
    ],
    ['of a run that finished', () => ofProcessing(processingFinished, { evidence: LINE })],
    ['of a cluster that failed', () => ofCluster(clusterMerged, { runs: [], failed: LINE })]
  ])('%s is the line itself', (_, asked) => {
    expect(asked().evidence).toEqual([LINE]);
  });
  it('is not invented where there is no line', () => {
    expect(ofMerge(mergeFinished, { state: 'failed' }).evidence).toBeUndefined();
  });
});

describe('which cycles there are', () => {
  const cycles = (...numbers_: readonly number[]): Partial<Cluster> => ({
    runs: numbers_.map((cycle) => aRun({ cycle }))
  });
  test.each<[string, Partial<Cluster>, Partial<Trial>, Verdict]>([
    ['run_01 to run_03', cycles(1, 2, 3), {}, 'pass'],
    ['no run_03: no data set was an outlier', cycles(1, 2), {}, 'pass'],
    ['no run_02 wants a look', cycles(1), {}, 'attention'],
    [
      'no run_02, for frames were not to be rejected',
      cycles(1),
      { parameters: { reject_method: 'lpstats' } },
      'not-applicable'
    ],
    [
      'no run_02, though frames were to be rejected',
      cycles(1),
      { parameters: { reject_method: 'framecc,lpstats' } },
      'attention'
    ],
    ['a later cycle alone, as in an archive', cycles(3), {}, 'unknown'],
    ['a cycle without its number', cycles(0), {}, 'unknown'],
    ['none', { runs: [] }, {}, 'unknown'],
    [
      'a cluster that failed',
      { runs: [], failed: { path: relPath('x'), line: 1, text: '#' } },
      {},
      'not-applicable'
    ]
  ])('%s', (_, cluster, trial, verdict) => {
    expect(ofCluster(cyclesExplained, cluster, trial).verdict).toBe(verdict);
  });
});

describe('the directions of resolution', () => {
  const range = (
    best: number | undefined,
    worst: number | undefined,
    more: Partial<MergeRun> = {}
  ): Answered =>
    ofRun(anisotropy, {
      anisotropy: { ...(best !== undefined && { best }), ...(worst !== undefined && { worst }) },
      ...more
    });
  test.each<[string, () => Answered, Verdict]>([
    ['the same in all', () => range(2, 2), 'pass'],
    ['very different', () => range(2, 4), 'attention'],
    ['only one of the two', () => range(undefined, 3), 'unknown'],
    ['a cubic crystal', () => range(2, 4, { spaceGroupNumber: 195 }), 'not-applicable'],
    ['the last group that is not cubic', () => range(2, 4, { spaceGroupNumber: 194 }), 'attention']
  ])('%s', (_, asked, verdict) => {
    expect(asked().verdict).toBe(verdict);
  });
  it('are named where aniso.log gives them', () => {
    const directions = [
      { label: 'c*', resolution: 2.1 },
      { label: 'a*b*', resolution: 2.9 }
    ];
    expect(ofRun(anisotropy, { anisotropy: { best: 2.1, worst: 2.9, directions } }).en).toContain(
      'c* 2.10, a*b* 2.90 Å'
    );
  });
  it('a direction whose fit failed is named', () => {
    expect(
      ofRun(anisotropy, { anisotropy: { directions: [{ label: 'c*' }, { label: 'a*b*', resolution: 2 }] } })
        .en
    ).toContain('c*');
  });
});

describe('translational NCS and ice', () => {
  const tested = (more: Partial<IntensityTest>): Partial<MergeRun> => ({
    diagnostics: { intensities: [{ path: relPath('r/ctruncate.log'), program: 'ctruncate', ...more }] }
  });
  test.each<[string, () => Answered, Verdict]>([
    ['nobody looked for a peak', () => ofRun(translationalNcs, {}), 'unknown'],
    ['looked for, none found', () => ofRun(translationalNcs, tested({ translationalNcs: {} })), 'pass'],
    ['a small peak', () => ofRun(translationalNcs, tested({ translationalNcs: { height: 3 } })), 'pass'],
    [
      'a peak of 62 % of the origin',
      () => ofRun(translationalNcs, tested({ translationalNcs: { height: 62, vector: [0.5, 0.5, 0] } })),
      'attention'
    ],
    ['nobody looked for ice', () => ofRun(iceRings, {}), 'unknown'],
    ['no ice', () => ofRun(iceRings, tested({ iceRings: [] })), 'pass'],
    ['ice by CTRUNCATE', () => ofRun(iceRings, tested({ iceRings: [3.9] })), 'attention'],
    [
      'one ring by XTRIAGE is no proof',
      () => ofRun(iceRings, tested({ program: 'xtriage', iceRings: [3.67] })),
      'pass'
    ]
  ])('%s', (_, asked, verdict) => {
    expect(asked().verdict).toBe(verdict);
  });
  it('the peak is told with its height and place', () => {
    expect(
      ofRun(translationalNcs, tested({ translationalNcs: { height: 62, vector: [0.5, 0.5, 0] } })).en
    ).toMatch(/62\.0 %.*0\.500, 0\.500, 0\.000/);
  });
  it('rings are told with their places', () => {
    expect(ofRun(iceRings, tested({ iceRings: [3.9, 3.67] })).en).toContain('3.90, 3.67 Å');
  });
  it('ice that somebody saw on an image counts more than a test that saw none', () => {
    const run = relPath('_kamoproc/P-01/data00/cry00_1-100');
    const found = ofRun(
      iceRings,
      {
        ...tested({ iceRings: [] }),
        members: [{ dataset: 1, state: 'used' } as unknown as MergeRun['members'][number]]
      },
      {
        trial: { datasets: [{ number: 1, path: 'a', processingRun: run }] },
        beamtime: {
          frameLooks: { ice: { [run]: { ice: [1] } }, held: {} } as unknown as NonNullable<
            Beamtime['frameLooks']
          >
        }
      }
    );
    expect([found.verdict, found.sources]).toEqual(['attention', [run]]);
  });
});

describe('what was read', () => {
  test.each<[string, Partial<Beamtime>, Verdict, RegExp]>([
    ['everything', {}, 'pass', /^100 .*50 /],
    ['an archive is never everything', { source: 'archive' }, 'attention', /archive/],
    ['a part of the beamtime', { opened: relPath('_kamoproc') }, 'attention', /_kamoproc/],
    ['a scan that was stopped', { scan: PARTIAL }, 'attention', /./],
    [
      'a file that could not be read',
      { unreadable: [{ path: relPath('a'), line: 1, flaw: { code: 'empty' }, severity: 'error' }] },
      'attention',
      /\b1 file\b/
    ],
    [
      'a warning is no unreadable file',
      { unreadable: [{ path: relPath('a'), line: 1, flaw: { code: 'empty' }, severity: 'warning' }] },
      'pass',
      /100/
    ]
  ])('%s', (_, beamtime, verdict, said) => {
    const found = ofBeamtime(readCompletely, beamtime);
    expect(found.verdict).toBe(verdict);
    expect(found.en).toMatch(said);
  });
  test.each<[string, Partial<Beamtime>, Verdict]>([
    ['no archive was opened before', {}, 'not-applicable'],
    [
      'all that the archive promised',
      { promised: { archive: 'x', files: 40, count: 0, missing: [] } },
      'pass'
    ],
    [
      'not all of it',
      { promised: { archive: 'x', files: 40, count: 1, missing: [relPath('a')] } },
      'attention'
    ],
    [
      'not all of it, on a disk read in part',
      { promised: { archive: 'x', files: 40, count: 1, missing: [relPath('a')] }, scan: PARTIAL },
      'unknown'
    ]
  ])('of an archive: %s', (_, beamtime, verdict) => {
    expect(ofBeamtime(archiveOnDisk, beamtime as Partial<Beamtime>).verdict).toBe(verdict);
  });
});

describe('CORRECT.LP', () => {
  const path = aProcessingRun().files.correctLp;
  const WHOLE: Partial<ProcessingRun> = { overall: {}, shells: [{}, {}] };
  test.each<[string, Partial<ProcessingRun>, Partial<Beamtime>, Verdict]>([
    ['with its table', WHOLE, {}, 'pass'],
    ['without a table', {}, {}, 'fail'],
    ['with an empty table', { overall: {}, shells: [] }, {}, 'fail'],
    ['missing of a run that finished', { files: { mtz: [] } }, {}, 'unknown'],
    ['missing of a run that was never scaled', { files: { mtz: [] }, state: 'gave-up' }, {}, 'not-applicable']
  ])('%s', (_, run, beamtime, verdict) => {
    expect(ofProcessing(correctLpReadable, run, beamtime).verdict).toBe(verdict);
  });
  it('with its table and a warning is partly read, and the line is quoted', () => {
    if (path === undefined) throw new Error('no CORRECT.LP');
    const found = ofProcessing(correctLpReadable, WHOLE, {
      unreadable: [
        { path, line: 12, flaw: { code: 'row-cut-off' }, excerpt: ' 2.53 12', severity: 'warning' }
      ]
    });
    expect([found.verdict, found.evidence]).toEqual(['attention', [{ path, line: 12, text: ' 2.53 12' }]]);
  });
});

describe('frames of a pin', () => {
  const series = (more: object): Partial<Pin> => ({
    collections: [
      {
        path: relPath('P-01/data00'),
        prefix: 'cry00',
        format: 'cbf',
        sources: [],
        missingFiles: [],
        ...more
      } as unknown as Pin['collections'][number]
    ]
  });
  test.each<[string, Partial<Pin>, Partial<Beamtime>, Verdict]>([
    ['nothing was collected', {}, {}, 'not-applicable'],
    ['as many as asked for', series({ frames: 100, expectedFrames: 100 }), {}, 'pass'],
    ['more than asked for', series({ frames: 101, expectedFrames: 100 }), {}, 'pass'],
    ['one less', series({ frames: 99, expectedFrames: 100 }), {}, 'attention'],
    [
      'one less, in an archive',
      series({ frames: 99, expectedFrames: 100 }),
      { source: 'archive' },
      'unknown'
    ],
    [
      'a file that a master names is missing',
      series({ frames: 100, expectedFrames: 100, missingFiles: ['x_data_000002.h5'] }),
      {},
      'fail'
    ],
    [
      'a damaged file is one even in an archive',
      series({ frames: 100, expectedFrames: 100, damagedFiles: [{ name: 'x.h5' }] }),
      { source: 'archive' },
      'fail'
    ],
    ['nobody said how many', series({ frames: 100 }), {}, 'unknown']
  ])('%s', (_, pin, beamtime, verdict) => {
    expect(ofPin(framesComplete, pin, beamtime).verdict).toBe(verdict);
  });
  it('names three of the missing files, and that there are more', () => {
    const missingFiles = [1, 2, 3, 4].map((n) => `x_data_00000${n}.h5`);
    expect(ofPin(framesComplete, series({ missingFiles })).en).toContain(
      'x_data_000001.h5, x_data_000002.h5, x_data_000003.h5 …'
    );
  });
});

describe('how a verdict is reached', () => {
  test.each<[number, Verdict]>([
    [95, 'pass'],
    [94.999, 'attention'],
    [90, 'attention'],
    [89.999, 'fail'],
    [-5, 'fail'],
    [Infinity, 'pass']
  ])('a value that should be high, %s with limits of 90 and 95: %s', (value, verdict) => {
    expect(judgeHigh(value, 90, 95)).toBe(verdict);
  });
  test.each([
    [{ dMax: 3.034, dMin: 2.856 }, '3.03–2.86 Å'],
    [{ dMin: 8.5 }, '8.50 Å'],
    [{}, '?'],
    [{ dMax: 3 }, '?']
  ])('the shell %o is called %s', (shell, name) => {
    expect(shellName(shell)).toBe(name);
  });
  test.each<[readonly number[], string]>([
    [[34.2, 45.61, 53.14, 90, 90, 90], '34.2 45.6 53.1 Å'],
    [[78.4, 78.4, 37.12, 90, 90, 120], '78.4 78.4 37.1 Å'],
    [[62.1, 40.3, 47.2, 90, 104.38, 90], '62.1 40.3 47.2 Å 90.0 104.4 90.0°'],
    [[], '?']
  ])('the cell %o is %s', (cell, text) => {
    expect(cellText(cell)).toBe(text);
  });
  it('statistics are from the summary, else from XSCALE.LP, else from what the run was read from', () => {
    expect(statisticsSource(aRun())).toEqual([SUMMARY]);
    expect(statisticsSource(aRun({ files: { xscaleLp: relPath('x/XSCALE.LP') } }))).toEqual(['x/XSCALE.LP']);
    expect(statisticsSource(aRun({ files: {}, sources: [relPath('x/aimless.log')] }))).toEqual([
      'x/aimless.log'
    ]);
  });
});
