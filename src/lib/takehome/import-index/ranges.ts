/** Between which values a number of an exported index can have been measured or counted, by the name of its field. Both ends belong to it. */

type Range = readonly [low: number, high: number];

const COUNT: Range = [0, 1e9];
const FRAMES: Range = [0, 1e8];
const ORDINAL: Range = [1, 1e6];
const SHARE: Range = [0, 1];
/** Å. KAMO's fit of one direction runs away now and then (0.05 Å): what a program printed is no fault of the index. */
const RESOLUTION: Range = [0.01, 1000];
/** CORRECT.LP prints a little more than 100 where its shells' limits are rounded. */
const PERCENT: Range = [0, 110];
/** Correlations in percent. */
const CORRELATION: Range = [-100, 100];
/** Percent; weak data have R factors of any size. */
const R_FACTOR: Range = [-1e4, 1e5];
const B_FACTOR: Range = [-1e4, 1e4];

export const RANGES: Readonly<Record<string, Range>> = {
  dMax: RESOLUTION,
  dMin: RESOLUTION,
  resolution: RESOLUTION,
  startResolution: RESOLUTION,
  resolutionEstimate: RESOLUTION,
  resolutionIOverSigma1: RESOLUTION,
  best: RESOLUTION,
  worst: [0.01, 1e4],
  nObserved: COUNT,
  nUnique: COUNT,
  nPossible: COUNT,
  nCompared: COUNT,
  nAno: COUNT,
  completeness: PERCENT,
  anomalousCompleteness: PERCENT,
  redundancy: [0, 1e5],
  anomalousRedundancy: [0, 1e5],
  rObserved: R_FACTOR,
  rExpected: R_FACTOR,
  rMeas: R_FACTOR,
  iOverSigma: [-100, 1e5],
  ccHalf: CORRELATION,
  ccAno: CORRELATION,
  sigAno: [0, 1000],
  lcv: [0, 1e4],
  alcv: [0, 1e4],
  ccMean: [-1, 1],
  ccMin: [-1, 1],
  height: [0, 1e6],
  wilsonB: B_FACTOR,
  bEigen: B_FACTOR,
  b: B_FACTOR,
  k: [0, 1e6],
  isa: [0, 1e4],
  mosaicity: [0, 90],
  wavelength: [0.01, 100],
  distance: [0, 1e5],
  oscillation: [-360, 360],
  spaceGroupNumber: [1, 230],
  number: ORDINAL,
  cluster: ORDINAL,
  dataset: ORDINAL,
  members: ORDINAL,
  cycle: [0, 1e4],
  considered: COUNT,
  kept: COUNT,
  given: COUNT,
  used: COUNT,
  nodes: COUNT,
  firstFrame: FRAMES,
  lastFrame: FRAMES,
  frames: FRAMES,
  expectedFrames: FRAMES,
  image: FRAMES,
  files: COUNT,
  points: COUNT,
  maxSpots: COUNT,
  vertical: [0, 1e5],
  horizontal: [0, 1e5],
  crystal: COUNT,
  crystalsChosen: COUNT,
  attempt: COUNT,
  pin: COUNT,
  outcomeCode: [-1e9, 1e9],
  line: COUNT,
  failures: COUNT,
  directories: COUNT,
  filesParsed: COUNT,
  bytesRead: [0, 1e16],
  group: ORDINAL,
  runs: COUNT,
  givenLines: COUNT,
  excludedLines: COUNT,
  summaryLine: COUNT,
  l: COUNT,
  moment: COUNT,
  ncs: COUNT,
  ice: COUNT,
  laws: COUNT,
  pairs: COUNT,
  index: COUNT,
  chosen: COUNT,
  cc: [-1, 1],
  nToMerge: COUNT,
  equal: COUNT,
  known: COUNT,
  differs: COUNT,
  undecided: COUNT,
  target: SHARE,
  pValue: SHARE,
  laueGroupProbability: SHARE,
  absenceProbability: SHARE,
  totalProbability: SHARE,
  meanAbsL: SHARE,
  meanLSquared: SHARE,
  secondMoment: [0, 1e4],
  ccToMerge: [-1, 1],
  mean: [-1, 1],
  sd: [0, 2],
  vector: [-1, 1],
  iceRings: RESOLUTION,
  sparseRings: RESOLUTION,
  limit: [-1e6, 1e6],
  weight: [0, 1e6]
};

/** Those that count or number something. */
export const INTEGERS: ReadonlySet<string> = new Set(
  Object.entries(RANGES).flatMap(([name, range]) =>
    [COUNT, FRAMES, ORDINAL].includes(range) ||
    ['spaceGroupNumber', 'cycle', 'vertical', 'horizontal'].includes(name)
      ? [name]
      : []
  )
);
