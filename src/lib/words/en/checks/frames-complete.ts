import { count } from '../../../base/count';
import type check from '../../../checks/frames-complete';
import type { CheckWords } from '../../check-words';

export const words = {
  question: 'Are all image files of the pin there and whole?',
  why: 'A missing or cut data file is found when the data are processed again, when the beamline may have deleted its copy.',
  advice: 'Ask the beamline for these files soon.',
  limits: {},
  found: {
    'nothing-collected': 'nothing was collected',
    'not-all-read': 'not every frame is in what was read, which is not all of the disk',
    'missing-or-damaged': ({ missing, damaged, shown }) =>
      `${count(missing, 'file')} missing, ${damaged} damaged: ${shown}`,
    'expected-unknown': ({ unsure, collections }) =>
      `not known for ${unsure} of ${count(collections, 'collection')}: how many frames there should be`,
    complete: 'as many frames as planned',
    short: ({ series }) =>
      series
        .map(({ prefix, frames, expected }) => `${prefix}: ${frames} of ${count(expected, 'frame')}`)
        .join('; ')
  }
} satisfies CheckWords<typeof check>;
