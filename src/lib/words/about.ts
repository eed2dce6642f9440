import type { about as en } from './en/about';
import { inEachLanguage } from './words';

/** The page about Kamome itself, and the page of an address that leads nowhere. */
export const about = inEachLanguage<typeof en>(
  import.meta.glob('./*/about.ts', { eager: true, import: 'about' })
);
