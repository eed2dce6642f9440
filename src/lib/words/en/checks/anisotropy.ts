import type check from '../../../checks/anisotropy';
import type { CheckWords } from '../../check-words';

export const words = {
  question: 'Does the crystal diffract equally far in all directions?',
  why: 'One cut-off for all directions discards data in the best and adds noise in the worst.',
  advice: 'See the resolution by direction; an anisotropic cut-off (STARANISO, DIALS) may serve better.',
  limits: {
    'anisotropy-difference': { label: 'attention above a difference of', origin: 'Kamome’s default' },
    'anisotropy-share': { label: 'or of the best direction above', origin: 'Kamome’s default' }
  },
  found: {
    cubic: 'cubic: isotropic by symmetry',
    'direction-missing': ({ missing }) => `aniso.log gives no resolution for ${missing.join(', ')}`,
    'no-directions': 'no resolution by direction: aniso.log was not read or could not decide',
    'out-of-order': ({ best, worst }) =>
      `KAMO could not decide one direction: it gives ${best} Å as the best and ${worst} Å as the worst`,
    'beyond-data': ({ best, worst, data }) =>
      `the best direction (${best} Å) lies beyond the limit of the data (${data} Å): extrapolated by the fit; worst ${worst} Å`,
    range: ({ best, worst, detail }) => `best ${best} Å, worst ${worst} Å${detail}`
  }
} satisfies CheckWords<typeof check>;
