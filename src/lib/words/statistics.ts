import type { statistics as en } from './en/statistics';
import { inEachLanguage } from './words';

export type Statistic = keyof (typeof statistics)['en'];

/** The statistics of a merge: as a chart or a sentence names them, as a column heads them, and what they are. */
export const statistics = inEachLanguage<typeof en>(
  import.meta.glob('./*/statistics.ts', { eager: true, import: 'statistics' })
);
