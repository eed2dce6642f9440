/** An exported index in which every field that is read stands once, as JSON gives it. Numbers are made up. */
export type Json = string | number | boolean | null | readonly Json[] | { readonly [name: string]: Json };

const CELL = [34.4, 45.5, 53.3, 90, 90, 90];
const EVIDENCE = { path: 'log/a.log', line: 3, text: 'died' };
const SHELL = {
  dMax: 2.7,
  dMin: 2.5,
  nObserved: 1000,
  nUnique: 100,
  nPossible: 101,
  completeness: 99,
  redundancy: 10,
  rObserved: 23.9,
  rExpected: 24.6,
  nCompared: 900,
  iOverSigma: 7.4,
  rMeas: 25.1,
  ccHalf: 99,
  ccHalfSignificant: true,
  ccAno: 12,
  ccAnoSignificant: false,
  sigAno: 0.8,
  nAno: 50
};

const PIN = {
  path: 'CPS0001-01',
  sources: ['zoo.db'],
  puck: 'CPS0001',
  pin: 1,
  sampleName: 'lys',
  mode: 'multi',
  measured: true,
  onDisk: true,
  outcome: 'done',
  outcomeCode: 5,
  scanOnly: false,
  skipped: false,
  crystalsChosen: 3,
  images: [{ path: 'CPS0001-01/before.jpg', role: 'before' }],
  scans: [
    {
      path: 'CPS0001-01/scan00/2d',
      sources: ['CPS0001-01/scan00/2d/diffscan.log'],
      kind: '2d',
      crystal: 1,
      attempt: 1,
      points: 100,
      grid: { vertical: 10, horizontal: 10 },
      spotFinding: true,
      maxSpots: 80
    }
  ],
  collections: [
    {
      path: 'CPS0001-01/data00',
      sources: ['CPS0001-01/data00/a.log'],
      prefix: 'cry00',
      format: 'eiger-hdf5',
      frames: 100,
      expectedFrames: 100,
      files: 3,
      missingFiles: ['cry00_data_000002.h5'],
      damagedFiles: [{ name: 'cry00_data_000001.h5', why: 'truncated' }],
      wavelength: 1,
      detector: 'EIGER X 16M',
      oscillation: 0.1,
      rasterPoints: [{ scan: 'CPS0001-01/scan00/2d', image: 5 }]
    }
  ],
  downloads: [{ path: 'CPS0001-01/d.log', state: 'failed', failures: 2, line: 4, text: 'refused' }],
  steps: [
    { stage: 'collected', state: 'no', reason: { en: 'no hits', ja: 'ヒットなし' }, sources: ['zoo.db'] }
  ],
  conditions: { wavelength: 1, mode: 'multi' },
  named: [{ path: 'sheet.csv', as: 'sheet', line: 2, sampleName: 'lys', mode: 'multi' }]
};

const PROCESSING_RUN = {
  path: '_kamoproc/CPS0001-01/data00/cry00_1-100',
  sources: ['_kamoproc/CPS0001-01/data00/cry00_1-100/CORRECT.LP'],
  unread: false,
  area: '_kamoproc',
  pin: 'CPS0001-01',
  prefix: 'cry00',
  firstFrame: 1,
  lastFrame: 100,
  cutFrom: '_kamoproc/CPS0001-01/data00/cry00_1-200',
  state: 'failed',
  failedAt: 'indexing',
  evidence: EVIDENCE,
  spaceGroup: 'P212121',
  spaceGroupNumber: 19,
  unitCell: CELL,
  xdsVersion: 'Jan 10, 2022',
  radiation: { wavelength: 0.9792, path: '_kamoproc/CPS0001-01/data00/cry00_1-100/CORRECT.LP' },
  detectorDistance: { distance: 390, path: '_kamoproc/CPS0001-01/data00/cry00_1-100/XDS.INP' },
  isa: 20,
  mosaicity: 0.1,
  resolutionIOverSigma1: 2.1,
  decay: { early: 10, late: 8 },
  overall: SHELL,
  shells: [SHELL],
  problems: ['few spots'],
  files: {
    correctLp: '_kamoproc/a/CORRECT.LP',
    mtz: ['_kamoproc/a/a.mtz'],
    xdsAscii: '_kamoproc/a/XDS_ASCII.HKL',
    decisionLog: '_kamoproc/a/decision.log',
    xdsstatLp: '_kamoproc/a/XDSSTAT.LP'
  }
};

const MERGE_PATH = '_kamoproc/merge_cc_2.2S_lys';
const TRIAL_PATH = `${MERGE_PATH}/cc_2.20A_final`;
const RUN_PATH = `${TRIAL_PATH}/cluster_0007/run_03`;

const RUN = {
  path: RUN_PATH,
  sources: [`${RUN_PATH}/XSCALE.LP`],
  cycle: 3,
  program: 'xscale',
  programVersion: 'Jan 10, 2022',
  datasets: { given: 4, used: 3 },
  spaceGroup: 'P212121',
  spaceGroupNumber: 19,
  unitCell: CELL,
  anomalous: true,
  overall: SHELL,
  inner: SHELL,
  outer: SHELL,
  shells: [SHELL],
  lcv: 0.5,
  alcv: 0.4,
  wilsonB: 30,
  anisotropy: { best: 2, worst: 2.6, directions: [{ label: 'a*', resolution: 2, bEigen: 10 }] },
  diagnostics: {
    symmetry: {
      path: `${RUN_PATH}/pointless.log`,
      line: 9,
      kind: 'space-group',
      group: 'P 21 21 21',
      reindex: 'k,l,h',
      laueGroupProbability: 0.9,
      absenceProbability: 0.8,
      totalProbability: 0.7,
      confidence: 0.6,
      zones: [{ zone: 'h00', reflections: 10, probability: 0.9 }]
    },
    intensities: [
      {
        path: `${RUN_PATH}/xtriage.log`,
        program: 'xtriage',
        meanAbsL: 0.5,
        meanLSquared: 0.33,
        secondMoment: 2,
        twinFraction: 0.02,
        twinLaws: [{ operator: 'k,h,-l', twinFraction: 0.1 }],
        translationalNcs: { detected: true, height: 5, vector: [0.5, 0, 0.1], pValue: 0.9 },
        iceRings: [3.9],
        sparseRings: [3.67]
      }
    ]
  },
  resolutionEstimate: 2.1,
  rejected: [{ dataset: 1, path: '/x/a', reason: 'bad_B', line: 3 }],
  members: [
    {
      dataset: 2,
      path: '/x/b',
      reference: true,
      framesRemoved: false,
      line: 4,
      k: 1.1,
      b: 0.2,
      isa: 15,
      rObserved: 9,
      ccToMerge: 0.98,
      nToMerge: 500
    }
  ],
  files: {
    mtz: `${RUN_PATH}/ccp4/xscale.mtz`,
    hkl: `${RUN_PATH}/xscale.hkl`,
    xscaleLp: `${RUN_PATH}/XSCALE.LP`,
    xscaleInp: `${RUN_PATH}/XSCALE.INP`,
    aimlessLog: `${RUN_PATH}/aimless.log`,
    anisoLog: `${RUN_PATH}/aniso.log`,
    xtriage: `${RUN_PATH}/xtriage.log`,
    pointless: `${RUN_PATH}/pointless.log`,
    ctruncate: `${RUN_PATH}/ctruncate.log`,
    ccFiles: `${RUN_PATH}/ccfiles`,
    clusterSummary: `${TRIAL_PATH}/cluster_summary.dat`
  },
  readFrom: `${TRIAL_PATH}/report`,
  shellsCut: true,
  evidence: EVIDENCE
};

const CLUSTER = {
  number: 7,
  path: `${TRIAL_PATH}/cluster_0007`,
  members: [1, 2],
  line: 12,
  children: [
    { kind: 'dataset', number: 1 },
    { kind: 'cluster', number: 2 }
  ],
  height: 0.4,
  lcv: 0.5,
  alcv: 0.4,
  ccMean: 0.95,
  ccMin: 0.9,
  completeness: 99,
  redundancy: 10,
  anomalousCompleteness: 98,
  anomalousRedundancy: 5,
  join: {
    between: { pairs: 1, mean: 0.9, sd: 0.01 },
    within: [
      { pairs: 1, mean: 0.9, sd: 0.01 },
      { pairs: 0, mean: 0.8, sd: 0.02 }
    ]
  },
  merged: true,
  failed: EVIDENCE,
  runs: [RUN],
  files: { mergeLog: `${TRIAL_PATH}/merge.log` }
};

const TRIAL = {
  path: TRIAL_PATH,
  sources: [`${TRIAL_PATH}/cluster_summary.dat`],
  merge: MERGE_PATH,
  clustering: 'cc',
  resolution: 2.2,
  final: true,
  state: 'finished',
  evidence: EVIDENCE,
  spaceGroup: 'P212121',
  dMin: 2.2,
  parameters: { clustering: 'cc' },
  datasets: [
    {
      number: 1,
      path: '/x/a',
      processingRun: '_kamoproc/CPS0001-01/data00/cry00_1-100',
      pin: 'CPS0001-01',
      unitCell: CELL
    }
  ],
  notUsed: [{ path: '/x/c', processingRun: '_kamoproc/CPS0001-01/data00/cry01_1-100', line: 3 }],
  tree: { method: 'cc', nodes: 3, height: 0.9 },
  clusters: [CLUSTER],
  recommended: {
    cluster: 7,
    cycle: 3,
    rule: 'kamo',
    runnerUp: { cluster: 6, cycle: 2 },
    considered: 2,
    kept: 1
  },
  files: {
    clusterSummary: `${TRIAL_PATH}/cluster_summary.dat`,
    log: `${TRIAL_PATH}/multi_merge.log`,
    clustersTxt: `${TRIAL_PATH}/CLUSTERS.txt`,
    treeSummary: `${TRIAL_PATH}/tree.dat`,
    dendro: `${TRIAL_PATH}/dendro.dat`,
    cctable: `${TRIAL_PATH}/cctable.dat`,
    ccReport: `${TRIAL_PATH}/cc.html`,
    fileList: `${TRIAL_PATH}/filenames.lst`,
    notUsed: `${TRIAL_PATH}/notused.lst`,
    report: `${TRIAL_PATH}/report.html`
  }
};

const MERGE = {
  path: MERGE_PATH,
  sources: [`${MERGE_PATH}/auto_merge.log`],
  unread: false,
  area: '_kamoproc',
  clustering: 'cc',
  startResolution: 2.2,
  sampleName: 'lys',
  state: 'finished',
  evidence: EVIDENCE,
  indexing: {
    path: `${MERGE_PATH}/reindexing.log`,
    state: 'resolved',
    line: 5,
    operators: ['h,k,l', 'k,h,-l'],
    files: [{ index: 1, path: '/x/a/XDS_ASCII.HKL', chosen: 2, cc: [0.9, 0.1] }]
  },
  given: ['/x/a'],
  excluded: ['/x/d'],
  givenLines: [3],
  excludedLines: [4],
  preparation: {
    detected: { runs: 10, line: 2 },
    groups: [{ number: 1, members: 8, symmetries: [{ symmetry: 'P222', runs: 8, unitCell: CELL }], line: 3 }],
    choice: { group: 1, symmetry: 'P222', line: 7 },
    runs: [
      {
        path: '/x/a',
        processingRun: '_kamoproc/CPS0001-01/data00/cry00_1-100',
        unitCell: CELL,
        dropped: 'cell',
        line: 9
      }
    ],
    cellFilter: { line: 11, low: CELL, high: CELL }
  },
  cutoffs: [
    {
      fitted: { trial: TRIAL_PATH, cluster: 7, cycle: 3 },
      target: 0.5,
      ccHalf: 50,
      resolution: 2.2,
      line: 8,
      text: 'cutoff 2.2'
    }
  ],
  trials: [TRIAL],
  files: {
    log: `${MERGE_PATH}/merge.log`,
    prepLog: `${MERGE_PATH}/prep.log`,
    formerge: `${MERGE_PATH}/formerge.lst`,
    excluded: `${MERGE_PATH}/excluded.lst`
  }
};

export const WHOLE_INDEX = {
  schema: 'kamome-beamtime/1',
  exportedAt: '2026-11-29T00:00:00.000Z',
  generator: { name: 'kamome', version: '1.0.0' },
  beamtime: {
    name: '200714_BL45XU_userA',
    date: '2020-07-14',
    beamline: 'BL45XU',
    user: 'userA',
    opened: '_kamoproc',
    source: 'folder'
  },
  scan: {
    directories: 10,
    files: 100,
    bytesRead: 1000,
    filesParsed: 50,
    partial: false,
    unlisted: { folders: ['CPS0001-02'], count: 1, files: 0, at: 'CPS0001-02/x', forbidden: true }
  },
  pins: [PIN],
  processingRuns: [PROCESSING_RUN],
  merges: [MERGE],
  unreadable: [{ path: 'b', format: 'xds', line: 3, message: 'broken', excerpt: '???', severity: 'warning' }],
  recomputed: [
    {
      path: RUN_PATH,
      log: `${RUN_PATH}/XSCALE.LP`,
      reflections: `${RUN_PATH}/xscale.hkl`,
      equal: 10,
      known: 0,
      differs: 1,
      undecided: 0,
      differing: [{ shell: 2, quantity: 'ccHalf', reported: 99, computed: 98 }],
      nUnique: [10, 20],
      at: '2026-11-29T00:00:00.000Z'
    }
  ],
  ranking: {
    per: 'sample',
    runs: 'last',
    trials: 'final',
    way: 'cascade',
    steps: [{ kind: 'best', measure: 'CC1/2.ou' }]
  },
  decisions: [{ path: RUN_PATH, verdict: 'accept', note: 'good', at: '2026-11-29T00:00:00.000Z' }],
  findings: []
} satisfies Json;
