/** What each check answers in words of a merge run, and the files that its answer rests on: the limits themselves are in the test beside each check. */
import { describe, expect, it, test } from 'vitest';
import {
  ofRun,
  SUMMARY,
  XSCALE,
  PARTIAL,
  answersAre,
  type Answered,
  type AnswerRow
} from '../../../tests/support/ask';
import { aRun } from '../../../tests/support/model';
import { relPath } from '../base/rel-path';
import type { Beamtime, IntensityTest, MergeRun } from '../beamtime/types';
import anisotropy from './anisotropy';
import type { Verdict } from './check';
import completenessAnomalous from './completeness-anomalous';
import completenessInner from './completeness-inner';
import completenessOuter from './completeness-outer';
import completenessOverall from './completeness-overall';
import completenessPerShell from './completeness-per-shell';
import datasetsUsed from './datasets-used';
import iceRings from './ice-rings';
import mtzPresent from './mtz-present';
import numbersAgree from './numbers-agree';
import redundancy from './redundancy';
import statisticsPresent from './statistics-present';
import translationalNcs from './translational-ncs';

const ROWS: readonly AnswerRow[] = [
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
    'innermost-shell completeness 99.2 % (∞–8.58 Å)',
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
    'the last shell of a table that was cut off is not compared',
    () =>
      ofRun(numbersAgree, {
        inner: { completeness: 99.1 },
        outer: { completeness: 63.9 },
        shells: [{ completeness: 99.1 }, { completeness: 70 }],
        shellsCut: true
      }),
    'pass',
    '1 number compared, all equal',
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
  ]
];

answersAre(ROWS);

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
    ['the best far beyond the data', () => range(0.09, 2.85, { outer: { dMin: 2.52 } }), 'unknown'],
    ['different within the data', () => range(0.09, 3, { outer: { dMin: 2.52 } }), 'attention'],
    ['all beyond the data', () => range(2, 2.5, { outer: { dMin: 2.52 } }), 'unknown'],
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
