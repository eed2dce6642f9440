/** What stands between words and between sentences. Japanese letters have no blank between them; at Latin letters and digits there is one. */
import type { Language } from './words';

/** Two words side by side: `最内殻リダンダンシー`, `最内殻 CC1/2`. */
export function sideBySide(left: string, right: string): string {
  const [last = '', first = ''] = [left.at(-1), right.at(0)];
  return `${left}${isJapanese(last) && isJapanese(first) ? '' : ' '}${right}`.trim();
}

/** What stands between two sentences. */
export const betweenSentences = (language: Language): string => (language === 'ja' ? '' : ' ');

/** Sentences one after the other; those that are not said are left out. */
export function paragraph(sentences: readonly (string | undefined)[], language: Language): string {
  return sentences.filter(Boolean).join(betweenSentences(language));
}

function isJapanese(letter: string): boolean {
  return /[\u3000-\u30ff\u3400-\u9fff\uff00-\uffef]/.test(letter);
}
