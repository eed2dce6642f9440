import type { writing as en } from './en/writing';
import { inEachLanguage } from './words';

/** Signs of numbers, days and moments; `written.ts` writes with them. */
export const writing = inEachLanguage<typeof en>(
  import.meta.glob('./*/writing.ts', { eager: true, import: 'writing' })
);
