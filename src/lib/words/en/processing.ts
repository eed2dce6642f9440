import { count } from '../../base/count';
import type { WordTree } from '../words';

/** Processing runs: the page of one, and where a pin's runs are listed. */
export const processing = {
  back: (pin: string) => `Pin ${pin}`,
  collectedAt: (image: number) => `collected at image ${image} of the raster`,
  backToPins: 'All pins',
  backToDatasets: 'All data sets',
  unknownRun: 'This processing run is not in this beamtime.',
  unknownRunHint: 'Its folder was not found.',
  unknownRunScanning: 'It has not been found yet: the disk is still being read.',
  frames: (first: number, last: number) => `frames ${first}–${last}`,
  phi: (from: string, to: string) => `φ ${from}–${to}°`,
  phiHint: 'Rotation from the start of the sweep: frame number × Δφ.',
  states: {
    finished: 'finished',
    'gave-up': 'no scaled data',
    failed: 'failed',
    unfinished: 'unfinished',
    unknown: 'unknown'
  },
  stateSentence: {
    finished: 'A scaled data set was made.',
    'gave-up': 'KAMO finished without a scaled data set.',
    failed: 'A program stopped with an error.',
    unfinished: 'The job did not finish: it was stopped, or still running when the disk was written.',
    unknown: 'No file that was read shows how it ended.'
  },
  failedAt: {
    'spot-finding': 'Stopped at spot finding.',
    indexing: 'Stopped at indexing.',
    integration: 'Stopped at integration.',
    symmetry: 'Stopped at the choice of symmetry.',
    scaling: 'Stopped at scaling.'
  },
  advice: {
    'spot-finding': 'Look at the images: there may be no diffraction, or the beam centre is wrong.',
    indexing:
      'Read IDXREF.LP: several lattices, ice or too few spots are the usual reasons. A known cell may help.',
    integration: 'Read INTEGRATE.LP at the quoted line.',
    symmetry: 'Read the logs of POINTLESS.',
    scaling: 'Read CORRECT.LP: too few reflections for the error model are the usual reason for small wedges.'
  },
  figures: {
    spaceGroup: 'Space group',
    cell: 'Unit cell',
    isa: 'ISa',
    resolution: 'd at I/σ = 1',
    mosaicity: 'Mosaicity',
    completeness: 'Completeness',
    redundancy: 'Redundancy',
    ccHalf: 'CC1/2',
    rMeas: 'Rmeas'
  },
  about: {
    isa: 'Asymptotic I/σ of CORRECT’s error model; KAMO flags below 10. Absent where the model failed.',
    resolution:
      'd where ⟨I/σ⟩ of CORRECT’s error table reaches 1, as KAMO’s report gives it. Unreliable for small wedges.',
    mosaicity: 'Reflecting range e.s.d. that CORRECT refined.'
  },
  problems: 'Problems that KAMO’s rules flag',
  noProblems: 'KAMO’s rules flag nothing. That does not mean success: a missing log is not flagged.',
  problem: {
    IDXREF:
      'Indexing is doubtful: IDXREF.LP or XPARM.XDS is missing, less than 90 % of the spots belong to the first lattice, or the indices are not near integers (below 0.9).',
    INTEGRATE: 'The mosaicity (SIGMAR) is above 1.5° on at least one image.',
    CORRECT: 'The error model failed, or ISa is below 10.'
  },
  taken: { path: 'Path', first: 'First frame', last: 'Last frame' },
  shells: 'Shells of CORRECT.LP',
  noShells: 'No shell table: CORRECT.LP of this run is missing or has none.',
  shell: 'Shell',
  total: 'total',
  relations: 'Same images, other processing',
  wedgesOf: (n: number) => `Cut into ${count(n, 'wedge')}`,
  alone: 'No other processing of these images was found.',
  wedges: '30° wedges of this sweep',
  wedge: 'Wedge',
  lanes: {
    state: 'state',
    isa: 'ISa',
    resolution: 'd at I/σ = 1 (Å)',
    completeness: 'completeness (%)',
    mosaicity: 'mosaicity (°)',
    a: 'a − run (Å)',
    b: 'b − run (Å)',
    c: 'c − run (Å)'
  },
  whole: 'whole run',
  dataSet: 'Data set',
  area: 'Processing',
  state: 'State',
  sources: 'Files of this run',
  checklist: 'Checklist'
} satisfies WordTree;
