import { count } from '../../base/count';
import type { WordTree } from '../words';

/** The page of all data sets: every processing run of the delivery, and what became of it. */
export const datasetWords = {
  title: 'Data sets',
  columns: {
    pin: 'Pin',
    dataset: 'Data set',
    area: 'Processing',
    sample: 'Sample',
    state: 'State',
    fate: 'Result',
    says: 'Source',
    spaceGroup: 'Space group',
    isa: 'ISa',
    resolution: 'd at I/σ = 1',
    completeness: 'Cmpl',
    ccHalf: 'CC1/2',
    redundancy: 'Redun',
    mosaicity: 'Mosaicity',
    a: 'a',
    b: 'b',
    c: 'c',
    alpha: 'α',
    beta: 'β',
    gamma: 'γ',
    merges: 'Merged in'
  },
  about: {
    pin: 'Puck and pin that the images are of.',
    dataset: 'Prefix and frames of the processing run. Opens its page.',
    area: 'Folder of the processing: the standard one, or the one that cuts sweeps into wedges.',
    sample: 'Sample name on the sheet or in ZOO’s database.',
    state: 'How the processing ended, and where it stopped.',
    fate: 'Merged, rejected or not given to a merge, and why: by KAMO’s choice at the last resolution of the merge in which the data set got furthest.',
    says: 'File and line with the reason.',
    spaceGroup: 'Space group of CORRECT.',
    isa: 'Asymptotic I/σ of CORRECT’s error model; absent where the model failed.',
    resolution: 'd (Å) where ⟨I/σ⟩ of CORRECT’s error table reaches 1, as KAMO’s report gives it.',
    completeness: 'Completeness of all shells (%), CORRECT.',
    ccHalf: 'CC1/2 of all shells (%), CORRECT; * significant at the 0.1 % level.',
    redundancy: 'Redundancy (multiplicity): observations for each unique reflection, CORRECT.',
    mosaicity: 'Reflecting range e.s.d. (°) that CORRECT refined.',
    a: 'a (Å) of CORRECT.',
    b: 'b (Å) of CORRECT.',
    c: 'c (Å) of CORRECT.',
    alpha: 'α (°) of CORRECT.',
    beta: 'β (°) of CORRECT.',
    gamma: 'γ (°) of CORRECT.',
    merges: 'Merges whose chosen run (KAMO’s choice at the last resolution with a result) uses it.'
  },
  taken: { path: 'Path', first: 'First frame', last: 'Last frame' },
  filter: {
    sample: 'Sample',
    area: 'Processing',
    state: 'State',
    fate: 'Result',
    group: 'Space group',
    all: (of: string) => `${of}: all`,
    clear: 'Clear filters'
  },
  presets: {
    name: 'Presets',
    unmerged: 'Not merged',
    form: 'Other crystal form',
    failed: 'Failed',
    chosen: 'Merged by KAMO’s choice',
    isa: 'Highest ISa'
  },
  presetAbout: {
    unmerged:
      'In no merge. Not counted: data sets that KAMO merges in the other processing by design, and those whose files give no reason.',
    form: 'In another of KAMO’s groups of similar cells than the one that was merged.',
    failed: 'No scaled data set: a program failed, KAMO made none, or the job did not finish.',
    chosen: 'Used by the run that KAMO chose at the last resolution of a merge.',
    isa: 'Data sets with an ISa, the highest first.'
  },
  empty: {
    scanning: 'No processing run found yet; the scan goes on.',
    none: 'No processing run was found. Was the whole beamtime opened, or only its images?',
    filtered: 'No data set matches these filters.'
  },
  keys: '↑ ↓ move · Space selects, Shift Space up to here, Ctrl A all shown, Esc none · Enter opens the data set · / filters',
  tick: (name: string) => `Select ${name}`,
  tickAll: 'Select all that are shown',
  selection: {
    name: 'Mean cells',
    shown: (n: number) => `${count(n, 'data set')} shown`,
    selected: (n: number) => `${count(n, 'data set')} selected`,
    hidden: (n: number) => `${n} of them not shown`,
    clear: 'Clear the selection',
    mean: 'mean cell',
    about: 'Mean ± standard deviation (n − 1) of each cell parameter, for each space group on its own.',
    onlyGroup: (group: string) => `Show ${group} alone`,
    cells: 'Cells',
    noGroup: 'no space group',
    noCells: 'The unit cells of these data sets are not known.'
  },
  hand: {
    name: 'Selected data set',
    run: 'Open the data set',
    pin: 'Open the pin',
    close: 'Close',
    merges: 'In each merge'
  },
  pane: {
    label: 'Below the table',
    cells: 'Unit cells',
    columns: 'Two columns',
    'what-if': 'Statistics together',
    noCells: 'The unit cells of the data sets shown are not known.',
    x: 'x axis',
    y: 'y axis',
    colour: 'Colour',
    byColour: {
      none: 'no colour',
      fate: 'result',
      spaceGroup: 'space group',
      sample: 'sample',
      area: 'processing'
    },
    scatter: 'Two columns against each other',
    histogram: 'Histogram of',
    partly: (known: number, of: number) =>
      `${known} of ${count(of, 'data set')} ${known === 1 ? 'has' : 'have'} both values`,
    others: (n: number) => count(n, 'other'),
    noValues: 'None of the data sets shown has both values.'
  }
} satisfies WordTree;
