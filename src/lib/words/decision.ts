import type { decision as en } from './en/decision';
import { inEachLanguage } from './words';

/** Deciding: judging runs one by one, ranking them by a rule, drawing them against each other. */
export const decision = inEachLanguage<typeof en>(
  import.meta.glob('./*/decision.ts', { eager: true, import: 'decision' })
);
