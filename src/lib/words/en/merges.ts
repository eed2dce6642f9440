import { count } from '../../base/count';
import type { WordTree } from '../words';

/** The page of all merge runs. */
export const merges = {
  title: 'Merges',
  count: (shown: number, all: number, merges: number) =>
    `${shown === all ? '' : `${shown} of `}${count(all, 'row')}: every run of ${count(merges, 'merge')}`,
  groups: { place: '', overall: 'Overall', outer: 'Outer shell', inner: 'Inner shell', whole: 'Whole run' },
  columns: {
    sample: 'Sample',
    area: 'Processing',
    method: 'Method',
    resolution: 'd_min',
    cluster: 'Cluster',
    cycle: 'Run',
    given: 'Given',
    used: 'Used',
    spaceGroup: 'Space group',
    unitCell: 'Unit cell'
  },
  about: {
    sample: 'Sample name, as in the folder of the merge.',
    area: 'Standard processing (_kamoproc) or 30° splitting (_kamo_30deg).',
    method: 'blend: clustering by unit cell. cc: clustering by intensity correlation.',
    resolution: 'Resolution of this merge, from its folder name.',
    cluster: 'Number of the cluster in the tree.',
    cycle: '1: all data. 2: without bad frames. 3: without bad data sets.',
    given: 'Data sets in the cluster.',
    used: 'Data sets scaled in this run.',
    spaceGroup: 'Space group that the run was merged in.',
    unitCell: 'Mean cell of the run: a b c in Å, α β γ in °. Sorted by a.'
  },
  sets: { replacement: 'Molecular replacement', sad: 'SAD', completeness: 'Completeness' },
  filter: {
    text: 'Filter rows',
    hint: 'Filter: sample, cluster, path ( / )',
    area: 'Processing',
    sample: 'Sample',
    method: 'Method',
    symmetry: 'Space group',
    cycles: 'Runs',
    allCycles: 'all runs',
    lastCycles: 'last run of each cluster',
    trials: 'Resolutions',
    allTrials: 'all resolutions',
    finalTrials: 'final resolution only',
    merged: 'Rows',
    allRows: 'merged or not',
    mergedRows: 'merged only',
    all: 'all',
    allSamples: 'Sample: all',
    clear: 'Clear filters'
  },
  empty: {
    scanning: 'No merge found yet; rows appear as the disk is read.',
    none: 'No merge folder (merge_…) was found in this beamtime. Merging is in _kamoproc and _kamo_30deg; was the whole beamtime opened?',
    filtered: 'No row matches these filters.'
  },
  noRun: {
    'no-cluster-passed': 'No cluster met KAMO’s limits: nothing was merged at this resolution.',
    'too-few-datasets': 'Too few data sets: nothing was merged.',
    unfinished: 'The merge did not finish.',
    unknown: 'It is not known how the merge ended.',
    failed: 'The merge failed.',
    finished: 'Finished, but no run of it was found.',
    clusterFailed: 'This cluster gave no result.',
    notMerged: 'This cluster was not merged.'
  },
  why: {
    noRun: 'Nothing was merged here.',
    cubic: 'Not given: cubic crystals have no anisotropy, or the fit failed.',
    fit: 'Not given: the fit failed (nan).',
    notComputed: 'Not given: XSCALE could not compute it (-99.9), or the file is missing.',
    friedel: 'Not given: Friedel mates were merged, or the summary of the tree is missing.',
    cycleNotSaid: 'No number: the report shows only the last run of each cluster, without its number.',
    notJudged: 'No decision yet.'
  },
  choice: {
    rule: (best: string, considered: number, kept: number) =>
      considered <= 1
        ? `KAMO chose ${best}: it was the only cluster that could be merged.`
        : considered > 2
          ? `KAMO chose ${best}: of ${count(considered, 'merged cluster')} it keeps the ${kept === 1 ? 'one' : kept} with the highest redundancy (last runs only) and selects the highest overall CC1/2`
          : `KAMO chose ${best}: of ${count(considered, 'merged cluster')} (last runs only) it selects the highest overall CC1/2`,
    runnerUp: (name: string, ccHalf: string, other: string) =>
      `; the runner-up ${name} has ${other} % against ${ccHalf} %.`,
    tie: (name: string, ccHalf: string, outer: string, other: string) =>
      `; the runner-up ${name} ties at ${ccHalf} %, so the outer shell decides: ${outer} % against ${other} %.`,
    halved: (name: string, redundancy: string, other: string) =>
      `; ${name} was excluded before: its redundancy is ${other} against ${redundancy}.`,
    full: (name: string) => `; the runner-up ${name} is equal by all criteria.`,
    end: '.',
    notReached: (best: string) =>
      `The merge ended before KAMO could choose. By its rule ${best} is the best at this resolution.`
  },
  panel: {
    title: 'Selected run',
    checklist: 'Checklist',
    noFindings: 'No check applies to this row yet.',
    allFine: (passed: number) => `${passed} passed`,
    showPassed: 'Show what passed',
    hidePassed: 'Hide what passed',
    shells: 'Shells',
    openMerge: 'Open the merge page',
    mtz: 'Merged data (MTZ)',
    noMtz: 'No MTZ of this run was found.',
    files: 'Files',
    copied: 'Copied',
    saveCopy: 'Save MTZ',
    saveOrDrag: 'Save the MTZ, or drag it to a folder',
    saving: 'Saving…',
    saved: 'Saved',
    absent: 'The disk is not connected: connect it in the top bar to save the file.',
    saveFailed: (why: string) => `Could not be saved: ${why}`,
    readFrom: (cycle: string) =>
      `KAMO links some files of this run to ${cycle}; a browser cannot see links, so they were read there.`,
    why: 'Why',
    advice: 'What to do',
    evidence: 'Evidence'
  },
  keys: '↑ ↓ or j k move · a x u decide · n note · Enter opens · Space ticks · / filters · ? all keys',
  ticked: (count: number) => `${count} ticked`,
  clearTicks: 'Clear ticks',
  acceptTicked: (n: number) => `Accept ${n}`,
  rejectTicked: (n: number) => `Reject ${n}`,
  tick: 'Tick for comparing or deciding together'
} satisfies WordTree;
