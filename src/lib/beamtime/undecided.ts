import type { Merge } from './types';

/** The merge ended with results, or may have, but what was read does not list enough of them to say which one KAMO chose. */
export function isUndecided({ state, trials }: Merge): boolean {
  if (state !== 'finished' && state !== 'unknown') return false;
  return !trials.some(({ final, recommended }) => final && recommended !== undefined);
}
