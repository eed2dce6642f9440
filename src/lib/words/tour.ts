import type { tour as en } from './en/tour';
import { inEachLanguage } from './words';

/** The short tour of the sample beamtime. */
export const tour = inEachLanguage<typeof en>(
  import.meta.glob('./*/tour.ts', { eager: true, import: 'tour' })
);
