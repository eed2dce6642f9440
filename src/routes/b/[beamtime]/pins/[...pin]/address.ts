/** What the page of a pin says in its address. */
import { text, whole } from '$lib/address/fields';

export const FIELDS = {
  /** The scan that is shown, within the pin: `scan00/2d`. */
  scan: text(),
  /** Number of the image that is selected in its map. */
  image: whole()
};
