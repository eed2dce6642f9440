import { TERM_IDS, type TermId } from '$lib/words/glossary';
import type { Statistic } from '$lib/words/statistics';

/** The term that a statistic is, where it is explained as one. */
export function termOf(statistic: Statistic): TermId | undefined {
  return TERM_IDS.find((one) => one === statistic);
}
