import type { commandWords as en } from './en/commands';
import { inEachLanguage } from './words';

/** What commands and keys do, and the list of keys. */
export const commandWords = inEachLanguage<typeof en>(
  import.meta.glob('./*/commands.ts', { eager: true, import: 'commandWords' })
);
