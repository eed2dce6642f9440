/** What the delivery check says in its address. */
import { word } from '$lib/address/fields';

export const STATES = ['differs', 'unknown'] as const;
export const WHOM = ['beamline', 'kamo', 'self'] as const;

export const FIELDS = {
  /** Only remarks of this state. */
  state: word(STATES),
  /** Only what these can answer. */
  ask: word(WHOM)
};
