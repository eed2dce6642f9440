import { count } from '../../../base/count';
import type check from '../../../checks/pin-measured';
import type { StepReasons } from '../../../beamtime/types';
import type { CheckWords } from '../../check-words';
import { sentenceOf } from '../../sentence';
import { steps } from '../steps';
import { findings } from '../findings';

export const words = {
  question: 'Were diffraction images taken of the pin?',
  why: 'A pin that was scanned but not measured usually had no crystal above the threshold, or its edge was not found.',
  advice: 'Look at raster.jpg and the scan; the reason that ZOO wrote is under the pin.',
  limits: {},
  found: {
    'not-on-disk': 'the pin is not on this disk',
    measured: ({ collections }) => count(collections, 'collection'),
    'scan-only': 'only a scan was requested',
    skipped: 'skipped by the operator',
    'images-not-read': findings.notAllRead('no diffraction image is'),
    'no-image': ({ reason }) =>
      `no diffraction image${reason === undefined ? '' : `: ${sentenceOf<StepReasons>(steps, reason)}`}`
  }
} satisfies CheckWords<typeof check>;
