/** The languages of the interface, by the names of their folders. */
export type Language = 'en' | 'ja';

/** The words of an area in every language: same keys, same arguments. */
export type Words<T> = { readonly [L in Language]: T };

/** A word, or a sentence made from values. */
type Word = string | ((...values: never[]) => string);

/** The shape of an area's words: `words/en/<area>.ts` satisfies it. */
export interface WordTree {
  readonly [key: string]: Word | WordTree;
}

/** The type that every other language has to fill: the keys and arguments of the English words. */
export type Wording<T> = {
  readonly [K in keyof T]: T[K] extends string
    ? string
    : T[K] extends (...values: infer A) => string
      ? (...values: A) => string
      : Wording<T[K]>;
};

/** One text of an area in every language, as plain data that can be drawn later. */
export function inEvery<T>(words: Words<T>, text: (of: T) => string): Words<string> {
  return { en: text(words.en), ja: text(words.ja) };
}

/** Joins the files `./<language>/<area>.ts` that a glob of the area found. `T` is the type of the English words. */
export function inEachLanguage<T>(files: Readonly<Record<string, unknown>>): Words<Wording<T>> {
  const byLanguage = Object.entries(files).map(([path, words]) => [path.split('/')[1], words] as const);
  // The files of other languages are typed by the English one where they are written.
  return Object.fromEntries(byLanguage) as Words<Wording<T>>;
}
