import type { problems as en } from './en/problems';
import { inEachLanguage } from './words';

/** What can be wrong with what was opened or read. */
export const problems = inEachLanguage<typeof en>(
  import.meta.glob('./*/problems.ts', { eager: true, import: 'problems' })
);
