import type check from '../../../checks/translational-ncs';
import type { CheckWords } from '../../check-words';

export const words = {
  question: 'Is there translational NCS?',
  why: 'It weakens whole classes of reflections, hides twinning and misleads molecular replacement.',
  advice: 'Take it into account in molecular replacement; a smaller cell may be possible.',
  limits: {
    'translational-ncs-attention': {
      label: 'attention from a peak (% of origin) of',
      origin: 'xtriage and ctruncate flag 20 % of the origin'
    }
  },
  found: {
    'not-tested': 'no Patterson analysis of xtriage (ccp4/logfile.log) or ctruncate is in the files read',
    none: ({ program }) => `none detected (${program})`,
    detected: ({ program }) => `detected by ${program}; the height of the peak was not read`,
    peak: ({ height, program, vector, p }) =>
      `largest Patterson peak ${height} % of the origin${vector === undefined ? '' : ` at (${vector})`}${p === undefined ? '' : `, p = ${p}`} (${program})`
  }
} satisfies CheckWords<typeof check>;
