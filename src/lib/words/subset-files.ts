import type { subsetFiles as en } from './en/subset-files';
import { inEachLanguage } from './words';

/** What the scripts of a chosen subset say to who opens or runs them; both languages stand in each. */
export const subsetFiles = inEachLanguage<typeof en>(
  import.meta.glob('./*/subset-files.ts', { eager: true, import: 'subsetFiles' })
);
