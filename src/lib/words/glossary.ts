import type { glossary as en } from './en/glossary';
import { inEachLanguage } from './words';

export type TermId = keyof (typeof en)['terms'];

/** The terms of the field: what each is, and which values are good. */
export const glossary = inEachLanguage<typeof en>(
  import.meta.glob('./*/glossary.ts', { eager: true, import: 'glossary' })
);

/** All terms, in the order in which they are listed. */
export const TERM_IDS = Object.keys(glossary.en.terms) as readonly TermId[];
