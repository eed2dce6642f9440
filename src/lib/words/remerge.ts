import type { remergeWords as en } from './en/remerge';
import { inEachLanguage } from './words';

/** The reflections themselves: a reported table compared with them, and a merge made from them here. */
export const remergeWords = inEachLanguage<typeof en>(
  import.meta.glob('./*/remerge.ts', { eager: true, import: 'remergeWords' })
);
