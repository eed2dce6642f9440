import { count } from '../../base/count';
import type { WordTree } from '../words';

/** Pucks as wheels on the Overview. */
export const pucks = {
  title: 'Pucks',
  hint: 'A drawing of each puck by pin number; it does not show how the puck lay in the sample changer. Click a position, or move with the arrow keys and press Enter, to open the pin.',
  by: 'Colour',
  fate: 'result of the pin',
  fates: {
    merged: 'used in a merge',
    'not-merged': 'processed, in no chosen merge',
    'not-processed': 'collected, processing not finished',
    'no-data': 'no crystal found, or nothing collected',
    'not-measured': 'not measured (mounting, centring or raster)',
    unknown: 'not known'
  },
  measures: {
    isa: 'ISa, the best data set',
    resolution: 'd at I/σ = 1 (Å), the best data set',
    completeness: 'Completeness (%), the best data set',
    ccHalf: 'CC1/2 (%), the best data set',
    mosaicity: 'Mosaicity (°), the best data set',
    spots: 'Most spots on one image of a scan',
    crystals: 'Crystals that ZOO chose',
    finished: 'Processing runs finished',
    merges: 'Merges whose chosen run uses the pin'
  },
  label: (puck: string, positions: number, pins: number) =>
    `Puck ${puck}: ${count(pins, 'pin')} in ${count(positions, 'position')}; arrow keys move, Enter opens the pin`,
  position: (position: number, pin: string, sample: string, told: string) =>
    [`Position ${position}`, pin, sample, told].filter(Boolean).join(', '),
  noValue: 'no value',
  noneHas: 'No pin has this value.',
  empty: 'no pin',
  worst: 'worst',
  best: 'best',
  list: 'As a list',
  elsewhere: 'Pins without a position of their own:'
} satisfies WordTree;
