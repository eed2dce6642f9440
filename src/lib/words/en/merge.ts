import { count } from '../../base/count';
import type { WordTree } from '../words';

/** The page of one merge. */
export const merge = {
  noMtz: 'no MTZ found',
  back: 'All merges',
  unknownMerge: 'This merge is not in this beamtime.',
  unknownMergeHint: 'Its folder was not found.',
  unknownMergeScanning: 'It has not been found yet: the disk is still being read.',
  start: (d: string) => `start resolution ${d} Å`,
  funnel: {
    name: 'Data sets from the list of this merge to this run',
    steps: {
      found: 'found by KAMO',
      given: 'of the crystal form merged',
      filtered: 'after the cell filter',
      tree: 'in the tree',
      cluster: 'in this cluster',
      used: 'used in this run'
    },
    lost: (n: number) => `(−${n})`,
    lostFor: (n: number, explained: number, reason: string) =>
      explained === n ? `(−${n}: ${reason})` : `(−${n}, ${explained} of them: ${reason})`,
    reasons: {
      found: '',
      given: 'other crystal form or symmetry',
      filtered: 'cell filter',
      tree: 'too few common reflections',
      cluster: 'not in this cluster',
      used: 'rejected, see Data sets'
    }
  },
  cutoffs: {
    title: 'Why this resolution: CC1/2 of the outermost of nine shells, fitted by KAMO (multi_merge.log)',
    run: (trial: string, cluster: string, cycle: string) => `${trial}, cluster ${cluster} ${cycle}`,
    ccHalf: (found: string, target: string) => `CC1/2 ${found} % (target ${target} %)`,
    undecided: 'no limit could be decided',
    other: (d: string, chosen: string, fitted: string) =>
      `At ${d} Å KAMO chose cluster ${chosen}; the limit was fitted to cluster ${fitted}.`
  },
  symmetry: (merged: string, scaled: string) => `merged in point group ${merged}, scaled in ${scaled}`,
  symmetryHint:
    'multi_merge.log names the point group that all data sets share. XSCALE.INP has the space group of the input files. For the MTZ KAMO uses what POINTLESS suggests (pointless.log).',
  trials: 'Resolution',
  final: 'final',
  finalHint: 'KAMO renamed this folder to …_final: the last one tried, which does not mean success.',
  lastLine: 'Last line of the log:',
  state: {
    finished: 'Finished.',
    'no-cluster-passed': 'Nothing was merged: no cluster met the limits of completeness and redundancy.',
    'too-few-datasets': 'Nothing was merged: too few data sets.',
    unfinished: 'The merge did not finish.',
    unknown:
      'It is not known how this merge ended: the file with the result could not be read, or is not in the archive.',
    failed: 'This merge failed.'
  },
  next: {
    finished: '',
    'no-cluster-passed':
      'Check the completeness of the clusters in the tree. Either merge manually with lower limits, or collect more crystals.',
    'too-few-datasets':
      'At least two data sets that could be indexed are needed: see the processing runs of this sample.',
    unfinished:
      'The job was stopped or was still running when the disk was written. Use an earlier resolution if one has results, or ask the beamline to run the merge again.',
    unknown:
      'Archive: open the disk. Disk: connect it again and rescan; Files lists the folders that could not be read.',
    failed: 'Read the log at the quoted line; the folder of an earlier resolution may hold results.'
  },
  tree: 'Dendrogram',
  partOfTree: (leaves: number, of: number) => `Part of the dendrogram: ${leaves} of ${count(of, 'data set')}`,
  treeSigns: (choice: string) => `Yellow: ${choice}`,
  treeCrosses: '✕ rejected up to the selected cycle',
  clusters: 'Clusters',
  asList: 'As a list',
  asTree: 'As a tree',
  treeOf: (method: string, equation: string | undefined) =>
    method === 'blend'
      ? 'Clustering by unit cell (BLEND): Ward linkage of standardised cell parameters (no unit)'
      : `Clustering by intensity correlation: linkage of ${equation ?? 'the CC distance'}`,
  beforeRejection:
    'Completeness and redundancy of clusters in the tree are those before any rejection; those of runs are after it.',
  inHand: (cluster: string, members: number | undefined) =>
    `Cluster ${cluster}${members === undefined ? '' : `: ${count(members, 'data set')}`}`,
  runs: 'Rejection cycles',
  cycleMeaning: {
    one: 'all data sets',
    two: 'without bad frames',
    three: 'without bad data sets',
    other: 'rejection cycle'
  },
  noThird: 'No run_03: no data set was an outlier, so run_02 is the last. This is normal.',
  noSecond: 'No run_02: XSCALE failed on run_01, or no rejection was requested.',
  notMerged:
    'KAMO did not merge this cluster: it merges only those that meet its limits, best first, up to a number.',
  clusterFailed: 'KAMO tried to merge this cluster without a result.',
  changed: (change: string) => `${change} against the cycle before`,
  overall: 'Overall',
  outer: 'Outer shell',
  inner: 'Inner shell',
  used: 'Data sets used',
  spaceGroup: 'Space group',
  cell: 'Unit cell',
  shells: 'Shells',
  draw: 'Runs drawn',
  members: 'Data sets',
  figure: 'Figure',
  remark: 'Merged',
  unit: 'Unit',
  storedPath: 'Path in the file list',
  member: {
    number: 'No.',
    pin: 'Pin',
    run: 'Processing run',
    cell: 'Unit cell',
    scaleB: 'B',
    isa: 'ISa',
    state: 'In this run',
    used: 'used',
    reference: 'scaling reference',
    trimmed: (state: string, removed: number | undefined, of: number | undefined) =>
      removed === undefined || of === undefined
        ? `${state} (bad frames removed)`
        : `${state} (${removed} of ${count(of, 'frame')} removed)`,
    rejected: (cycle: string, reason: string) => `rejected in ${cycle}: ${reason}`,
    notScaled: 'not in this run',
    notJoined: 'Its processing run was not found.',
    pathOnly: (path: string) => `Path in the file list: ${path}`
  },
  reason: (name: string, meaning: string) => `${name} (${meaning})`,
  and: ', ',
  reasons: {
    no_common_refls: 'too few common reflections with the others',
    useless: 'excluded by XSCALE as useless data',
    allbadframe: 'all frames bad by frame CC',
    bad_B: 'B factor an outlier, 1.5 × IQR',
    'bad_em.b': 'error model b an outlier, 1.5 × IQR',
    'bad_em.ab': 'error model ab an outlier',
    bad_R: 'R factor an outlier',
    bad_pwcc: 'low pairwise CC',
    bad_cchalf: 'lowers CC1/2',
    badcc: 'lowers CC1/2',
    unknown: 'reason not given'
  },
  files: 'Files of this run and merge',
  filesMerge: 'Files of this merge'
} satisfies WordTree;
