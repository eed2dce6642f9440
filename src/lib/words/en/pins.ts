import type { WordTree } from '../words';

/** The list of pins, and what is said of a pin wherever it stands. */
export const pins = {
  title: 'Pins',
  columns: {
    pin: 'Pin',
    sample: 'Sample',
    mode: 'Mode',
    outcome: 'Outcome',
    steps: 'Progress',
    scans: 'Scans',
    spots: 'Max spots',
    frames: 'Frames',
    merges: 'In merges'
  },
  taken: {
    expected: 'Frames expected',
    given: 'Merges given',
    runs: (area: string) => `${area}: all runs`
  },
  about: {
    pin: 'Puck and pin, as the folder is named.',
    sample: 'Sample name on the sheet or in ZOO’s database.',
    mode: 'Planned measurement mode.',
    outcome: 'ZOO’s record of the pin. It is a hint: the files take precedence.',
    steps:
      'Mounted, centred, rastered, hits, collected, indexed, integrated, scaled, merged, rejected. ✓ yes, ✕ no, ? not known, ! rejected somewhere.',
    scans: 'Raster and vertical scans.',
    spots: 'Most spots on one image of a scan (SHIKA).',
    frames: 'Diffraction images found / those that the masters, schedules or the sheet ask for.',
    merges:
      'Merges whose chosen run (KAMO’s choice at the last resolution with a result) uses a data set of this pin, of those that were given one.',
    area: (area: string) => `Processing runs in ${area}: finished of all.`
  },
  stages: {
    mounted: 'mounted',
    centred: 'centred',
    rastered: 'rastered',
    hits: 'crystals found',
    collected: 'collected',
    indexed: 'indexed',
    integrated: 'integrated',
    scaled: 'scaled',
    merged: 'merged',
    rejected: 'rejected from a merge'
  },
  states: { yes: 'yes', no: 'no', unknown: 'not known' },
  step: (stage: string, state: string, reason: string) => `${stage}: ${state}${reason && ` (${reason})`}`,
  outcomes: {
    'not-finished': 'not measured, or not finished',
    finished: 'finished',
    'no-crystal-in-raster': 'no crystal in the 2D raster',
    'raster-failed': 'the raster scan failed',
    'raster-analysis-failed': 'analysis of the raster failed',
    'raster-unknown-error': 'unknown error in the raster',
    'helical-no-crystal': 'helical: no crystal found',
    'helical-failed': 'helical: stopped with an error (for one, an edge was not found)',
    'no-crystal-in-vertical-scan': 'no crystal in the vertical scans',
    'mount-skipped': 'sample changer warning, pin skipped',
    'centering-failed': 'loop centring failed',
    'collection-failed': 'data collection failed',
    'collection-no-crystal': 'data collection: no crystal',
    'collection-unknown-error': 'unknown error in data collection',
    'screening-failed': 'analysis of the screening failed',
    'unknown-mode': 'unknown measuring mode',
    'sample-changer-accident': 'sample changer accident',
    'sample-changer-warning': 'sample changer warning',
    'unknown-error': 'unknown error',
    'unknown-code': 'a code that no known version of ZOO uses'
  },
  modes: { multi: 'Multi', helical: 'Helical', single: 'Single', mixed: 'Mixed', ssrox: 'SS-ROX' },
  onlySheet: 'Only the sheet or the database names this pin: its folder is not in what was opened.',
  onlyProcessed: 'Only its processing is in what was opened: the images of this pin are not.',
  usedOf: (using: number | string, given: number) => `${using} of ${given}`,
  filter: {
    sample: 'Sample',
    mode: 'Mode',
    came: 'Progress',
    all: (what: string) => `${what}: all`,
    merged: 'merged',
    lost: 'not in any merge',
    uncollected: 'not collected',
    unprocessed: 'collected, with an unfinished run',
    frames: 'frames missing',
    absent: 'not on this disk',
    clear: 'Clear filters'
  },
  funnel: {
    title: 'From pin to merge',
    hint: 'Data sets of each sample: collected → processed → given to a merge → of the crystal form and cell that was merged → used by KAMO’s choice in at least one merge (a merge that did not finish counts by its last trial). Click a number for its data sets.',
    sample: 'Sample',
    area: 'Processing',
    pins: 'Pins',
    collected: 'Collected',
    runs: 'Data sets',
    processed: 'Processed',
    given: 'Given',
    mergeable: 'Mergeable',
    used: 'Used',
    unnamed: 'without a name'
  },
  empty: {
    scanning: 'No pin found yet. Pins are listed at the end of the scan.',
    none: 'No pin folder (PUCK-01) and no sheet was found. Was the whole beamtime opened, or only its processing?',
    filtered: 'No pin matches these filters.'
  },
  keys: '↑ ↓ move · Enter opens the pin · / filters',
  checklist: 'Checklist'
} satisfies WordTree;
