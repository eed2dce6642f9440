/** A set of words in both languages: same keys, same arguments. The type checker refuses a missing one. */
export interface Words<T> {
  readonly en: T;
  readonly ja: T;
}
export type Language = 'en' | 'ja';

/** A word, or a sentence made from values. */
type Word = string | ((...values: never[]) => string);
interface WordTree {
  readonly [key: string]: Word | WordTree;
}
type Widen<T> = {
  readonly [K in keyof T]: T[K] extends string
    ? string
    : T[K] extends (...values: infer A) => string
      ? (...values: A) => string
      : Widen<T[K]>;
};

/** One area of the interface (a page, the frame): `src/lib/words/<area>.ts` exports one. */
export function defineWords<const T extends WordTree>(words: {
  readonly en: T;
  readonly ja: Widen<NoInfer<T>>;
}): Words<Widen<T>> {
  // T is the literal words; every use wants them as plain strings, which the compiler cannot see for a generic T.
  return words as unknown as Words<Widen<T>>;
}
