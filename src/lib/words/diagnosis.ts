import type { diagnosisWords as en } from './en/diagnosis';
import { inEachLanguage } from './words';

/** What the reflections say of the crystal. */
export const diagnosisWords = inEachLanguage<typeof en>(
  import.meta.glob('./*/diagnosis.ts', { eager: true, import: 'diagnosisWords' })
);
