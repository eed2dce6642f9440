import { count } from '../../../base/count';
import type check from '../../../checks/radiation-damage';
import type { CheckWords } from '../../check-words';

export const words = {
  question: 'Are the sweeps free of radiation damage?',
  why: 'Late frames of a damaged crystal add noise and change the structure.',
  advice: 'Merge the early wedges only and compare completeness and CC1/2.',
  limits: {
    'radiation-damage-b': {
      label: 'attention above a rise of XSCALE’s B of (Å²)',
      origin: 'Kamome’s default: 5 Å² of the usual B, of which XSCALE prints half'
    },
    'radiation-damage-d': { label: 'or above a loss of resolution (I/σ = 1) of', origin: 'Kamome’s default' },
    'radiation-damage-rd': {
      label: 'or where R_d grows by a factor above',
      origin: 'XDSSTAT: √2 between nearby and distant frames (Diederichs 2006)'
    }
  },
  found: {
    'members-unknown': 'the data sets of this run are not known: XSCALE.INP and XSCALE.LP were not read',
    'not-tested':
      'no sweep of this merge has three or more wedges whose B or resolution was read, and no R_d of XDSSTAT.LP was read',
    none: ({ sweeps, most }) =>
      `${count(sweeps, 'sweep')}, none decays${most === undefined ? '' : ` (B rises by ${most} Å² at most)`}`,
    'without-b': ({ sweeps, untold }) =>
      `resolution and R_d, as far as they are known, show no decay; how XSCALE’s B changes is not known in ${untold} of ${count(sweeps, 'sweep')}`,
    few: ({ sweeps, tested, datasets }) =>
      `${count(sweeps, 'sweep')} could be tested, none decays; they hold ${tested} of ${count(datasets, 'data set')}, and of the others no file tells`,
    scatter: ({ rising, sweeps, most }) =>
      `B rises in ${rising} of ${count(sweeps, 'sweep')} (by ${most} Å² at most), no more than B scatters among the wedges: damage cannot be decided`,
    decay: ({ damaged, sweeps, named }) =>
      `decay in ${damaged} of ${count(sweeps, 'sweep')}: ${named.join('; ')}${damaged > named.length ? '; …' : ''}`
  }
} satisfies CheckWords<typeof check>;
