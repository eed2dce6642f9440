import type { headerWords as en } from './en/headers';
import { inEachLanguage } from './words';

/** Names of what the header of a file holds (MTZ, EIGER master, CBF, databases), for the preview. */
export const headerWords = inEachLanguage<typeof en>(
  import.meta.glob('./*/headers.ts', { eager: true, import: 'headerWords' })
);
