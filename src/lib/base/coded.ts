/**
 * What parsers, disk, model and checks say: a code with its values, out of a table code → values (`unknown` where it has none). The sentences of a
 * table stand in `words/<language>/`.
 */
export type Coded<Table> = {
  readonly [Code in keyof Table]: { readonly code: Code } & Table[Code];
}[keyof Table];
