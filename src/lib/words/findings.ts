import type { findings as en } from './en/findings';
import { inEachLanguage } from './words';

/** What is said of any finding. */
export const findings = inEachLanguage<typeof en>(
  import.meta.glob('./*/findings.ts', { eager: true, import: 'findings' })
);
