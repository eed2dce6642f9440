import { count } from '../../base/count';
import type { WordTree } from '../words';

/** The page that sets merge runs side by side. */
export const compare = {
  title: 'Compare',
  these: (runs: number) => `Compare these ${runs}`,
  intro: (fewest: number, most: number) =>
    `Choose ${fewest} to ${count(most, 'merge run')}. The first run is the reference; the others are shown as differences from it.`,
  chosen: 'Runs compared',
  first: 'reference',
  madeHere: 'merged here',
  ownNote:
    'Merges made here: CC1/2 by σ–τ and R about the weighted mean; scaled with K and B by data set, where XSCALE corrects more. Compare them with each other before you compare them with XSCALE.',
  makeFirst: 'Use as reference',
  remove: (name: string) => `Remove ${name}`,
  add: 'Add a run',
  addHint: 'Sample, method, cluster, run…',
  addOne: (name: string) => `Add ${name}`,
  full: (most: number) => `${count(most, 'run is', 'runs are')} compared; remove one to add another.`,
  more: (left: number) => `${left} more: type to narrow them down.`,
  nothing: 'No run matches.',
  unknown: (path: string) => `Not on this disk, or not read yet: ${path}`,
  presets: 'Common comparisons',
  presetOf: 'Sample',
  preset: {
    areas: (of: string) => `standard processing against 30° splitting (${of})`,
    methods: (of: string) => `blend against cc (${of})`,
    cycles: (of: string) => `cycles of one cluster (${of})`
  },
  presetAbsent: {
    areas: 'Standard against 30° splitting: no choice of KAMO in both is known for this sample.',
    methods: 'blend against cc: no choice of KAMO by both is known for this sample.',
    cycles: 'Cycles of one cluster: no cluster of this sample is known to have more than one.'
  },
  shells: 'Shells',
  statistics: 'Statistics',
  statisticsNote:
    'Overall, and in parentheses the outer shell. Below: the difference from the first run, at the printed precision.',
  limitsDiffer:
    'The resolution limits differ, so overall and outer-shell numbers are not of the same reflections: where the limit is not that of the first run, a difference is called neither better nor worse. Compare shell by shell above.',
  inner: 'inner shell',
  better: 'better',
  worse: 'worse',
  same: 'same',
  rows: {
    dMin: 'Resolution limit',
    used: 'Data sets used',
    observed: 'Observed reflections',
    unique: 'Unique reflections',
    completeness: 'Completeness',
    redundancy: 'Redundancy',
    iOverSigma: 'I/σ(I)',
    rMeas: 'Rmeas',
    ccHalf: 'CC1/2',
    ccAno: 'CCano',
    sigAno: 'SigAno',
    wilsonB: 'Wilson B',
    resolutionEstimate: 'd_min est. (KAMO)',
    anisoBest: 'Resolution, best direction',
    anisoWorst: 'Resolution, worst direction',
    lcv: 'LCV',
    alcv: 'aLCV'
  },
  wedgesOfSets: (datasets: number) => `wedges of ${count(datasets, 'data set')}`,
  run: 'Run',
  reasonOf: (run: string) => `${run}: why`,
  taken: {
    quantity: 'Quantity',
    unit: 'Unit',
    change: 'change',
    event: 'What happened',
    dataSet: 'Data set',
    rule: 'Rule',
    frames: 'Frames removed',
    left: 'left',
    trimmed: 'lost frames'
  },
  spaceGroup: 'Space group',
  cells: 'Unit cells',
  cellDifference: 'Lengths: difference from the first run in percent.',
  members: 'Data sets in which runs',
  membersNote: 'Choose a line to see the names.',
  marks: '● in the run  ◐ some of its wedges  ○ not in it',
  wedges:
    'Different splittings are compared: a 30° wedge is counted to the whole processing run of the same pin and prefix that contains its frames.',
  sets: {
    all: 'in all',
    only: (name: string) => `only in ${name}`,
    some: (names: string) => `in ${names}`,
    none: 'in none of them (rejected)'
  },
  count: (members: number) => count(members, 'data set'),
  noMembers: 'No list of inputs: XSCALE.INP of these runs was not found.',
  name: 'Processing run',
  state: {
    used: 'used',
    partly: (used: number, all: number) => `${used} of ${count(all, 'wedge')}`,
    rejected: 'rejected',
    absent: 'not in the cluster'
  },
  wedgesOf: (wedges: number) => ` (${count(wedges, 'wedge')})`,
  wedgesOut: (names: string) => `without frames ${names}`,
  trimmed: 'frames removed',
  cycles: 'Cycles of this cluster',
  cyclesNote: 'What KAMO removed from cycle to cycle, by which rule, and how each statistic changed.',
  toCycles: 'Compare these cycles',
  cycle: {
    notSaid: 'the report has one line for the cluster and does not list what was removed',
    one: 'all data sets',
    two: 'bad frames removed',
    three: 'bad data sets removed',
    other: 'rejection cycle'
  },
  left: (datasets: number) => (datasets === 0 ? 'No data set left.' : `${count(datasets, 'data set')} left:`),
  lostFrames: (datasets: number) => `${count(datasets, 'data set')} lost frames:`,
  noFrames: 'No data set lost frames.',
  noChange: 'None of the statistics above changed at the printed precision.',
  frames: (removed: number, all: number, which: string) => `${removed} of ${count(all, 'frame')} (${which})`,
  framesUnknown: 'Which frames: connect the disk to read merge.log.',
  limits: 'Limits that the rules used (merge.log)',
  between: (low: string, high: string) => `kept from ${low} to ${high}`,
  above: (low: string) => `kept above ${low}`,
  change: 'Change',
  reading: 'Reading merge.log…',
  failed: (why: string) => `merge.log could not be read: ${why}`
} satisfies WordTree;
