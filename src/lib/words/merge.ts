import type { merge as en } from './en/merge';
import { inEachLanguage } from './words';

/** The page of one merge. */
export const merge = inEachLanguage<typeof en>(
  import.meta.glob('./*/merge.ts', { eager: true, import: 'merge' })
);
