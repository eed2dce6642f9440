/** Translational NCS, ice rings and anisotropy: one row a case. */
import { describe, expect, it } from 'vitest';
import { baseName, relPath } from '../base/rel-path';
import type { Anisotropy, IntensityTest, MergeRun } from '../beamtime/types';
import { aBeamtime, aCluster, aMerge, aRun, aTrial } from '../../../tests/support/model';
import anisotropy from './anisotropy';
import { placesIn, type CheckDefinition } from './check';
import { defaultLimits } from './index';
import iceRings from './ice-rings';
import translationalNcs from './translational-ncs';
import twinning from './twinning';

const LOG = relPath('_kamoproc/merge_cc_2.2S_lys/cc_2.20A_final/cluster_0007/run_03/ccp4/logfile.log');
const verdict = (check: CheckDefinition<'merge-run'>, run: Partial<MergeRun>): string =>
  check.test(
    { beamtime: aBeamtime(), merge: aMerge(), trial: aTrial(), cluster: aCluster(), run: aRun(run) },
    defaultLimits
  ).verdict;
const tested = (...tests: Partial<IntensityTest>[]): Partial<MergeRun> => ({
  diagnostics: { intensities: tests.map((test) => ({ path: LOG, program: 'xtriage', ...test })) }
});

describe('translational-ncs', () => {
  it.each<[string, Partial<MergeRun>, string]>([
    ['11 %, as a crystal without it shows', tested({ translationalNcs: { height: 11.4 } }), 'pass'],
    ['20 %, the limit', tested({ translationalNcs: { height: 20 } }), 'attention'],
    [
      '62 % in the second log',
      tested({}, { program: 'ctruncate', translationalNcs: { height: 62 } }),
      'attention'
    ],
    ['none detected', tested({ program: 'ctruncate', translationalNcs: { detected: false } }), 'pass'],
    [
      'detected, without its height',
      tested(
        { translationalNcs: { height: 8 } },
        { program: 'ctruncate', translationalNcs: { detected: true } }
      ),
      'attention'
    ],
    ['nobody looked', tested({ meanAbsL: 0.5 }), 'unknown'],
    ['no log', {}, 'unknown']
  ])('%s', (_case, run, expected) => expect(verdict(translationalNcs, run)).toBe(expected));
});

describe('what a log prints is cited at its line', () => {
  const lines = { l: [21], moment: [33], laws: [40, 44], ice: [50, 57], ncs: [60] };
  const placesOf = (check: CheckDefinition<'merge-run'>, run: Partial<MergeRun>) => {
    const subject = { beamtime: aBeamtime(), merge: aMerge(), trial: aTrial(), cluster: aCluster() };
    return placesIn(check.test({ ...subject, run: aRun(run) }, defaultLimits)).map(
      ({ path, line }) => `${baseName(path)}:${line ?? ''}`
    );
  };
  const log = tested({ meanAbsL: 0.49, translationalNcs: { height: 8 }, iceRings: [], lines });
  it.each<[string, CheckDefinition<'merge-run'>, Partial<MergeRun>, string[]]>([
    ['twinning', twinning, log, ['logfile.log:21', 'logfile.log:33', 'logfile.log:40', 'logfile.log:44']],
    ['ice', iceRings, log, ['logfile.log:50', 'logfile.log:57']],
    ['translational NCS', translationalNcs, log, ['logfile.log:60']],
    ['a log read by an earlier Kamome', iceRings, tested({ iceRings: [] }), ['logfile.log:']],
    [
      'limits by direction',
      anisotropy,
      {
        anisotropy: {
          directions: [
            { label: 'a*', resolution: 2.2, line: 50 },
            { label: 'c*', resolution: 2.4, line: 53 }
          ]
        },
        files: { anisoLog: relPath('run_03/aniso.log') }
      },
      ['aniso.log:50', 'aniso.log:53']
    ],
    [
      'limits of the summary',
      anisotropy,
      { anisotropy: { best: 2.2, worst: 2.4 }, summaryLine: 7 },
      ['cluster_summary.dat:7']
    ]
  ])('%s', (_case, check, run, expected) => expect(placesOf(check, run)).toEqual(expected));
});

it('a peak below the limit is not rounded to it', () => {
  const found = translationalNcs.test(
    {
      beamtime: aBeamtime(),
      merge: aMerge(),
      trial: aTrial(),
      cluster: aCluster(),
      run: aRun(tested({ translationalNcs: { height: 19.96 } }))
    },
    defaultLimits
  );
  expect(found.said).toMatchObject({ code: 'peak', height: '19.96' });
});

describe('ice-rings', () => {
  it.each<[string, Partial<MergeRun>, string]>([
    ['looked and found none', tested({ iceRings: [] }), 'pass'],
    ['xtriage calls one ring unclear', tested({ iceRings: [3.67] }), 'pass'],
    ['two rings', tested({ iceRings: [3.897, 3.669] }), 'attention'],
    ['ctruncate names one', tested({ program: 'ctruncate', iceRings: [3.67] }), 'attention'],
    ['nobody looked', tested({ meanAbsL: 0.5 }), 'unknown'],
    ['no log', {}, 'unknown'],
    ['fewer reflections in two rings', tested({ iceRings: [], sparseRings: [3.9, 3.67] }), 'pass'],
    ['data that end before the first ring', { outer: { dMin: 4.1 } }, 'not-applicable'],
    ['data that end behind it', { outer: { dMin: 3.85 } }, 'unknown']
  ])('%s', (_case, run, expected) => expect(verdict(iceRings, run)).toBe(expected));
});

describe('anisotropy', () => {
  const of = (given: Anisotropy, more: Partial<MergeRun> = {}): Partial<MergeRun> => ({
    anisotropy: given,
    ...more
  });
  it.each<[string, Partial<MergeRun>, string]>([
    ['0.3 Å', of({ best: 2.5, worst: 2.8 }), 'pass'],
    ['0.41 Å', of({ best: 2.5, worst: 2.91 }), 'attention'],
    ['16 % of a high resolution', of({ best: 1.5, worst: 1.74 }), 'attention'],
    ['one direction undecided', of({ best: 2.5, directions: [{ label: 'a*' }] }), 'unknown'],
    [
      'two directions alike, nothing of the third',
      of({
        best: 2.5,
        worst: 2.6,
        directions: [{ label: 'a*', resolution: 2.5 }, { label: 'b*', resolution: 2.6 }, { label: 'c*' }]
      }),
      'unknown'
    ],
    [
      'two directions far apart, nothing of the third',
      of({
        best: 2.5,
        worst: 3.2,
        directions: [{ label: 'a*', resolution: 2.5 }, { label: 'b*', resolution: 3.2 }, { label: 'c*' }]
      }),
      'attention'
    ],
    [
      'a best that is worse than the worst, as KAMO prints around a nan',
      of({ best: 3.08, worst: 2.96 }),
      'unknown'
    ],
    ['the same, far apart', of({ best: 3.08, worst: 2.5 }), 'attention'],
    [
      "directions far apart, beside a line of KAMO's that has them closer",
      of({
        best: 2.5,
        worst: 2.6,
        directions: [
          { label: 'c*', resolution: 3.2 },
          { label: 'a*b*', resolution: 2.5 }
        ]
      }),
      'attention'
    ],
    [
      'directions far apart, and no line for the run',
      of({
        directions: [
          { label: 'c*', resolution: 3.2 },
          { label: 'a*b*', resolution: 2.5 }
        ]
      }),
      'attention'
    ],
    [
      'one direction, of which the others are lost',
      of({ best: 2.5, worst: 2.5, directions: [{ label: 'b*', resolution: 2.5 }] }),
      'unknown'
    ],
    ['nothing said', {}, 'unknown'],
    ['a cubic crystal', { spaceGroupNumber: 197 }, 'not-applicable']
  ])('%s', (_case, run, expected) => expect(verdict(anisotropy, run)).toBe(expected));
});
