import type { frame as en } from './en/frame';
import { inEachLanguage } from './words';

/** What stands around every page: rail, top bar, palette, notices. */
export const frame = inEachLanguage<typeof en>(
  import.meta.glob('./*/frame.ts', { eager: true, import: 'frame' })
);
