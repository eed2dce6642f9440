import type { linked as en } from './en/linked';
import { inEachLanguage } from './words';

/** The linked views of a merge: matrix, histograms, cells, and the selection that they share. */
export const linked = inEachLanguage<typeof en>(
  import.meta.glob('./*/linked.ts', { eager: true, import: 'linked' })
);
