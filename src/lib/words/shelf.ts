import type { shelf as en } from './en/shelf';
import { inEachLanguage } from './words';

/** The shelf of the start page: searching it, the user's own names, and what leaves it or comes back. */
export const shelf = inEachLanguage<typeof en>(
  import.meta.glob('./*/shelf.ts', { eager: true, import: 'shelf' })
);
