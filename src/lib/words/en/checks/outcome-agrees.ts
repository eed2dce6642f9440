import { count } from '../../../base/count';
import type check from '../../../checks/outcome-agrees';
import type { CheckWords } from '../../check-words';
import { findings } from '../findings';

export const words = {
  question: 'Does the ZOO record of the pin agree with its files?',
  why: 'ZOO records “finished” even where errors during the collection were only logged, and a failure code even where crystals before it were measured.',
  advice:
    'Rely on the files. Without images: ask the beamline whether all of them were copied. With a failure code: use the images there are.',
  limits: {},
  found: {
    'no-record': 'no ZOO record of this pin',
    'record-not-read': findings.notAllRead('no ZOO record of this pin is'),
    'not-on-disk': 'the pin is not on this disk',
    'images-not-read': findings.notAllRead('no diffraction image is'),
    'finished-without-images': ({ word }) => `ZOO recorded ${word}, but there is no diffraction image`,
    'failed-with-images': ({ word, images }) => `ZOO recorded ${word}, but there are images: ${images}`,
    agrees: ({ word }) => word,
    'fewer-crystals': ({ chosen, found }) =>
      `ZOO chose ${count(chosen, 'crystal')}, there are images of ${found}`
  }
} satisfies CheckWords<typeof check>;
