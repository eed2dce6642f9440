/** The languages of the interface, by the names of their folders. A further one says so itself, in its `language.ts` (`declare module`). */
export interface Languages {
  readonly en: string;
}
export type Language = keyof Languages;

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

/** A text in every language, as plain data that can be drawn, kept or exported later. */
export function inEvery(text: (language: Language) => string): Words<string> {
  // Every language has its entry.
  return Object.fromEntries(LANGUAGES.map((language) => [language, text(language)])) as Words<string>;
}

/** What languages call themselves. */
export const LANGUAGE_NAMES = inEachLanguage<string>(
  import.meta.glob('./*/language.ts', { eager: true, import: 'name' })
) as Words<string>;

/** English first: it is what is said where another language has nothing to say. */
export const LANGUAGES: readonly Language[] = (Object.keys(LANGUAGE_NAMES) as Language[]).sort(
  (a, b) => Number(b === 'en') - Number(a === 'en') || a.localeCompare(b)
);

/** Joins the files `./<language>/<area>.ts` that a glob of the area found. `T` is the type of the English words. */
export function inEachLanguage<T>(files: Readonly<Record<string, unknown>>): Words<Wording<T>> {
  const byLanguage = Object.entries(files).map(([path, words]) => [path.split('/')[1], words] as const);
  // The files of other languages are typed by the English one where they are written.
  return Object.fromEntries(byLanguage) as Words<Wording<T>>;
}
