import type { damageWords as en } from './en/damage';
import { inEachLanguage } from './words';

/** What is wrong with an image file. */
export const damageWords = inEachLanguage<typeof en>(
  import.meta.glob('./*/damage.ts', { eager: true, import: 'damageWords' })
);
