import type { storage as en } from './en/storage';
import { inEachLanguage } from './words';

/** What the browser keeps for the next visit, and what is said when it does not. */
export const storage = inEachLanguage<typeof en>(
  import.meta.glob('./*/storage.ts', { eager: true, import: 'storage' })
);
