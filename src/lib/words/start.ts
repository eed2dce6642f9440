import type { start as en } from './en/start';
import { inEachLanguage } from './words';

/** The first page: ways in, the shelf, and the page for a folder that is no beamtime. */
export const start = inEachLanguage<typeof en>(
  import.meta.glob('./*/start.ts', { eager: true, import: 'start' })
);
