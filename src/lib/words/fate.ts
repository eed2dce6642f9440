import type { fateWords as en } from './en/fate';
import { inEachLanguage } from './words';

/** What became of a data set, from the sample sheet to the merge. */
export const fateWords = inEachLanguage<typeof en>(
  import.meta.glob('./*/fate.ts', { eager: true, import: 'fateWords' })
);
