import { recall, remember } from '../base/browser-memory';
import { LANGUAGES, type Language, type Words } from './words';

const KEY = 'kamome.language';

const known = (name: string | null | undefined): Language | undefined =>
  LANGUAGES.find((language) => language === name);

/** The query (`?lang=ja`) decides and is remembered; then what was remembered; then the browser. */
function initial(): Language {
  if (typeof window === 'undefined') return 'en';
  const asked = known(new URLSearchParams(window.location.search).get('lang'));
  if (asked !== undefined) {
    remember(KEY, asked);
    return asked;
  }
  const browsers = LANGUAGES.find((language) => window.navigator.language.startsWith(language));
  return known(recall(KEY)) ?? browsers ?? 'en';
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
