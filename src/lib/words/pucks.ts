import type { pucks as en } from './en/pucks';
import { inEachLanguage } from './words';

/** Pucks as wheels on the Overview. */
export const pucks = inEachLanguage<typeof en>(
  import.meta.glob('./*/pucks.ts', { eager: true, import: 'pucks' })
);
