import type { merges as en } from './en/merges';
import { inEachLanguage } from './words';

/** The page of all merge runs. */
export const merges = inEachLanguage<typeof en>(
  import.meta.glob('./*/merges.ts', { eager: true, import: 'merges' })
);
