import { count } from '../../base/count';
import type { WordTree } from '../words';

/** Why, in the reader's words, and where. */
const reason = (line: number, says: string): string =>
  says === '' ? '' : ` (${line > 0 ? `line ${line}: ` : ''}${says})`;

/** What a processing run's logs say of each image, and the plots of it. */
export const framePlotWords = {
  perImage: 'Image by image',
  perImageHint: 'From INTEGRATE.LP and XDSSTAT.LP, read now from the disk.',
  showFrame: 'Show this frame',
  perImageShow: 'Read and draw',
  perImageReading: 'Reading INTEGRATE.LP and XDSSTAT.LP…',
  perImageDisconnected:
    'The disk is not connected: these plots are read from its files. Connect it at the top.',
  perImageNone: 'Neither INTEGRATE.LP nor XDSSTAT.LP of this run is on the disk.',
  perImageEmpty: (name: string, line: number, says: string) =>
    `${name} is on the disk, but contains nothing to draw${reason(line, says)}.`,
  plots: {
    scale: 'Scale factor',
    mosaicity: 'Mosaicity SIGMAR (°)',
    divergence: 'Beam divergence SIGMAB (°)',
    rejected: 'Rejected reflections',
    iOverSigma: 'I/σ (XDSSTAT)',
    rMeas: 'Rmeas (XDSSTAT)',
    rD: 'Rd against frame difference'
  },
  plotAbout: {
    scale: 'Scale of each image; a jump is a shutter, beam or crystal that moved.',
    mosaicity: 'KAMO flags above 1.5°.',
    rD: 'Radiation damage: rising with the distance of frames; above √2 of its start, damage dominates (XDSSTAT).',
    none: ''
  },
  damageLine: '√2 × start',
  kamoLine: 'KAMO’s limit 1.5°',
  image: 'image',
  difference: 'difference of frames',
  beyond: (n: number) => `${count(n, 'value lies', 'values lie')} above the axis`
} satisfies WordTree;
