/** What the resolution page says in its address. */
import { number, pushed, text } from '$lib/address/fields';
import { CUT_RANGE } from './parts/plots';

export const FIELDS = {
  /** Path of the merge run. */
  run: pushed(text()),
  /** CC1/2 asked for, percent. */
  cc: number(1, 99, 2),
  /** The user's own cut-off, Å. */
  cut: number(...CUT_RANGE, 2)
};
