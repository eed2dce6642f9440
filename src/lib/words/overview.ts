import type { overview as en } from './en/overview';
import { inEachLanguage } from './words';

/** The Overview page. */
export const overview = inEachLanguage<typeof en>(
  import.meta.glob('./*/overview.ts', { eager: true, import: 'overview' })
);
