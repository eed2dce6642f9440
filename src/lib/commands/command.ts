/** What the user can do: its name in words, its keys, when it can be done, and the doing. Palette, menus, titles and the list of keys follow from it. */
import type { Language, Words } from '../words/words';
import type { Keys } from './keys';

/** One of several things that a command can be done to. */
export interface Choice {
  readonly key: string;
  readonly name: string;
}

/** `C`: what the place where it can be done hands in (`offer`). */
export interface Command<in C> {
  readonly words: (language: Language) => string;
  readonly keys?: readonly Keys[];
  /** Its keys also work while the user types in a field. */
  readonly whileTyping?: boolean;
  /** Stands in this menu of the top bar too. */
  readonly menu?: 'export';
  /** Whether it can be done now; always, where absent. */
  readonly when?: (context: C) => boolean;
  /** Whether a key that is held does it once more now; always, where absent. */
  readonly again?: (context: C) => boolean;
  /** What it can be done to, where there are several. */
  readonly choices?: (context: C, language: Language) => readonly Choice[];
  /** Does it. A text that it gives, or promises, is what was done, in words, where that is not seen anyway; anything else says nothing. */
  readonly run: (context: C, choice: string, language: Language) => unknown;
}

/** Commands of one place: a page, a part of pages, or the app. */
export interface CommandSet<in C, Name extends string = string> {
  readonly id: string;
  /** What stands over them in the list of keys. */
  readonly title: (language: Language) => string;
  readonly commands: Readonly<Record<Name, Command<C>>>;
}

/** A set for places that hand in a `C`; the names of its commands are inferred. */
export function commandSet<C>() {
  return <Name extends string>(set: CommandSet<C, Name>): CommandSet<C, Name> => set;
}

/** A word of an area, in whatever language it is asked for. */
export function named<T>(area: Words<T>, pick: (words: T) => string): (language: Language) => string {
  return (language) => pick(area[language]);
}
