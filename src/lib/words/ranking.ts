import type { ranking as en } from './en/ranking';
import { inEachLanguage } from './words';

/** A rule that ranks merge runs, what it chooses, and why that is not KAMO's choice. */
export const ranking = inEachLanguage<typeof en>(
  import.meta.glob('./*/ranking.ts', { eager: true, import: 'ranking' })
);
