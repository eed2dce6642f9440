import type { datasetWords as en } from './en/datasets';
import { inEachLanguage } from './words';

/** The page of all data sets: every processing run of the delivery, and what became of it. */
export const datasetWords = inEachLanguage<typeof en>(
  import.meta.glob('./*/datasets.ts', { eager: true, import: 'datasetWords' })
);
