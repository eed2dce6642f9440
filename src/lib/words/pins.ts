import type { pins as en } from './en/pins';
import { inEachLanguage } from './words';

/** The list of pins, and what is said of a pin wherever it stands. */
export const pins = inEachLanguage<typeof en>(
  import.meta.glob('./*/pins.ts', { eager: true, import: 'pins' })
);
