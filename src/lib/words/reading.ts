import type { reading as en } from './en/reading';
import { inEachLanguage } from './words';

/** How far a reading is, what was cut off, and what differs from the reading before. */
export const reading = inEachLanguage<typeof en>(
  import.meta.glob('./*/reading.ts', { eager: true, import: 'reading' })
);
