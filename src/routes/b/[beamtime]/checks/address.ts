/** What the checklist says in its address. */
import { text, typed, word } from '$lib/address/fields';
import { VERDICTS } from '$lib/checks/check';

export const FIELDS = {
  filter: typed(),
  verdict: word(VERDICTS),
  /** Only this check. */
  check: text()
};
