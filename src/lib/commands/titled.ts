import type { Language } from '../words/words';
import type { Command } from './command';
import { ariaKeys, keysText } from './keys';

/** Attributes of a button that does what a command does: its words with the keys, on hover and for a screen reader. `words` instead of the command's. */
export function titled(
  command: Pick<Command<never>, 'words' | 'keys'>,
  language: Language,
  words = command.words(language)
): { readonly title: string; readonly 'aria-keyshortcuts'?: string } {
  const [first] = command.keys ?? [];
  if (command.keys === undefined || first === undefined) return { title: words };
  return { title: `${words} (${keysText(first)})`, 'aria-keyshortcuts': ariaKeys(command.keys) };
}
