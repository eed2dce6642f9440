/** What the table of data sets says in its address. */
import { field, number, text, typed, word, wordOr } from '$lib/address/fields';
import { hiddenColumns } from '$lib/tables/hidden-columns';
import { PRESET_NAMES } from './parts/arrange';

/** What can stand below the table: plots, and what the rows would give together. */
export const PANES = ['cells', 'columns', 'what-if'] as const;
export type Pane = (typeof PANES)[number];

export const FIELDS = {
  q: typed(),
  preset: word(PRESET_NAMES),
  sample: text(),
  area: text(),
  state: text(),
  fate: text(),
  group: text(),
  /** A column; `-` before it: the largest first. */
  sort: text(),
  hide: hiddenColumns,
  /** Path of the row whose facts stand below the table. */
  row: text(),
  /** Numbers that are selected and of how many, as `selectedText` writes them. */
  sel: text(),
  pane: wordOr([...PANES, 'none'], 'cells'),
  /** Fences of the unit cells: this many inter-quartile ranges outside the quartiles. */
  k: field<1.5 | 2.5>(
    (said) => (said === '1.5' ? 1.5 : 2.5),
    (k) => (k === 2.5 ? undefined : String(k))
  ),
  /** Å: how far the rows are merged to see what they give; without it as far as their own limits say. */
  dmin: number(0.3, 100),
  /** Columns that are plotted, and what colours their points. */
  x: text(),
  y: text(),
  colour: text()
};
