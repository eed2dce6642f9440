import type { takehome as en } from './en/takehome';
import { inEachLanguage } from './words';

/** The dialog that offers what can be taken home. */
export const takehome = inEachLanguage<typeof en>(
  import.meta.glob('./*/takehome.ts', { eager: true, import: 'takehome' })
);
