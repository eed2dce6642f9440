import type { fileKindWords as en } from './en/file-kinds';
import { inEachLanguage } from './words';

/** What a file is that the app knows by its name and does not read. */
export const fileKindWords = inEachLanguage<typeof en>(
  import.meta.glob('./*/file-kinds.ts', { eager: true, import: 'fileKindWords' })
);
