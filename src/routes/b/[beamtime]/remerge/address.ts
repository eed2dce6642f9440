/** What the page of a merge from the reflections says in its address. */
import { number, text, word, wordOr } from '$lib/address/fields';
import { BATCHES } from './choices';

export const FIELDS = {
  /** Path of the merge run that it starts from. */
  run: text(),
  /** Numbers of its data sets: `1-5,9`, `none`; without it those of the run. */
  sets: text(),
  /** Å; without it the delivered merge's limit. */
  dmin: number(0.3, 100),
  batch: wordOr(BATCHES, 'auto'),
  reject: word(['off']),
  reindex: word(['off'])
};
