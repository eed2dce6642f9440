import { recall, remember } from '../base/browser-memory';
import type { Language, Words } from './words';

const KEY = 'kamome.language';

/** The query (`?lang=ja`) decides and is remembered; then what was remembered; then the browser. */
function initial(): Language {
  if (typeof window === 'undefined') return 'en';
  const asked = new URLSearchParams(window.location.search).get('lang');
  if (asked === 'en' || asked === 'ja') {
    remember(KEY, asked);
    return asked;
  }
  const remembered = recall(KEY);
  if (remembered === 'en' || remembered === 'ja') return remembered;
  return window.navigator.language.startsWith('ja') ? 'ja' : 'en';
}

class LanguageChoice {
  current = $state<Language>(initial());

  choose(language: Language): void {
    this.current = language;
    remember(KEY, language);
  }
}

export const language = new LanguageChoice();

/** The words of an area in the language in use. Read inside markup or `$derived`, it follows a change. */
export function say<T>(words: Words<T>): T {
  return words[language.current];
}
