/** Reads an exported index back (docs/formats/beamtime-export.md). The file may come from anybody: every field is checked. */
import { relPath, type RelPath } from '../base/rel-path';
import type {
  Anisotropy,
  Beamtime,
  Cluster,
  Collection,
  DamagedFile,
  Dataset,
  Evidence,
  Merge,
  MergeRun,
  Pin,
  PinStep,
  ProcessingRun,
  RasterPoint,
  Recommendation,
  Rejection,
  RunFiles,
  RunMember,
  Scan,
  Shell,
  TreeNode,
  Trial,
  Unreadable
} from '../beamtime/types';
import type { UnitCell } from '../beamtime/units';
import { SCHEMA, type Opinions } from './export-index';
import { judgement, rule } from './opinions';
import {
  IndexError,
  list,
  number,
  object,
  oneOf,
  optional,
  otherwise,
  record,
  refuse,
  text,
  tuple,
  yesNo,
  type Reader
} from './readers';

const path: Reader<RelPath> = (value) => {
  const given = text(value);
  const plain = relPath(given);
  return plain === given ? plain : refuse('not a path inside the beamtime');
};
const paths = otherwise(list(path), []);
const optionalNumber = optional(number);
const optionalText = optional(text);
const optionalPath = optional(path);
const numbers = list(number);
const unitCell = optional(tuple<number, UnitCell>(number, 6));
const both = object<{ en: string; ja: string }>({ en: text, ja: text });

const evidence = optional(object<Evidence>({ path, line: number, text }));

const shell = object<Shell>({
  dMax: optionalNumber,
  dMin: optionalNumber,
  nObserved: optionalNumber,
  nUnique: optionalNumber,
  nPossible: optionalNumber,
  completeness: optionalNumber,
  redundancy: optionalNumber,
  rObserved: optionalNumber,
  rExpected: optionalNumber,
  nCompared: optionalNumber,
  iOverSigma: optionalNumber,
  rMeas: optionalNumber,
  ccHalf: optionalNumber,
  ccHalfSignificant: optional(yesNo),
  ccAno: optionalNumber,
  ccAnoSignificant: optional(yesNo),
  sigAno: optionalNumber,
  nAno: optionalNumber
});

const scan = object<Scan>({
  path,
  sources: paths,
  kind: oneOf(['2d', 'left-vertical', 'right-vertical', 'vertical', 'ssrox', 'other']),
  crystal: optionalNumber,
  attempt: optionalNumber,
  points: optionalNumber,
  grid: optional(object<{ vertical: number; horizontal: number }>({ vertical: number, horizontal: number })),
  spotFinding: yesNo,
  maxSpots: optionalNumber
});

const collection = object<Collection>({
  path,
  sources: paths,
  prefix: text,
  format: oneOf(['eiger-hdf5', 'cbf', 'other']),
  frames: optionalNumber,
  expectedFrames: optionalNumber,
  files: number,
  missingFiles: list(text),
  damagedFiles: optional(
    list(object<DamagedFile>({ name: text, why: oneOf(['empty', 'foreign', 'truncated', 'unreadable']) }))
  ),
  wavelength: optionalNumber,
  oscillation: optionalNumber,
  rasterPoints: optional(list(object<RasterPoint>({ scan: path, image: number })))
});

const step = object<PinStep>({
  stage: oneOf([
    'mounted',
    'centred',
    'rastered',
    'hits',
    'collected',
    'indexed',
    'integrated',
    'scaled',
    'merged',
    'rejected'
  ]),
  state: oneOf(['yes', 'no', 'unknown']),
  reason: optional(both),
  sources: paths
});

const textOrNumber: Reader<string | number> = (value) => (typeof value === 'string' ? value : number(value));

const pin = object<Pin>({
  path,
  sources: paths,
  puck: optionalText,
  pin: optionalNumber,
  sampleName: optionalText,
  mode: optionalText,
  measured: yesNo,
  onDisk: otherwise(yesNo, true),
  outcome: optionalText,
  outcomeCode: optionalNumber,
  scanOnly: optional(yesNo),
  skipped: optional(yesNo),
  crystalsChosen: optionalNumber,
  images: list(
    object<Pin['images'][number]>({
      path,
      role: oneOf([
        'before-warmup',
        'after-warmup',
        'raster',
        'before',
        'loop-zoom',
        'loop-zoom-ln2',
        'other'
      ])
    })
  ),
  scans: list(scan),
  collections: list(collection),
  steps: otherwise(list(step), []),
  conditions: optional(record(textOrNumber))
});

const processingRun = object<ProcessingRun>({
  path,
  sources: paths,
  area: text,
  pin: optionalText,
  prefix: text,
  firstFrame: number,
  lastFrame: number,
  cutFrom: optionalPath,
  state: oneOf(['finished', 'gave-up', 'failed', 'unfinished', 'unknown']),
  failedAt: optional(oneOf(['spot-finding', 'indexing', 'integration', 'symmetry', 'scaling'])),
  evidence,
  spaceGroup: optionalText,
  spaceGroupNumber: optionalNumber,
  unitCell,
  isa: optionalNumber,
  mosaicity: optionalNumber,
  resolutionIOverSigma1: optionalNumber,
  overall: optional(shell),
  shells: optional(list(shell)),
  problems: list(text),
  files: object<ProcessingRun['files']>({
    correctLp: optionalPath,
    mtz: paths,
    xdsAscii: optionalPath,
    decisionLog: optionalPath
  })
});

const dataset = object<Dataset>({
  number,
  path: text,
  processingRun: optionalPath,
  pin: optionalText,
  unitCell
});
const node = object<TreeNode>({ kind: oneOf(['dataset', 'cluster']), number });
const anisotropy = object<Anisotropy>({
  best: optionalNumber,
  worst: optionalNumber,
  directions: optional(
    list(
      object<NonNullable<Anisotropy['directions']>[number]>({
        label: text,
        resolution: optionalNumber,
        bEigen: optionalNumber
      })
    )
  )
});
const rejection = object<Rejection>({ dataset: optionalNumber, path: otherwise(text, ''), reason: text });
const member = object<RunMember>({
  dataset: optionalNumber,
  path: text,
  reference: optional(yesNo),
  framesRemoved: optional(yesNo),
  k: optionalNumber,
  b: optionalNumber,
  isa: optionalNumber,
  rObserved: optionalNumber
});
const runFiles = object<RunFiles>({
  mtz: optionalPath,
  hkl: optionalPath,
  xscaleLp: optionalPath,
  xscaleInp: optionalPath,
  anisoLog: optionalPath,
  xtriage: optionalPath,
  pointless: optionalPath,
  clusterSummary: optionalPath
});

const mergeRun = object<MergeRun>({
  path,
  sources: paths,
  cycle: otherwise(number, 0),
  datasets: optional(
    object<NonNullable<MergeRun['datasets']>>({ given: optionalNumber, used: optionalNumber })
  ),
  spaceGroup: optionalText,
  spaceGroupNumber: optionalNumber,
  unitCell,
  anomalous: optional(yesNo),
  overall: optional(shell),
  inner: optional(shell),
  outer: optional(shell),
  shells: optional(list(shell)),
  lcv: optionalNumber,
  alcv: optionalNumber,
  wilsonB: optionalNumber,
  anisotropy: optional(anisotropy),
  resolutionEstimate: optionalNumber,
  rejected: otherwise(list(rejection), []),
  members: otherwise(list(member), []),
  files: otherwise(runFiles, {}),
  readFrom: optionalPath,
  evidence
});

const cluster = object<Cluster>({
  number,
  path: optionalPath,
  members: numbers,
  children: optional(tuple<TreeNode, readonly [TreeNode, TreeNode]>(node, 2)),
  height: optionalNumber,
  lcv: optionalNumber,
  alcv: optionalNumber,
  ccMean: optionalNumber,
  ccMin: optionalNumber,
  completeness: optionalNumber,
  redundancy: optionalNumber,
  anomalousCompleteness: optionalNumber,
  anomalousRedundancy: optionalNumber,
  merged: yesNo,
  failed: evidence,
  runs: list(mergeRun),
  files: otherwise(object<Cluster['files']>({ mergeLog: optionalPath }), {})
});

const recommendation = object<Recommendation>({
  cluster: number,
  cycle: otherwise(number, 0),
  rule: oneOf(['kamo']),
  runnerUp: optional(
    object<NonNullable<Recommendation['runnerUp']>>({ cluster: number, cycle: otherwise(number, 0) })
  ),
  considered: otherwise(number, 1),
  kept: otherwise(number, 1)
});

const clustering = oneOf(['blend', 'cc', 'cumulative', 'none']);
const mergeState = oneOf(['finished', 'no-cluster-passed', 'too-few-datasets', 'unfinished', 'failed']);

const trial = object<
  Omit<Trial, 'merge' | 'clustering' | 'state'> & Partial<Pick<Trial, 'merge' | 'clustering' | 'state'>>
>({
  path,
  sources: paths,
  merge: optionalPath,
  clustering: optional(clustering),
  resolution: optionalNumber,
  final: yesNo,
  state: optional(mergeState),
  evidence,
  spaceGroup: optionalText,
  dMin: optionalNumber,
  parameters: optional(record(text)),
  datasets: list(dataset),
  notUsed: otherwise(list(object<Trial['notUsed'][number]>({ path: text, processingRun: optionalPath })), []),
  tree: optional(
    object<NonNullable<Trial['tree']>>({ method: oneOf(['blend', 'cc']), nodes: number, height: number })
  ),
  clusters: list(cluster),
  recommended: optional(recommendation),
  files: otherwise(
    object<Trial['files']>({
      clusterSummary: optionalPath,
      log: optionalPath,
      clustersTxt: optionalPath,
      treeSummary: optionalPath,
      dendro: optionalPath,
      cctable: optionalPath,
      fileList: optionalPath,
      notUsed: optionalPath,
      report: optionalPath
    }),
    {}
  )
});

const merge = object<Omit<Merge, 'trials'> & { readonly trials: readonly ReturnType<typeof trial>[] }>({
  path,
  sources: paths,
  area: text,
  clustering,
  startResolution: optionalNumber,
  sampleName: text,
  state: mergeState,
  evidence,
  given: optional(list(text)),
  excluded: optional(list(text)),
  trials: list(trial),
  files: otherwise(
    object<Merge['files']>({
      log: optionalPath,
      prepLog: optionalPath,
      formerge: optionalPath,
      excluded: optionalPath
    }),
    {}
  )
});

const unreadable = object<Unreadable>({
  path,
  format: optionalText,
  line: otherwise(number, 0),
  message: text,
  excerpt: optionalText,
  severity: otherwise(oneOf(['error', 'warning']), 'error')
});

interface Index extends Opinions {
  readonly schema: string;
  readonly beamtime: Pick<Beamtime, 'name' | 'date' | 'beamline' | 'user' | 'opened'>;
  readonly scan: Beamtime['scan'];
  readonly pins: Beamtime['pins'];
  readonly processingRuns: Beamtime['processingRuns'];
  readonly merges: readonly ReturnType<typeof merge>[];
  readonly unreadable: Beamtime['unreadable'];
}

const index = object<Index>({
  schema: (value) =>
    value === SCHEMA
      ? SCHEMA
      : refuse(
          typeof value === 'string' && value.startsWith('kamome-beamtime/')
            ? `only ${SCHEMA} can be read`
            : 'not an exported beamtime'
        ),
  beamtime: object<Index['beamtime']>({
    name: text,
    date: optionalText,
    beamline: optionalText,
    user: optionalText,
    opened: otherwise(path, relPath(''))
  }),
  scan: object<Beamtime['scan']>({
    directories: number,
    files: number,
    bytesRead: number,
    filesParsed: number,
    partial: yesNo
  }),
  pins: list(pin),
  processingRuns: list(processingRun),
  merges: list(merge),
  unreadable: otherwise(list(unreadable), []),
  ranking: optional(rule),
  decisions: optional(list(judgement))
});

/**
 * The beamtime of an exported index. Findings are not taken over: they are made anew, with the limits of this machine. Throws `IndexError`
 * with the place of the first field that is not what the format says.
 */
export function importIndex(json: string): Beamtime {
  return readIndex(json).beamtime;
}

/** An exported index with what its sender said; see `importIndex`. */
export function readIndex(json: string): { readonly beamtime: Beamtime; readonly opinions: Opinions } {
  const read = index(parsed(json));
  const { ranking, decisions } = read;
  return {
    beamtime: beamtimeOf(read),
    opinions: { ...(ranking && { ranking }), ...(decisions && { decisions }) }
  };
}

function beamtimeOf(read: Index): Beamtime {
  const { beamtime, scan: figures, pins, processingRuns, merges, unreadable: faults } = read;
  return {
    ...beamtime,
    source: 'import',
    scan: figures,
    pins,
    processingRuns,
    merges: merges.map((one) => ({
      ...one,
      trials: one.trials.map((inner): Trial => ({
        ...inner,
        merge: one.path,
        clustering: inner.clustering ?? one.clustering,
        state: inner.state ?? one.state
      }))
    })),
    unreadable: faults
  };
}

function parsed(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch (error) {
    throw new IndexError(`not JSON: ${error instanceof Error ? error.message : String(error)}`);
  }
}
