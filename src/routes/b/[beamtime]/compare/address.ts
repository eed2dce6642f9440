/** What the comparison says in its address. */
import { pushed, texts } from '$lib/address/fields';

export const FIELDS = {
  /** Paths of merge runs, the first as the measure of the others. */
  run: pushed(texts())
};
