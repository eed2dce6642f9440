import type { frame } from '$lib/words/frame';

/** Pages of a beamtime, in the order of the rail: the first folder below b/[beamtime]. */
export const PAGES = [
  { page: '', icon: 'overview' },
  { page: 'merges', icon: 'merges' },
  { page: 'pins', icon: 'pins' },
  { page: 'datasets', icon: 'datasets' },
  { page: 'compare', icon: 'compare' },
  { page: 'resolution', icon: 'resolution' },
  { page: 'checks', icon: 'checks' },
  { page: 'delivery', icon: 'delivery' },
  { page: 'files', icon: 'files' }
] as const satisfies readonly { page: string; icon: keyof (typeof frame)['en']['rail'] }[];
