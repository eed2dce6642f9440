import { count } from '../../../base/count';
import type check from '../../../checks/one-wavelength';
import type { CheckWords } from '../../check-words';

export const words = {
  question: 'Were all data sets measured at one wavelength?',
  why: 'The anomalous signal depends on the wavelength: a merge of two is of neither, and its MTZ names one at most.',
  advice:
    'For SAD, or to identify metals, merge the data sets of one wavelength (Save results… → Re-merge subset). For molecular replacement the difference rarely matters.',
  limits: {
    'one-wavelength-difference': {
      label: 'difference of more than',
      origin:
        'Kamome’s default: about the bandwidth of a Si(111) monochromator at 1 Å; peak and inflection of an edge lie as close'
    }
  },
  found: {
    'one-dataset': 'one data set',
    'members-unknown': 'the data sets of this run are not known: XSCALE.INP and XSCALE.LP were not read',
    'not-read': 'neither CORRECT.LP nor XDS.INP of a data set gives the wavelength',
    partly: ({ datasets, all, value }) =>
      `${datasets} of ${count(all, 'data set')} at ${value} Å; of the others neither CORRECT.LP nor XDS.INP gives it`,
    one: ({ datasets, value }) => `${count(datasets, 'data set')} at ${value} Å`,
    several: ({ groups, unread }) =>
      [
        ...groups.map(({ datasets, value }) => `${count(datasets, 'data set')} at ${value} Å`),
        ...(unread > 0 ? [`not known of ${unread}`] : [])
      ].join(', ')
  }
} satisfies CheckWords<typeof check>;
