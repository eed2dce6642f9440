import type { rejections as en } from './en/rejections';
import { inEachLanguage, type Language } from './words';

/** KAMO's words for why a data set left (merge.log, kamo.md 5.1), and what they mean. */
export const rejections = inEachLanguage<typeof en>(
  import.meta.glob('./*/rejections.ts', { eager: true, import: 'rejections' })
);

/** `undefined` for a word that is not in the table: it stands for itself. */
export function rejectionMeaning(word: string, language: Language): string | undefined {
  const meanings: Readonly<Record<string, string>> = rejections[language];
  return Object.hasOwn(meanings, word) ? meanings[word] : undefined;
}
