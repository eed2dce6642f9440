import type { takenFiles as en } from './en/taken-files';
import { inEachLanguage } from './words';

/** The words inside the files that are taken home: Table 1, the README of an archive, the report. */
export const takenFiles = inEachLanguage<typeof en>(
  import.meta.glob('./*/taken-files.ts', { eager: true, import: 'takenFiles' })
);
