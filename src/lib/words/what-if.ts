import type { whatIfWords as en } from './en/what-if';
import { inEachLanguage } from './words';

/** What a choice of data sets would give, from the reflections. */
export const whatIfWords = inEachLanguage<typeof en>(
  import.meta.glob('./*/what-if.ts', { eager: true, import: 'whatIfWords' })
);
