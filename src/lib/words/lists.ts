import type { lists as en } from './en/lists';
import { inEachLanguage } from './words';

/** What every list says. */
export const lists = inEachLanguage<typeof en>(
  import.meta.glob('./*/lists.ts', { eager: true, import: 'lists' })
);
