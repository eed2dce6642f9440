import type { formatWords as en } from './en/formats';
import { inEachLanguage, type Language } from './words';

type KnownFormat = keyof (typeof formatWords)['en'];

/** What a file of this format is; the format's own name where an older or newer version of the app kept one that has no words here. */
export function formatText(format: string, language: Language): string {
  const known = (name: string): name is KnownFormat => Object.hasOwn(formatWords.en, name);
  return known(format) ? formatWords[language][format] : format;
}

/** What a file of each format is, in the user's words; keyed by the format's name. */
export const formatWords = inEachLanguage<typeof en>(
  import.meta.glob('./*/formats.ts', { eager: true, import: 'formatWords' })
);
