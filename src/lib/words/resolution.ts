import type { resolution as en } from './en/resolution';
import { inEachLanguage } from './words';

/** The page on how far a merge run goes. */
export const resolution = inEachLanguage<typeof en>(
  import.meta.glob('./*/resolution.ts', { eager: true, import: 'resolution' })
);
