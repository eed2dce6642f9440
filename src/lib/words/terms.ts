import type { terms as en } from './en/terms';
import { inEachLanguage } from './words';

/** Terms of the field that more than one page says; the Japanese is the beamline's own. */
export const terms = inEachLanguage<typeof en>(
  import.meta.glob('./*/terms.ts', { eager: true, import: 'terms' })
);
