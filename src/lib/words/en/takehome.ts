import { count } from '../../base/count';
import type { WordTree } from '../words';

/** The dialog that offers what can be taken home. */
export const takehome = {
  open: 'Save results…',
  title: 'Save results',
  close: 'Close',
  run: (name: string) => `of ${name}`,
  runs: (n: number) => `of ${count(n, 'run')}`,
  tabs: { data: 'Data', table1: 'Table 1', subset: 'Re-merge subset', report: 'Report' },
  save: (name: string) => `Save ${name}`,
  saveOne: 'Save a copy',
  copyMarkdown: 'Copy as Markdown',
  copied: 'Copied.',
  saving: (name: string, size: string) => `Saving ${name}: ${size} so far`,
  saved: (name: string) => `Saved ${name}.`,
  failed: 'Not saved.',
  noHeader: 'The low-resolution limit and the space group of the MTZ are not known here.',
  noInput: 'The cell has the two decimals of the log, not the three of XSCALE.INP.',
  reasons: {
    denied:
      'The browser has no permission for this folder or file. Allow it when asked, or choose another place.',
    gone: 'The disk can no longer be read. Plug it in again and connect it in the top bar.',
    'not-found': 'The file is no longer where it was found. Was the disk changed? Rescan it.',
    unreadable: 'The file could not be read from the disk. Try again, or copy it with the file manager.',
    full: 'There is not enough room where it should be saved.',
    'too-large':
      'It is larger than an archive can be (4 GB). Leave out xscale.hkl, or save files one by one.',
    'not-connected': 'The disk is not connected: connect it in the top bar to save files.',
    own: 'This is an error in Kamome, not in your data.'
  },
  technical: 'Technical text',
  absent:
    'The disk is not connected: connect it in the top bar to save files. Tables, subset and report need no disk.',
  archive: 'Everything of this run in one ZIP file',
  archiveHint:
    'MTZ, XSCALE.INP, XSCALE.LP and logs, with a README in both languages: statistics, where each file lay, checklist, what is missing.',
  withHkl: 'with xscale.hkl (unmerged, may be large)',
  format: 'Format',
  preview: 'Preview',
  withInner: 'with the innermost shell',
  shares: 'R values and correlations',
  percent: 'in percent',
  fractions: 'as fractions',
  columnName: (run: string) => `Name of the column for ${run}`,
  columnNames: 'Column name',
  subsetHint:
    'Choose data sets, then save KAMO’s input files for them. Nothing is computed here: run them where KAMO is installed.',
  members: (chosen: number, inside: number, ofCluster: number | undefined, cluster: string) =>
    ofCluster === undefined
      ? `${count(chosen, 'data set')} chosen; no file that was read lists those of cluster ${cluster}`
      : `${count(chosen, 'data set')} chosen: ${inside} of the ${ofCluster} of cluster ${cluster} (before rejection)${inside === chosen ? '' : `, ${count(chosen - inside, 'other')}`}`,
  all: 'All',
  used: 'Used in this run',
  none: 'None',
  dataset: (number: number) => `Data set ${number}`,
  from: 'Files to merge',
  fromInputs: 'copies made for this merge (input_files, re-indexed)',
  fromRuns: 'the processing runs’ own files (copies where re-indexed)',
  copiesKept: (n: number) =>
    `${count(n, 'data set')}: the copy is used, because it was re-indexed or may have been.`,
  name: 'Name of the subset',
  notTaken: (names: string) => `Parameters of the log that are not taken over: ${names}.`,
  root: 'Beamtime folder on the computer with KAMO',
  rootHint: 'Left empty, paths are relative to the beamtime folder.',
  clustering: 'Merge',
  together: 'all chosen together (clustering=no)',
  asBefore: 'with clustering as in the log',
  leftOut: {
    name: (n: number) => `${count(n, 'data set')} left out: the name cannot be written into this file.`,
    place: (n: number) => `${count(n, 'data set')} left out: the place of the file is not known.`
  },
  saveAll: (name: string) => `Save all as ${name}`,
  allHint: 'The files belong together. First run make_links.sh; merge_subset.sh runs it by itself.',
  nothingChosen: 'Choose at least one data set.',
  note: 'Why this merge? Your note goes into the report.',
  reportHint:
    'One HTML page with delivery, choice, checklist, Table 1, shells, members, rejections and tree. Opens anywhere, without a network.',
  language: 'Language of the file',
  noRun: 'This row has no run, so there is nothing to save.'
} satisfies WordTree;
