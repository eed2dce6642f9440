import type { Coded } from '../base/coded';

/** The sentences of a table of codes, in one language. A code without values has a text. */
export type Sentences<Table> = {
  readonly [Code in keyof Table]: string | ((values: Table[Code]) => string);
};

/** What a code with its values says; a code that this version does not know stands for itself. */
export function sentenceOf<Table>(sentences: Sentences<Table>, coded: Coded<Table>): string {
  // Of each code the sentence takes the values of that code; a union of tables cannot say so.
  const { code } = coded as { readonly code: keyof Table & string };
  const sentence = Object.hasOwn(sentences, code) ? sentences[code] : code;
  return typeof sentence === 'string' ? sentence : sentence(coded as unknown as Table[typeof code]);
}
