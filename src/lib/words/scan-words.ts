import type { scanWords as en } from './en/scan-words';
import { inEachLanguage } from './words';

/** What the scan says of itself. */
export const scanWords = inEachLanguage<typeof en>(
  import.meta.glob('./*/scan-words.ts', { eager: true, import: 'scanWords' })
);
