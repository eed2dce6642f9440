import type { framesWords as en } from './en/frames';
import { inEachLanguage } from './words';

/** The page of raw diffraction frames. */
export const framesWords = inEachLanguage<typeof en>(
  import.meta.glob('./*/frames.ts', { eager: true, import: 'framesWords' })
);
