import type { guide as en } from './en/guide';
import { inEachLanguage } from './words';

/** The guide: what was delivered, how it was made, what each number means, how to choose. */
export const guide = inEachLanguage<typeof en>(
  import.meta.glob('./*/guide.ts', { eager: true, import: 'guide' })
);
