import type { framePlotWords as en } from './en/frame-plots';
import { inEachLanguage } from './words';

/** What a processing run's logs say of each image, and the plots of it. */
export const framePlotWords = inEachLanguage<typeof en>(
  import.meta.glob('./*/frame-plots.ts', { eager: true, import: 'framePlotWords' })
);
