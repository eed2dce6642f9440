import type { delivery as en } from './en/delivery';
import { inEachLanguage } from './words';

/** The delivery check. */
export const delivery = inEachLanguage<typeof en>(
  import.meta.glob('./*/delivery.ts', { eager: true, import: 'delivery' })
);
