import type { pinPage as en } from './en/pin-page';
import { inEachLanguage } from './words';

/** The page of one pin: its images, scans, collections and processing. */
export const pinPage = inEachLanguage<typeof en>(
  import.meta.glob('./*/pin-page.ts', { eager: true, import: 'pinPage' })
);
