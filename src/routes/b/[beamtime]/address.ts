/** What the overview says in its address. */
import { wordOr } from '$lib/address/fields';
import { PUCK_MEASURES } from '$lib/analysis/puck-wheels';

export const PUCK_COLOURS = ['fate', ...PUCK_MEASURES] as const;

export const FIELDS = {
  /** What the positions of pucks are coloured by. */
  pucks: wordOr(PUCK_COLOURS, 'fate')
};
