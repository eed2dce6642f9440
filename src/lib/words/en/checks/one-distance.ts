import { count } from '../../../base/count';
import type check from '../../../checks/one-distance';
import type { CheckWords } from '../../check-words';

export const words = {
  question: 'Were all data sets measured at one detector distance?',
  why: 'A data set ends where its detector ends: shells that those measured from farther away do not reach hold the others alone.',
  advice:
    'Look at completeness and redundancy of the outer shells, in the plots of the merge. Where they fall, cut the resolution, or merge without the data sets from farther away (Save results… → Re-merge subset).',
  limits: {
    'one-distance-difference': {
      label: 'difference of more than',
      origin:
        'Kamome’s default: distances that are set differ by more; what CORRECT refines differs from the one set by less'
    }
  },
  found: {
    'one-dataset': 'one data set',
    'members-unknown': 'the data sets of this run are not known: XSCALE.INP and XSCALE.LP were not read',
    'not-read': 'neither XDS.INP nor CORRECT.LP of a data set gives the distance',
    partly: ({ datasets, all, value }) =>
      `${datasets} of ${count(all, 'data set')} at ${value} mm; of the others neither XDS.INP nor CORRECT.LP gives it`,
    one: ({ datasets, value }) => `${count(datasets, 'data set')} at ${value} mm`,
    several: ({ groups, unread }) =>
      [
        ...groups.map(({ datasets, value }) => `${count(datasets, 'data set')} at ${value} mm`),
        ...(unread > 0 ? [`not known of ${unread}`] : [])
      ].join(', ')
  }
} satisfies CheckWords<typeof check>;
