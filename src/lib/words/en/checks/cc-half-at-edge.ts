import type check from '../../../checks/cc-half-at-edge';
import type { CheckWords } from '../../check-words';

export const words = {
  question: 'Was the resolution cut where CC1/2 is near 50 %?',
  why: 'KAMO fits the limit of a resolution to one run only: its choice at the resolution before. All clusters are then merged with it, and where the choice changes, the limit was fitted to another cluster than the one chosen in the end.',
  advice:
    'Far below: scale again to a lower resolution. Far above: the data of this cluster probably extend further than was used.',
  limits: {
    'cc-half-at-edge-low': {
      label: 'attention below',
      origin: 'CC1/2 of about 0.3 is the cut-off of DIALS, autoPROC and CCP4i2'
    },
    'cc-half-at-edge-high': {
      label: 'attention above',
      origin: 'Kamome’s default: KAMO aims at 50 %; far above, resolution was probably lost'
    }
  },
  found: {
    'not-in-files': 'CC1/2 of the outermost shell is not in the files',
    value: ({ value, at, off, insignificant, fitted }) =>
      `CC1/2 = ${value} % in the outermost shell (${at}), ${off} % from 50 %` +
      (insignificant === true ? ', not significant at the 0.1 % level (printed without *)' : '') +
      (fitted === undefined
        ? ''
        : `. KAMO fitted ${fitted.d} Å to ${fitted.own ? 'this cluster' : 'another cluster'} (${fitted.run}: CC1/2 ${fitted.ccHalf} %)`)
  }
} satisfies CheckWords<typeof check>;
