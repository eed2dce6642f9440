/** What the list of pins says in its address. */
import { field, text, typed, word } from '$lib/address/fields';
import { hiddenColumns } from '$lib/tables/hidden-columns';
import { CAME_NAMES } from './parts/arrange';
import { openedIn, openedText } from './parts/funnel-table';

export const FIELDS = {
  q: typed(),
  sample: text(),
  mode: text(),
  came: word(CAME_NAMES),
  /** A column; `-` before it: the largest first. */
  sort: text(),
  hide: hiddenColumns,
  /** Path of the pin that is selected. */
  row: text(),
  /** The number in the funnel whose list is shown. */
  step: field(openedIn, (step) => step && openedText(step))
};
