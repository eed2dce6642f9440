/** What the page of files says in its address. */
import { pushed, text, typed, whole, word, wordOr } from '$lib/address/fields';
import { FILE_ORDERS } from './file-tree';

export const FIELDS = {
  /** The list of problems stands instead of the tree. */
  show: word(['problems']),
  /** Of the tree, or of the problems. */
  filter: typed(),
  format: typed(),
  state: typed(),
  order: wordOr(FILE_ORDERS, 'name'),
  /** The file whose text is shown, and the line that is marked. */
  path: pushed(text()),
  line: whole(1),
  /** What is looked for in its text. */
  find: typed()
};
