import { count } from '../../base/count';
import type { WordTree } from '../words';

/** What a choice of data sets would give, from the reflections. */
export const whatIfWords = {
  title: 'Statistics of a choice',
  start: (n: number) => `Read the reflections of ${count(n, 'data set')}`,
  hint: 'Reads and scales all data sets of this tree once; the numbers of every choice then follow without reading again.',
  disconnected: 'Connect the disk to compute what a choice of data sets would give.',
  again: 'Read again',
  stop: 'Stop',
  state: {
    reading: (done: number, of: number) => `Reading reflections: ${done} of ${count(of, 'data set')}`,
    scaling: (percent: number) => `Scaling: ${percent} %`,
    stopped: 'Stopped.',
    ready: (n: number, group: string, dMin: string) => `${count(n, 'data set')} read, ${group}, to ${dMin} Å.`
  },
  scales: {
    label: 'Scales',
    own: 'computed here (K, B, error model)',
    xscale: 'K and B of XSCALE',
    without: (n: number) =>
      `${count(n, 'data set')} ${n === 1 ? 'has' : 'have'} no scale in XSCALE.LP of this run and ${n === 1 ? 'counts' : 'count'} in no choice.`
  },
  parts: (n: number) =>
    `The data sets fall into ${count(n, 'part')} with too few common reflections to be on one scale: CC1/2 and I/σ across them mean little.`,
  limits:
    'Accepted reflections, Friedel mates merged, CC1/2 by σ–τ. The scales are those of all data sets read; a merge of the choice alone scales it anew and rejects by itself.',
  rows: {
    hint: 'Reads and scales the selected data sets once (without a selection, those shown); the numbers of every selection among them then follow without reading again.',
    order: 'in the order of the disk',
    dMin: 'to (Å)',
    usual: 'Default: the median of the limits that CORRECT gives these data sets (I/σ = 1).',
    others: (n: number, edge: number, angle: number) =>
      `${count(n, 'data set')} ${n === 1 ? 'is' : 'are'} left out: another space group than the others, or a cell that differs by more than ${edge} % or ${angle}°.`,
    noCell: (n: number) =>
      `Of ${count(n, 'data set')} neither space group nor cell is known; ${n === 1 ? 'it is' : 'they are'} left out.`,
    noCells: 'None of these data sets has a space group and a cell.'
  },
  choice: (n: number) => `chosen: ${count(n, 'data set')}`,
  nothing: 'Choose data sets: in the tree, the matrix or the cells.',
  against: (n: number) => `change against this run (${n})`,
  againstHint:
    'The data sets of the selected run, computed in the same way: not the numbers that XSCALE printed.',
  notRead: (n: number) =>
    `${count(n, 'chosen data set')} ${n === 1 ? 'was' : 'were'} not read and ${n === 1 ? 'does' : 'do'} not count.`,
  figure: {
    completeness: 'Cmpl (%)',
    inner: 'inner shell',
    anomalous: 'anomalous',
    multiplicity: 'Redundancy',
    ccHalf: 'CC1/2 (%)',
    ccHalfOuter: 'outer shell',
    iOverSigma: 'I/σ',
    iOverSigmaOuter: 'outer shell '
  },
  negativeCcHalf:
    'CC1/2 below 0 %: it is computed from variances (σ–τ method), and is negative where the errors of the mean intensities are larger than the differences between reflections. There is no signal in that shell; a CC of two random halves would scatter around 0.',
  cell: 'Mean cell',
  pairs: 'Pairs',
  pairText: (pairs: number, compared: number, mean: string, least: string) =>
    pairs === 0
      ? 'none'
      : compared === 0
        ? `${pairs}, none with 3 common reflections`
        : `${pairs}: CC mean ${mean}, lowest ${least}${compared < pairs ? ` (${compared} compared)` : ''}`,
  partition: {
    title: 'The parts below the cut',
    part: 'Part',
    sets: 'Data sets',
    choose: (n: number) => `Choose the data sets of part ${n}`,
    alone: (n: number) => `${count(n, 'data set')} alone`
  },
  nodes: {
    title: (n: number) => `Completeness of all ${count(n, 'cluster')} of the tree`,
    hint: 'From the accepted reflections of all its data sets; KAMO counts rejected ones too.',
    node: 'Cluster',
    sets: 'Data sets',
    read: 'read',
    completeness: 'Cmpl (%)',
    kamo: 'Cmpl of KAMO (%)',
    anomalous: 'anomalous (%)'
  },
  curves: {
    title: 'Would fewer data sets suffice?',
    start: 'Draw the curves of this choice',
    computing: 'Computing…',
    of: (n: number) => `of ${count(n, 'data set')}`,
    stale: 'The curves are those of another choice.',
    sets: 'number of data sets',
    frames: 'frames of each data set (%)',
    asChosen: 'as numbered in the tree',
    byDeltaCc: 'most useful first (ΔCC1/2)',
    random: 'at random (mean of 20)',
    byFrames: 'first frames of each',
    completeness: 'Completeness (%)',
    ccHalf: 'CC1/2 (%)',
    note: 'By frames: the first part of every data set, a smaller dose, on the scales of all frames.'
  }
} satisfies WordTree;
