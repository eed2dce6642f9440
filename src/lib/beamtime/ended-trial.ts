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

/**
 * Whether a trial is what a merge was for: `_final`; of a merge that KAMO's window or kamo.multi_merge made alone, without the log of
 * kamo.auto_multi_merge that names one so, every trial that finished.
 */
export function isEndOf({ trials, files, unread }: Merge, trial: Trial): boolean {
  if (trial.final) return true;
  const made = files.log === undefined && unread !== true && !trials.some(({ final }) => final);
  return made && trial.state === 'finished';
}
