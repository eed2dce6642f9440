import type check from '../../../checks/resolution-explained';
import type { CheckWords } from '../../check-words';

export const words = {
  question: 'Does the resolution limit follow from this cluster?',
  why: 'KAMO fits CC1/2 of the run that it chose at the resolution before, and merges every cluster with the limit found.',
  advice: 'Look at CC1/2 of this run by shell (Resolution) and cut or extend it yourself.',
  limits: {
    'resolution-explained-tolerance': {
      label: 'attention for a CC1/2 off its target by more than',
      origin: 'KAMO accepts 0.03 (cc_half_tol, dp/auto/resolution_cutoff.py)'
    },
    'resolution-explained-other': {
      label: 'of a limit fitted to another cluster: attention for a CC1/2 that differs by more than',
      origin: 'Kamome’s default'
    }
  },
  found: {
    given: ({ limit }) => `${limit} was given to the merge (d_min): there was no search for it`,
    'no-search': 'no search for the limit was read (multi_merge.log of the merge)',
    'no-search-ended': ({ limit }) => `no search of multi_merge.log ended at ${limit}`,
    'fitted-run-unnamed': ({ limit }) => `the run that ${limit} was fitted to is not named`,
    start: ({ trail }) => `the start resolution; later: ${trail}`,
    'no-measure': ({ trail }) =>
      `${trail}; the target of the search or the outermost CC1/2 of this run is not in the files`,
    follows: ({ trail }) => trail,
    'other-cluster': ({ trail, cluster, fitted, here }) =>
      `${trail}; fitted to ${cluster} (CC1/2 ${fitted} %), not to this cluster (${here} %)`,
    'off-target': ({ trail, ccHalf, target }) =>
      `${trail}; the search ended at CC1/2 ${ccHalf} %, not at ${target} %`
  }
} satisfies CheckWords<typeof check>;
