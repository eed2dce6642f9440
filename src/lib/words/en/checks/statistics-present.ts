import type check from '../../../checks/statistics-present';
import type { MergeStatistic } from '../../../checks/statistics-present';
import type { CheckWords } from '../../check-words';

const NAMES: Record<MergeStatistic, string> = {
  'wilson-b': 'Wilson B',
  'best-direction': 'resolution in the best direction',
  'worst-direction': 'resolution in the worst direction',
  'resolution-estimate': 'd_min est.'
};

export const words = {
  question: 'Could Wilson B, anisotropy and d_min est. be computed?',
  why: 'nan in the summary means that xtriage or a fit failed (cubic crystals have no anisotropy): the number is unknown, not zero.',
  advice: 'Read ccp4/logfile.log and aniso.log of the run.',
  limits: {},
  found: {
    'all-there': 'all four are given',
    missing: ({ missing }) => `not computed: ${missing.map((name) => NAMES[name]).join(', ')}`
  }
} satisfies CheckWords<typeof check>;
