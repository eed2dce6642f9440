import type { processing as en } from './en/processing';
import { inEachLanguage } from './words';

/** Processing runs: the page of one, and where a pin's runs are listed. */
export const processing = inEachLanguage<typeof en>(
  import.meta.glob('./*/processing.ts', { eager: true, import: 'processing' })
);
