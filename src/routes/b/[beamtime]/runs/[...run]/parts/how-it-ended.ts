import type { ProcessingRun } from '$lib/beamtime/types';
import { processing } from '$lib/words/processing';
import { paragraph } from '$lib/words/spacing';
import type { Language } from '$lib/words/words';

/** How a processing run ended; of one that stopped, where, and what to look at. */
export function howItEnded(
  { state, failedAt }: Pick<ProcessingRun, 'state' | 'failedAt'>,
  language: Language
): string {
  const words = processing[language];
  const stop =
    state === 'finished' || failedAt === undefined ? [] : [words.failedAt[failedAt], words.advice[failedAt]];
  return paragraph([words.stateSentence[state], ...stop], language);
}
