import type { Merge, Trial } from './types';

/**
 * The trial that a merge ended with: `_final`; where that has no choice of KAMO's, or the merge was interrupted or started by hand, the one of the
 * best resolution that has.
 */
export function endedTrial({ trials }: Pick<Merge, 'trials'>): Trial | undefined {
  const final = trials.find((trial) => trial.final);
  return final?.recommended !== undefined
    ? final
    : (trials.findLast(({ recommended }) => recommended !== undefined) ?? final);
}
