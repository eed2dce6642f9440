/** Columns that can be shown or hidden, as the menu lists them, in the language of the page. */
export interface ColumnGroup {
  readonly name: string;
  readonly columns: readonly { readonly id: string; readonly head: string; readonly about: string }[];
}
