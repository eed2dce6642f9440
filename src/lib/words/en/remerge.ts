import { count } from '../../base/count';
import type { WordTree } from '../words';

/** The reflections themselves: a reported table compared with them, and a merge made from them here. */
export const remergeWords = {
  verify: {
    title: 'Compare with the reflections',
    start: 'Compare with the reflections',
    hint: 'Reads the reflections and computes the table again; each cell of the log is compared with it.',
    computing: 'Reading the reflections…',
    disconnected: 'Connect the disk to compare the table with the reflections.',
    noTable: (name: string) => `Unknown: ${name} of this run was not found, so there is no table to compare.`,
    noReflections: (name: string) =>
      `Unknown: ${name} is not in what was read, so its numbers cannot be computed again.`,
    refused: (name: string, why: string) => `Unknown: ${name} could not be read: ${why}`,
    counts: (equal: number, known: number, differs: number, unknown: number) =>
      [
        `${equal} of ${count(equal + known + differs + unknown, 'cell')} equal`,
        known > 0 ? `${known} differ for a known reason` : '',
        unknown > 0 ? `${unknown} cannot be decided` : '',
        differs > 0 ? count(differs, 'cell differs', 'cells differ') : 'none differs otherwise'
      ]
        .filter(Boolean)
        .join(', '),
    aliens: (n: number) =>
      `${count(n, 'reflection')} that CORRECT marked as alien only after it had printed the table ${n === 1 ? 'is' : 'are'} counted again here.`,
    verdict: {
      equal: 'equal',
      known: 'differs for a known reason',
      differs: 'differs',
      unknown: 'cannot be decided'
    },
    reason: {
      aliens: 'CORRECT marked aliens after it had printed the table',
      rounding: 'limits and numbers are printed rounded',
      'plain-mean': 'R about the plain mean, not the weighted one',
      'random-halves': 'the random halves were drawn once for the log: another draw gives another value',
      'sample-sigma': 'the σ behind SigAno is not in the file',
      'not-printed': 'the log prints a sign for none or useless, where a number can be computed'
    },
    kept: (date: string) => `Compared on ${date}:`,
    legend: 'In each cell: the log, and below it what the reflections give where it is not the same.',
    total: 'all',
    shell: 'to (Å)'
  },
  quantity: {
    nObserved: 'observed',
    nUnique: 'unique',
    nPossible: 'possible',
    completeness: 'Cmpl (%)',
    rMerge: 'Rmerge (%)',
    nCompared: 'compared',
    iOverSigma: 'I/σ',
    rMeas: 'Rmeas (%)',
    ccHalf: 'CC1/2 (%)',
    ccAno: 'CCano (%)',
    sigAno: 'SigAno',
    nAno: 'Nano'
  },
  fault: {
    /** Without a file: several of them together. */
    unreadable: (file: string, line: number, says: string) =>
      file === '' ? `${says}.` : line > 0 ? `${file}, line ${line}: ${says}` : `${file}: ${says}`,
    refused: (file: string, says: string) => `${file} could not be read: ${says}`,
    lost: (says: string) => `Files can no longer be read from the disk (${says}). Connect it again.`,
    'no-space-group': 'No file gives the space group.',
    'no-records': 'No accepted reflection lies inside the limits, or no file gives the unit cell.',
    'out-of-memory': 'The browser has not enough memory for so many reflections.',
    stopped: 'Stopped.',
    died: (says: string) => `The computation stopped: ${says}`
  },
  toRemerge: 'Re-merge here',
  toRemergeHint: 'Scales and merges data sets from their reflections, in this browser',
  toRemergeSelection: (n: number) => `Re-merge ${n}`,
  title: 'Re-merge',
  of: (name: string) => `Re-merge of ${name}`,
  back: 'Back to the merge',
  unknown: 'The merge in the address is not in the beamtime that is open.',
  unknownHint: 'Come here from the page of a merge.',
  limits:
    'Scaled here with K and B by data set (by batch in long sweeps), an error model by data set, outliers rejected. XSCALE corrects more: decay, absorption and modulation over the detector are not corrected here. Frames that KAMO removed in later cycles come back where the file read still holds them.',
  options: {
    title: 'Options',
    dMin: 'to (Å)',
    batch: 'Scale K, B',
    batches: {
      auto: 'by 10° in sweeps over 15°',
      none: 'by data set',
      five: 'by 5°',
      ten: 'by 10°',
      twenty: 'by 20°'
    },
    reject: 'reject outliers',
    reindex: 'resolve indexing ambiguity'
  },
  sets: {
    title: 'Data sets',
    chosen: (n: number, of: number) => `${n} of ${count(of, 'data set')} of this tree chosen`,
    members: 'Those of this run',
    all: 'All of the tree',
    none: 'None',
    tick: (number: number) => `Merge data set ${number}`
  },
  start: 'Merge',
  stop: 'Stop',
  state: {
    idle: 'Nothing merged yet.',
    reading: (done: number, of: number) => `Reading reflections: ${done} of ${count(of, 'data set')}`,
    done: (sets: number, records: string) =>
      `Merged ${count(sets, 'data set')}, ${count(records, 'observation')}.`,
    stopped: 'Stopped; nothing was merged.',
    failed: 'Not merged.'
  },
  stage: {
    reindexing: 'Indexing ambiguity…',
    scaling: (percent: number) => `Scaling: ${percent} %`,
    errors: (percent: number) => `Error model and outliers: ${percent} %`,
    statistics: 'Statistics…'
  },
  disconnected: 'Connect the disk: the reflections are read from it.',
  missing: (n: number, of: number) =>
    `${n} of ${count(of, 'chosen data set')} ${n === 1 ? 'is' : 'are'} not in this merge:`,
  nothing: 'No reflections of the chosen data sets could be read.',
  helical:
    'Delivered disks often leave out the reflections of helical and single-crystal runs. Such merges cannot be made again from this disk.',
  why: {
    absent: 'no reflections on the disk',
    axes: 'its own file is indexed on other axes than the merge, or may be, and the copy of the merge is not on the disk',
    place: 'no file of this disk is known for it'
  },
  from: (copies: number, own: number) =>
    [
      copies > 0 ? `${count(copies, 'copy', 'copies')} that KAMO made for the merge` : '',
      own > 0 ? `${own} XDS_ASCII.HKL of the processing runs` : ''
    ]
      .filter(Boolean)
      .join(', '),
  fromLabel: 'Read from:',
  parts: (n: number) =>
    `The data sets fall into ${count(n, 'part')} with too few common reflections to be on one scale; each part was scaled by itself.`,
  leftOut: (names: readonly string[]) =>
    `Not in the merge: ${names.join(', ')}. Nothing of what the other data sets measured is seen there, so that no scale can be found.`,
  swapped: (names: readonly string[]) =>
    `I(+) and I(−) look exchanged in ${names.join(', ')}: the anomalous differences are opposite to those of the other data sets. Either those or these are of the wrong hand; leave one side out before you use anomalous differences.`,
  result: {
    title: 'Result',
    facts: (group: string, cell: string, outliers: number) =>
      `${group}, median cell ${cell}, ${count(outliers, 'outlier')} rejected`,
    shells: 'Shells',
    delivered: 'delivered',
    here: 'here',
    shell: 'Shell (Å)',
    total: 'all',
    otherLimits: 'The delivered merge has other shells: see the charts.',
    definition:
      'Here: R about the weighted mean; CC1/2 by σ–τ (Assmann, Brehm & Diederichs 2016), which has no random draw.',
    eachSet: 'Each data set, the most harmful first',
    delta: 'ΔCC1/2 (%)',
    deltaHint: 'CC1/2 with this data set less CC1/2 without it. Negative: it makes the merge worse.',
    number: 'No.',
    name: 'Data set',
    records: 'Observations',
    before: 'rejected by XDS',
    outliers: 'outliers',
    k: 'K',
    kHint: 'ln of the scale; of several batches the mean',
    b: 'B (Å²)',
    bHint: 'I ∝ exp(−B/(2d²)), relative to the mean of all; of several batches the mean',
    batches: 'batches',
    isa: 'ISa',
    operator: 'indices',
    part: 'part',
    leave: 'Leave out',
    leaveHint: (number: number) => `Re-merge without data set ${number}`
  },
  kept: {
    title: 'Merges kept here',
    name: 'Name',
    keep: 'Keep this merge',
    date: 'made',
    sets: 'Data sets',
    run: 'Run started from',
    draw: 'draw',
    delivered: 'delivered',
    recipe: 'recipe',
    again: 'again',
    againHint: 'Sets this page as the recipe says: the data sets and the options. Then press Merge.',
    compare: (n: number) => `Compare ${n === 1 ? 'it' : `these ${n}`} with the delivered run and any other`,
    table1: 'Table 1 of the delivered run and of those drawn',
    drop: 'Remove',
    note: 'Kept in this browser with the recipe; the MTZ is made again from it. All were scaled here: compare them with each other before you compare them with XSCALE.'
  },
  save: {
    title: 'Save',
    mtz: 'Save MTZ',
    hkl: 'Save unmerged HKL',
    inputs: 'XSCALE.INP of the same data sets',
    links: 'make_links.sh for this XSCALE.INP',
    list: 'formerge.lst for KAMO',
    recipe: 'Save recipe (JSON)',
    saved: (name: string) => `Saved ${name}.`,
    note: 'The MTZ holds intensities (IMEAN, I(+), I(−)); no amplitudes.',
    flags: {
      label: 'Free-R flags',
      none: 'none',
      new: 'new, by resolution',
      copy: 'copied from an MTZ'
    }
  }
} satisfies WordTree;
