import type { checksWords as en } from './en/checks';
import { inEachLanguage } from './words';

/** The Checks page. */
export const checksWords = inEachLanguage<typeof en>(
  import.meta.glob('./*/checks.ts', { eager: true, import: 'checksWords' })
);
