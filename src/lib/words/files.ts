import type { filesWords as en } from './en/files';
import { inEachLanguage } from './words';

/** The Files page. */
export const filesWords = inEachLanguage<typeof en>(
  import.meta.glob('./*/files.ts', { eager: true, import: 'filesWords' })
);
