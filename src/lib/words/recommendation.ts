import type { recommendation as en } from './en/recommendation';
import { inEachLanguage } from './words';

/** Which run to take of each sample and crystal form: the first part of the Overview, and the verdict strip of the merge page. */
export const recommendation = inEachLanguage<typeof en>(
  import.meta.glob('./*/recommendation.ts', { eager: true, import: 'recommendation' })
);
