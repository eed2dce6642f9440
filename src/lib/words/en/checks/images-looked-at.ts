import { count } from '../../../base/count';
import type check from '../../../checks/images-looked-at';
import type { CheckWords } from '../../check-words';

export const words = {
  question: 'Were the images themselves checked?',
  why: 'A scan opens no image. Whether ice is in them, and whether the data files hold every frame, is known only where it was checked.',
  advice:
    'Where it matters, use “Look for ice” on the page of the frames of a data set, and “Check image files” on the page of a pin.',
  limits: {},
  found: {
    'no-images': 'no images are known',
    looked: ({ looked, datasets, counted, series }) =>
      `checked for ice: ${looked} of ${count(datasets, 'data set')}` +
      (series === 0 ? '' : `; frames counted: ${counted} of ${series} EIGER series`)
  }
} satisfies CheckWords<typeof check>;
