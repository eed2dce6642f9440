import type { keys as en } from './en/keys';
import { inEachLanguage } from './words';

/** The list of keys that `?` shows. */
export const keys = inEachLanguage<typeof en>(
  import.meta.glob('./*/keys.ts', { eager: true, import: 'keys' })
);
