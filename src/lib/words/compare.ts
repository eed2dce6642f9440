import type { compare as en } from './en/compare';
import { inEachLanguage } from './words';

/** The page that sets merge runs side by side. */
export const compare = inEachLanguage<typeof en>(
  import.meta.glob('./*/compare.ts', { eager: true, import: 'compare' })
);
