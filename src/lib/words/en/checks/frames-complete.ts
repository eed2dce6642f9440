import { count } from '../../../base/count';
import type check from '../../../checks/frames-complete';
import type { CheckWords } from '../../check-words';
import { findings } from '../findings';

export const words = {
  question: 'Are all image files of the pin present and undamaged?',
  why: 'A missing or damaged data file is often noticed only when the data are processed again; by then the beamline may have deleted its copy.',
  advice: 'Ask the beamline for these files soon.',
  limits: {},
  found: {
    'nothing-collected': 'nothing was collected',
    'images-not-read': findings.notAllRead('no diffraction image is'),
    'not-all-read': findings.notAllRead('not every frame is'),
    'missing-or-damaged': ({ missing, damaged, shown }) =>
      `${count(missing, 'file')} missing, ${damaged} damaged: ${shown}`,
    'expected-unknown': ({ unsure, collections }) =>
      `the planned number is unknown for ${unsure} of ${count(collections, 'collection')}`,
    complete: 'as many frames as planned',
    renamed: ({ series }) =>
      `all frames are there, but files were renamed: ${series
        .map(({ prefix, from }) => `the master file of ${prefix} still names its data files ${from}_data_…`)
        .join('; ')}; programs that follow these names do not find them`,
    short: ({ series }) =>
      series
        .map(({ prefix, frames, expected }) => `${prefix}: ${frames} of ${count(expected, 'frame')}`)
        .join('; ')
  }
} satisfies CheckWords<typeof check>;
