import type { charts as en } from './en/charts';
import { inEachLanguage } from './words';

/** What charts and the dendrogram say. */
export const charts = inEachLanguage<typeof en>(
  import.meta.glob('./*/charts.ts', { eager: true, import: 'charts' })
);
