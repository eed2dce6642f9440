/** A small beamtime with one merge, as the model holds it: what there is to take home. Numbers are made up. */
import type { DecisionRow } from '../../src/lib/analysis/decision-rows';
import { rowsOfMerge } from '../../src/lib/analysis/decision-rows';
import { relPath } from '../../src/lib/base/rel-path';
import type { Beamtime, Cluster, Merge, MergeRun, Trial } from '../../src/lib/beamtime/types';
import { hasRun, type TakenRun } from '../../src/lib/takehome/taken-run';

const INPUTS = '/isilon/users/userA/200714_BL45XU_userA/_kamoproc/merge_cc_2.4S_Complex1/input_files';
const TRIAL = '_kamoproc/merge_cc_2.4S_Complex1/cc_2.52A_final';

export const run: MergeRun = {
  path: relPath(`${TRIAL}/cluster_0002/run_03`),
  sources: [],
  cycle: 3,
  datasets: { given: 3, used: 2 },
  spaceGroup: 'P 21 21 21',
  spaceGroupNumber: 19,
  unitCell: [34.368, 45.469, 53.293, 90, 90, 90],
  overall: {
    dMin: 2.52,
    nObserved: 52100,
    nUnique: 5210,
    nPossible: 5226,
    completeness: 99.7,
    redundancy: 10,
    rObserved: 23.9,
    rExpected: 24.6,
    iOverSigma: 7.4,
    rMeas: 25.1,
    ccHalf: 99,
    ccHalfSignificant: true,
    ccAno: 12,
    ccAnoSignificant: false,
    sigAno: 0.812,
    nAno: 2001
  },
  inner: {
    dMin: 7.56,
    completeness: 98.1,
    redundancy: 9.1,
    iOverSigma: 24.6,
    rMeas: 6.8,
    ccHalf: 99.7,
    ccHalfSignificant: true
  },
  outer: {
    dMax: 2.67,
    dMin: 2.52,
    nObserved: 10200,
    nUnique: 1000,
    nPossible: 1010,
    completeness: 99,
    redundancy: 10.2,
    iOverSigma: 0.93,
    ccHalf: 51.2,
    ccHalfSignificant: true
  },
  shells: [
    {
      dMin: 7.56,
      nObserved: 1820,
      nUnique: 200,
      nPossible: 204,
      completeness: 98.1,
      redundancy: 9.1,
      rObserved: 6.4,
      iOverSigma: 24.6,
      rMeas: 6.8,
      ccHalf: 99.7,
      ccHalfSignificant: true
    },
    {
      dMax: 7.56,
      dMin: 2.67,
      nObserved: 40080,
      nUnique: 4010,
      nPossible: 4012,
      completeness: 100,
      redundancy: 10,
      rObserved: 22,
      iOverSigma: 8.1,
      rMeas: 23.2,
      ccHalf: 99.1,
      ccHalfSignificant: true
    },
    {
      dMax: 2.67,
      dMin: 2.52,
      nObserved: 10200,
      nUnique: 1000,
      nPossible: 1010,
      completeness: 99,
      redundancy: 10.2,
      iOverSigma: 0.93,
      ccHalf: 51.2,
      ccHalfSignificant: true,
      sigAno: 0.701
    }
  ],
  wilsonB: 38.2,
  anomalous: false,
  rejected: [
    {
      dataset: 3,
      path: `${INPUTS}/CPS1012-02/data00/CPS1012-02-multi_001_1-100/XDS_ASCII.HKL_noscale`,
      reason: 'bad_B,bad_em.b'
    }
  ],
  members: [
    {
      dataset: 1,
      path: '../files/CPS1012-01/data00/CPS1012-01-multi_001_1-100/XDS_ASCII.HKL_noscale',
      reference: true,
      k: 1,
      b: 0,
      isa: 14.21
    },
    {
      dataset: 2,
      path: '../files/CPS1012-01/data00/CPS1012-01-multi_002_1-100/XDS_ASCII.HKL_noscale',
      framesRemoved: true,
      k: 1.102,
      b: 0.4
    }
  ],
  files: {
    mtz: relPath(`${TRIAL}/cluster_0002/run_03/ccp4/xscale.mtz`),
    xscaleInp: relPath(`${TRIAL}/cluster_0002/run_03/XSCALE.INP`),
    xscaleLp: relPath(`${TRIAL}/cluster_0002/run_03/XSCALE.LP`),
    anisoLog: relPath(`${TRIAL}/cluster_0002/run_03/aniso.log`),
    hkl: relPath(`${TRIAL}/cluster_0002/run_03/xscale.hkl`)
  }
};

const cluster: Cluster = {
  number: 2,
  path: relPath(`${TRIAL}/cluster_0002`),
  members: [1, 2, 3],
  children: [
    { kind: 'cluster', number: 1 },
    { kind: 'dataset', number: 3 }
  ],
  height: 0.61,
  merged: true,
  runs: [run],
  files: { mergeLog: relPath(`${TRIAL}/cluster_0002/merge.log`) }
};

const below: Cluster = {
  number: 1,
  members: [1, 2],
  children: [
    { kind: 'dataset', number: 1 },
    { kind: 'dataset', number: 2 }
  ],
  height: 0.2,
  merged: false,
  runs: [],
  files: {}
};

const datasets = (['CPS1012-01 001', 'CPS1012-01 002', 'CPS1012-02 001'] as const).map((name, n) => {
  const [pin = '', crystal = ''] = name.split(' ');
  const place = `${pin}/data00/${pin}-multi_${crystal}_1-100`;
  return {
    number: n + 1,
    path: `${INPUTS}/${place}/XDS_ASCII.HKL_noscale`,
    processingRun: relPath(`_kamoproc/${place}`),
    pin,
    unitCell: [34.36 + n / 100, 45.46, 53.29, 90, 90, 90] as const
  };
});

export const trial: Trial = {
  path: relPath(TRIAL),
  sources: [],
  merge: relPath('_kamoproc/merge_cc_2.4S_Complex1'),
  clustering: 'cc',
  resolution: 2.52,
  final: true,
  state: 'finished',
  spaceGroup: 'P 2 2 2',
  dMin: 2.52,
  parameters: {
    lstin: '/isilon/users/userA/200714_BL45XU_userA/_kamoproc/merge_cc_2.4S_Complex1/formerge.lst',
    workdir: '/isilon/users/userA/x',
    anomalous: 'False',
    d_min: '2.52',
    d_max: 'None',
    clustering: 'cc',
    program: 'xscale',
    reject_method: 'framecc,lpstats',
    space_group: 'None',
    nproc: '8',
    'xscale.min_i_over_sigma': '3',
    'xscale.degrees_per_batch': '1',
    'xscale.corrections': 'MODPIX,ABSORP,DECAY',
    'blend.min_cmpl': '90',
    'cc_clustering.cc_to_distance': 'sqrt(1-cc)',
    'batch.engine': 'sge'
  },
  datasets,
  notUsed: [],
  tree: { method: 'cc', nodes: 2, height: 0.61 },
  clusters: [below, cluster],
  recommended: { cluster: 2, cycle: 3, rule: 'kamo', considered: 1, kept: 1 },
  files: {}
};

export const merge: Merge = {
  path: relPath('_kamoproc/merge_cc_2.4S_Complex1'),
  sources: [],
  area: '_kamoproc',
  clustering: 'cc',
  startResolution: 2.4,
  sampleName: 'Complex1',
  state: 'finished',
  trials: [trial],
  files: {}
};

export const beamtime: Beamtime = {
  name: '200714_BL45XU_userA',
  date: '2020-07-14',
  beamline: 'BL45XU',
  user: 'userA',
  source: 'folder',
  opened: relPath(''),
  scan: { directories: 1, files: 1, bytesRead: 0, filesParsed: 0, partial: false },
  pins: ['CPS1012-01', 'CPS1012-02'].map((pin) => ({
    path: relPath(pin),
    sources: [],
    measured: true,
    onDisk: true,
    images: [],
    scans: [],
    collections: ['001', '002'].map((crystal) => ({
      path: relPath(`${pin}/data00`),
      sources: [],
      prefix: `${pin}-multi_${crystal}`,
      format: 'cbf' as const,
      files: 100,
      missingFiles: [],
      wavelength: 1,
      oscillation: 0.1
    })),
    steps: []
  })),
  processingRuns: [],
  merges: [merge],
  unreadable: []
};

/** The row of the run, with what a test changes of the run. */
export function takenRow(change: Partial<MergeRun> = {}, sampleName = merge.sampleName): TakenRun {
  const changed: Merge = {
    ...merge,
    sampleName,
    trials: [{ ...trial, clusters: [below, { ...cluster, runs: [{ ...run, ...change }] }] }]
  };
  const row: DecisionRow | undefined = rowsOfMerge(changed).find(({ run }) => run !== undefined);
  if (row === undefined || !hasRun(row)) throw new Error('the recipe has a run');
  return row;
}
