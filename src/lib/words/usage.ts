import type { usageWords as en } from './en/usage';
import { inEachLanguage } from './words';

/** Which merges use a processing run, and what became of it there. */
export const usageWords = inEachLanguage<typeof en>(
  import.meta.glob('./*/usage.ts', { eager: true, import: 'usageWords' })
);
